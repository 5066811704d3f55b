import { explain, type ExplainArguments } from "../../../../lib/tools/cli/commands/explain";
import { UserError } from "../../../../lib/tools/cli/user-error";

/** What it printed. */
function explained(code?: string, args: ExplainArguments = {}): string {
  const lines: string[] = [];
  explain(code, args, { print: (line) => lines.push(line) });
  return lines.join("\n");
}

test("says what is wrong and what to do", () => {
  expect(explained("NoAgent").split("\n")).toEqual([
    "[NoAgent] error",
    "",
    "What is wrong",
    '  An application lists no agents. The service refuses that: "Agents cannot be',
    '  null or empty".',
    "",
    "What to do",
    "  Add a deployment, or set `agentNames`.",
  ]);
});

test.each(["noagent", "[NoAgent]", "[NoAgent] support/Support: it lists no agents"])(
  "finds a code as people have it at hand: %s",
  (code) => {
    expect(explained(code)).toBe(explained("NoAgent"));
  },
);

test("explains warnings, and what Terraform and azapi say", () => {
  expect(explained("LongName")).toContain(
    "What is unusual\n  A name is longer than 63 characters.",
  );
  expect(explained("PrincipalNotFound")).toContain(
    "What is printed\n  RESPONSE 400: 400 Bad Request\n  ERROR CODE: PrincipalNotFound\n",
  );
});

test("keeps lists, and commands in one piece", () => {
  const text = explained("resource already exists");
  expect(text).toContain("\n  - Two grants swapped their principals: ");
  expect(text).toContain("\n    terraform untaint 'azapi_resource.Support_5CFB64A3'\n");
  expect(text).not.toMatch(/```|\]\(/);
});

test("prints JSON", () => {
  expect(JSON.parse(explained("NoAgent", { json: true }))).toEqual({
    kind: "error",
    code: "NoAgent",
    wrong: expect.stringContaining("lists no agents"),
    toDo: "Add a deployment, or set `agentNames`.",
  });
  expect(JSON.parse(explained(undefined, { json: true }))).toContainEqual(
    expect.objectContaining({ kind: "warning", code: "LongName" }),
  );
});

test("lists all without a code, in lines that fit a terminal", () => {
  const text = explained();
  expect(text).toContain("\n  NoAgent                      An application lists no agents.\n");
  expect(text).toContain('\n  "Resource already exists"\n');
  expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  ["NoAgnt", "did you mean NoAgent?"],
  ["traffic", "did you mean InvalidTraffic or StoppedWithTraffic?"],
  ["nonsense", "foundry-agents explain lists all"],
  ["", "foundry-agents explain lists all"],
])("an unknown code is told with those that may be meant: %j", (code, told) => {
  expect(() => explained(code)).toThrow(UserError);
  expect(() => explained(code)).toThrow(`there is no message ${JSON.stringify(code)}; ${told}`);
});
