import { TerraformLocal, type TerraformStack } from "cdktf";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Role } from "../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import {
  RoleAssignment,
  type RoleAssignmentProps,
} from "../../../lib/constructs/rbac/role-assignment";
import { Template } from "../../../lib/constructs/testing";
import { azureStack, SOMEBODY, STORAGE_ID } from "../../support/foundry";

const READ: RoleAssignmentProps = {
  role: Role.STORAGE_BLOB_DATA_READER,
  scope: STORAGE_ID,
  principal: RbacPrincipal.group(SOMEBODY),
};

function assign(stack: TerraformStack, props: Partial<RoleAssignmentProps> = {}, id = "Read") {
  return new RoleAssignment(stack, id, { ...READ, ...props });
}

test("gives a role to a principal at a scope", () => {
  const stack = azureStack();
  assign(stack);
  expect(Template.fromStack(stack).toSnapshot()).toMatchInlineSnapshot(`
   {
     "locals": {
       "Read_Triple_6F36033F": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals|2a2b9908-6ea1-4ae2-8e65-a410df84e7d1|5f2d3c1e-0000-4000-8000-000000000001",
     },
     "resource": {
       "azapi_resource": {
         "Read_0389503C": {
           "body": {
             "properties": {
               "principalId": "5f2d3c1e-0000-4000-8000-000000000001",
               "principalType": "Group",
               "roleDefinitionId": "/subscriptions/00000000-0000-0000-0000-0000000000aa/providers/Microsoft.Authorization/roleDefinitions/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
             },
           },
           "name": "\${uuidv5("url", lower(local.Read_Triple_6F36033F))}",
           "parent_id": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals",
           "retry": {
             "error_message_regex": [
               "PrincipalNotFound",
             ],
             "interval_seconds": 5,
             "max_interval_seconds": 60,
           },
           "timeouts": {
             "create": "5m",
             "delete": "30m",
             "read": "5m",
             "update": "30m",
           },
           "type": "Microsoft.Authorization/roleAssignments@2022-04-01",
         },
       },
     },
   }
  `);
});

test("takes another azapi configuration and other timeouts", () => {
  const stack = azureStack();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const assignment = assign(stack, { provider, timeouts: { create: "1h" } });
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    provider: "azapi.other",
    timeouts: { create: "1h", update: "30m", delete: "30m", read: "5m" },
  });
});

test("takes what only Terraform knows", () => {
  const stack = azureStack();
  const known = new TerraformLocal(stack, "known", "later").asString;
  const assignment = assign(stack, {
    scope: `${known}/resourceGroups/rg`,
    principal: RbacPrincipal.user(known),
    role: Role.fromRoleDefinitionId(known),
  });
  const template = Template.fromStack(stack);
  expect(template.locals).toMatchObject({
    Read_Triple_6F36033F:
      "${local.known}/resourceGroups/rg|${basename(local.known)}|${local.known}",
  });
  expect(template.blockOf(assignment)).toMatchObject({
    name: '${uuidv5("url", lower(local.Read_Triple_6F36033F))}',
    parent_id: "${local.known}/resourceGroups/rg",
  });
});

test("keeps the name of an assignment that was made elsewhere", () => {
  const stack = azureStack();
  const assignment = assign(stack, { roleAssignmentName: SOMEBODY });
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    name: SOMEBODY,
    parent_id: STORAGE_ID,
  });
});

test("has a description and a condition", () => {
  const stack = azureStack();
  const assignment = assign(stack, { description: "Manuals", condition: "(true)" });
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    body: { properties: { description: "Manuals", condition: "(true)", conditionVersion: "2.0" } },
    response_export_values: { sent: '`["description","condition","conditionVersion"]`' },
  });
});

test.each([
  [{ condition: "" }, "condition must not be empty"],
  [{ condition: "\ud800" }, "condition must be well-formed Unicode"],
  [{ description: "\ud800" }, "description must be well-formed Unicode"],
])("fails with %j", (props, fault) => {
  expect(() => assign(azureStack(), props)).toThrow(fault);
});

test("waits for a role of the same program to be known", () => {
  const stack = azureStack();
  const known = new TerraformLocal(stack, "known", "later").asString;
  const assignment = assign(stack, { role: Role.fromRoleDefinitionId(known) });
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    retry: { error_message_regex: ["PrincipalNotFound", "RoleDefinitionDoesNotExist"] },
  });
});

test("fails with all that is wrong", () => {
  const attempt = () =>
    assign(azureStack(), {
      scope: "rg-support",
      principal: { principalId: "alice@contoso.com", principalType: "User" },
      role: "Reader" as unknown as Role,
      roleAssignmentName: "portal",
    });
  expect(attempt).toThrow(
    "[InvalidRoleAssignment] stack/Read: " +
      'role must be a Role, such as Role.READER, got "Reader"; ' +
      'scope must be an ARM id, such as /subscriptions/…, got "rg-support"; ' +
      'roleAssignmentName must be a GUID, got "portal"; ' +
      'principal.principalId must be a GUID, got "alice@contoso.com"',
  );
});

test("fails when somebody in JavaScript leaves out what it needs", () => {
  const missing = { role: undefined, scope: undefined, principal: undefined };
  expect(() => assign(azureStack(), missing as unknown as RoleAssignmentProps)).toThrow(
    "[InvalidRoleAssignment] stack/Read: role is required; scope is required; principal is required",
  );
});

test("fails when the principal is an id", () => {
  const principal = SOMEBODY as unknown as RbacPrincipal;
  expect(() => assign(azureStack(), { principal })).toThrow(
    `principal must be an IRbacPrincipal, such as RbacPrincipal.group(…), got "${SOMEBODY}"`,
  );
});

test.each(["/a/${b}", "/a/%{b}", "/a\nb"])("fails when the scope is %j", (scope) => {
  expect(() => assign(azureStack(), { scope })).toThrow("scope must be an ARM id");
});

test("fails when the same is granted twice", () => {
  const stack = azureStack();
  assign(stack);
  expect(() => assign(stack, {}, "Again")).toThrow("[DuplicateRoleAssignment] stack/Again: ");
});

test("fails when two grants have the same name, wherever they are", () => {
  const stack = azureStack();
  assign(stack, { roleAssignmentName: SOMEBODY });
  const options = { roleAssignmentName: SOMEBODY.toUpperCase(), role: Role.READER };
  expect(() => assign(stack, options, "Again")).toThrow(
    "[DuplicateRoleAssignment] stack/Again: stack/Read has the same roleAssignmentName",
  );
});
