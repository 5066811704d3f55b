import {
  hasStatus,
  ResponseError,
} from "../../../../lib/tools/azapi-standin/client/response-error";
import { answer } from "./support";

const LINE = "-".repeat(80);

test("has the text of the Azure SDK for Go", () => {
  const error = new ResponseError(
    answer({
      method: "PUT",
      status: 409,
      text: '{"error":{"code":"RequestConflict","message":"m"}}',
    }),
  );
  expect(error.message).toBe(
    [
      "PUT https://arm.test/some/id",
      LINE,
      "RESPONSE 409: 409 Conflict",
      "ERROR CODE: RequestConflict",
      LINE,
      '{\n  "error": {\n    "code": "RequestConflict",\n    "message": "m"\n  }\n}',
      LINE,
      "",
    ].join("\n"),
  );
});

test.each([
  ['{"code":"A"}', "ERROR CODE: A"],
  ['{"error":"text"}', "ERROR CODE UNAVAILABLE"],
  ['{"error":{"code":1}}', "ERROR CODE UNAVAILABLE"],
  ["<html>", "ERROR CODE UNAVAILABLE"],
  ["", "Response contained no body"],
])("finds the code in %s", (text, expected) => {
  expect(new ResponseError(answer({ status: 404, text })).message).toContain(expected);
});

test("prefers the code in the header", () => {
  const headers = { "x-ms-error-code": "Header" };
  const text = '{"error":{"code":"Body"}}';
  expect(new ResponseError(answer({ status: 404, headers, text })).message).toContain(
    "ERROR CODE: Header",
  );
});

test("knows its status", () => {
  expect(hasStatus(new ResponseError(answer({ status: 404 })), 404)).toBe(true);
  expect(hasStatus(new ResponseError(answer({ status: 403 })), 404)).toBe(false);
  expect(hasStatus(new Error("404"), 404)).toBe(false);
});
