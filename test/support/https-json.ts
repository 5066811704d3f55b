import { readFileSync } from "node:fs";
import { request } from "node:https";

/** An answer over the network. */
export interface HttpsAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: unknown;
}

/** The request, besides the URL. */
export interface HttpsQuestion {
  readonly method?: string;
  readonly token?: string;
  /** Sent unchanged when it is a text, otherwise as JSON. */
  readonly body?: unknown;
  /** PEM file of the authority to trust. */
  readonly trust: string;
}

/** A request over HTTPS, with the certificate verified. */
export function httpsJson(url: string, question: HttpsQuestion): Promise<HttpsAnswer> {
  const { method = "GET", token, body, trust } = question;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method,
        ca: readFileSync(trust),
        agent: false,
        ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
      },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (chunk: string) => (text += chunk));
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: text === "" ? undefined : JSON.parse(text),
          }),
        );
      },
    );
    outgoing.on("error", reject);
    if (body !== undefined) outgoing.write(typeof body === "string" ? body : JSON.stringify(body));
    outgoing.end();
  });
}
