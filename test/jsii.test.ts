import { jsiiMessages } from "./support/jsii";
import { temporaryFolder } from "./support/temporary-folder";

/** azapi's own names; Go's bindings would have others for them. */
const ACCEPTED = [/^warning JSII5018: "(type|delete)" is a reserved word in Go\./];

const folder = temporaryFolder();

test("jsii compiles the constructs for other languages", () => {
  const messages = jsiiMessages(folder(), {
    include: ["lib/azure", "lib/agreed", "lib/constructs"],
    exclude: ["lib/constructs/testing"],
    index: "lib/constructs/index.ts",
  });
  expect(messages.filter((text) => !ACCEPTED.some((accepted) => accepted.test(text)))).toEqual([]);
});

test("jsii would refuse what other languages cannot have", () => {
  const path = "test/fixtures/jsii/index.ts";
  expect(jsiiMessages(folder(), { include: [path], index: path })).toEqual([
    expect.stringMatching(/^error JSII3001: Type "Map" cannot be used/),
    expect.stringMatching(/^warning JSII5018: "default" is a reserved word in C#, Java, Go\./),
  ]);
});
