import { memberAt, textAt } from "../../../../lib/tools/cli/stacks/stack";

const VALUES = { body: { properties: { agents: [{ agentVersion: "3" }], count: 1 } } };

test("looks up members of objects and lists, as JMESPath and Terraform spell them", () => {
  expect(memberAt(VALUES, "body.properties.agents[0]")).toEqual({ agentVersion: "3" });
  expect(textAt(VALUES, "body.properties.agents[0].agentVersion")).toBe("3");
  expect(memberAt(VALUES, "body.properties.count")).toBe(1);
});

test("finds nothing where nothing is", () => {
  expect(memberAt(VALUES, "body.properties.agents[1].agentVersion")).toBeUndefined();
  expect(memberAt(undefined, "body")).toBeUndefined();
  expect(textAt(VALUES, "body.properties.count")).toBeUndefined();
});
