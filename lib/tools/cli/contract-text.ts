import type { Contract } from "../client/contract";
import { toJson } from "./to-json";

/** A contract for people: its operations, the schema of the body, and an example. */
export function contractText(contract: Contract): string {
  const operations = contract.operations.map(
    ({ method, path, summary }) => `  ${method} ${path}${summary ? `  ${summary}` : ""}`,
  );
  const schema = contract.requestSchema;
  return [
    `${contract.title} (OpenAPI ${contract.openapiVersion})`,
    "",
    "Operations",
    ...operations,
    "",
    ...(schema === undefined
      ? ["It does not describe a JSON body."]
      : [
          "Schema of the body",
          indented(schema),
          "",
          "Example of a body",
          indented(contract.exampleBody),
        ]),
  ].join("\n");
}

function indented(value: unknown): string {
  return toJson(value, 2).replace(/^/gm, "  ");
}
