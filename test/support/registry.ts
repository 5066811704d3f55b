import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DIST } from "./built";
import { pack } from "./fresh-project";

/** A registry for npm that has our packages as if they were published, and sends for all others to the usual one. */
export interface Registry {
  readonly url: string;
  close(): void;
}

/** Packs what was built into the directory and serves it, on 127.0.0.1. */
export async function serveRegistry(names: string[], directory: string): Promise<Registry> {
  const usual = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
  const published = new Map(names.map((name) => [`/${name}`, publish(name, directory)]));
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const ours = published.get(url.replace(/\/-\/.*$/, ""));
    if (ours === undefined) {
      response.writeHead(307, { location: new URL(url.slice(1), usual).href }).end();
    } else if (url.endsWith(".tgz")) {
      response.end(ours.tarball);
    } else {
      response.end(JSON.stringify(ours.document(`http://${request.headers.host}${url}`)));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function publish(name: string, directory: string) {
  const tarball = readFileSync(pack(name, directory).tarball);
  const manifest = JSON.parse(readFileSync(join(DIST, name, "package.json"), "utf8")) as {
    version: string;
  };
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const document = (url: string) => ({
    name,
    "dist-tags": { latest: manifest.version },
    versions: {
      [manifest.version]: { ...manifest, dist: { tarball: `${url}/-/package.tgz`, integrity } },
    },
  });
  return { tarball, document };
}
