import { assignmentCondition } from "../../../lib/constructs/wire/assignment-condition";

test("lets certain roles be given to certain kinds of principals, and taken back, and nothing else", () => {
  const condition = assignmentCondition({
    roleDefinitionGuids: ["a", "b"],
    principalTypes: ["ServicePrincipal"],
  });
  const of = (assignment: string) =>
    `${assignment}[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {a, b} AND ` +
    `${assignment}[Microsoft.Authorization/roleAssignments:PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {'ServicePrincipal'}`;
  expect(condition).toBe(
    `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (${of("@Request")})) AND ` +
      `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR (${of("@Resource")}))`,
  );
});
