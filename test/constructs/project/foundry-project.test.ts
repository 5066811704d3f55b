import { TerraformLocal, TerraformOutput } from "cdktf";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import { Template } from "../../../lib/constructs/testing";
import { ACCOUNT_ID, azureStack, PROJECT_ID } from "../../support/foundry";

test("takes a project's id apart", () => {
  expect(FoundryProject.fromProjectId(azureStack(), "Project", PROJECT_ID)).toMatchObject({
    projectId: PROJECT_ID,
    projectName: "support",
    accountId: ACCOUNT_ID,
    endpoint: "https://Contoso.services.ai.azure.com/api/projects/support",
  });
});

test("takes the endpoint of an account whose host has another name", () => {
  const endpoint = "https://contoso-eu.services.ai.azure.com/api/projects/support";
  const attributes = { projectId: PROJECT_ID, endpoint };
  const project = FoundryProject.fromProjectAttributes(azureStack(), "Project", attributes);
  expect(project).toMatchObject({ projectName: "support", endpoint });
});

test("takes an id that only Terraform knows", () => {
  const stack = azureStack();
  const id = new TerraformLocal(stack, "project", PROJECT_ID).asString;
  const project = FoundryProject.fromProjectId(stack, "Project", id);
  new TerraformOutput(stack, "all", {
    value: [project.projectId, project.accountId, project.endpoint],
  });
  const template = Template.fromStack(stack);
  const [local] = Object.keys(template.locals).filter((name) => name.startsWith("Project_Id"));
  expect(template.outputs["all"]).toEqual({
    value: [
      "${local.project}",
      `\${join("/", slice(split("/", local.${local}), 0, 9))}`,
      `https://\${element(split("/", local.${local}), 8)}.services.ai.azure.com/api/projects/\${element(split("/", local.${local}), 10)}`,
    ],
  });
});

test("fails with all that is wrong", () => {
  const attributes = { projectId: "support", endpoint: "http://contoso/" };
  expect(() => FoundryProject.fromProjectAttributes(azureStack(), "Project", attributes)).toThrow(
    /^\[InvalidFoundryProject\] stack\/Project: projectId must have the form .*, got "support"; endpoint must be an https URL without a trailing slash, got "http:\/\/contoso\/"$/,
  );
});
