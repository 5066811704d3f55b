import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, Root, type INamespace } from "protobufjs";

/** The services and messages of the `.proto` files here. Parsed when the package is built, which keeps the result. */
export const DEFINITIONS: INamespace = read("tfplugin6.proto", "grpc-controller.proto");

function read(...files: string[]): INamespace {
  const root = new Root();
  for (const file of files) {
    parse(readFileSync(join(__dirname, file), "utf8"), root, { keepCase: true });
  }
  return root.toJSON();
}
