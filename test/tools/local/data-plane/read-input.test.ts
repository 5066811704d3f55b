import { readInput } from "../../../../lib/tools/local/data-plane/read-input";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";

test.each([
  ["a text", "Hello", ["Hello"]],
  ["a list of texts", ["One", "Two"], ["One", "Two"]],
  [
    "messages of both sides",
    [
      { role: "user", content: "One" },
      { role: "assistant", content: [{ type: "output_text", text: "Two" }] },
    ],
    ["One", "Two"],
  ],
  ["parts of a message", [{ content: [{ text: "O" }, "n", { text: "e" }] }], ["One"]],
])("reads %s", (_, input, said) => {
  expect(readInput({ input })).toEqual(said);
});

test.each([
  ["a part without a text", { input: [{ content: [{ type: "input_image" }] }] }],
  ["a reference to an item", { input: [{ type: "item_reference", id: "msg_1" }] }],
  ["no input", {}],
  ["no body", undefined],
  ["a conversation by its object", { input: "x", conversation: { id: "conv_1" } }],
])("refuses %s", (_, body) => {
  expect(() => readInput(body)).toThrow(ServiceError);
});
