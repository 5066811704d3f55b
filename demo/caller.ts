/**
 * A caller's program: `tsx caller.ts QUESTION`, with ENDPOINT and TOKEN in its environment. Prints the status and
 * the answer, or the service's reason, as one line of JSON. TLS is verified against NODE_EXTRA_CA_CERTS.
 */
import OpenAI from "openai";

async function main(question: string): Promise<void> {
  const client = new OpenAI({
    baseURL: process.env["ENDPOINT"] ?? "",
    apiKey: process.env["TOKEN"] ?? "",
    defaultQuery: { "api-version": "2025-11-15-preview" },
    maxRetries: 0,
  });
  try {
    const response = await client.responses.create({ model: "support-agent", input: question });
    console.log(JSON.stringify({ status: 200, text: response.output_text }));
  } catch (error) {
    if (!(error instanceof OpenAI.APIError) || error.status === undefined) throw error;
    console.log(JSON.stringify({ status: error.status, text: reason(error) }));
  }
}

/** The client puts the status before the service's own words. */
function reason({ message, status }: InstanceType<typeof OpenAI.APIError>): string {
  return message.replace(`${status} `, "");
}

void main(process.argv[2] ?? "Hello");
