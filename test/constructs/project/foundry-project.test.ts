import { TerraformLocal, TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import { Template } from "../../../lib/constructs/testing";
import { ACCOUNT_ID, azureStack, PROJECT_ID } from "../../support/foundry";
import { newStack } from "../../support/new-stack";

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
    /^\[InvalidFoundryProject\] stack\/Project: projectId must have the form .*, got "support"; endpoint must be an https URL without a trailing slash, got "http:\/\/contoso\/" \(explained in/,
  );
});

describe("the endpoint of a project in Azure Government", () => {
  const GOVERNMENT = "https://Contoso.services.ai.azure.us/api/projects/support";
  const provider = (stack: Construct, environment: string, alias?: string) =>
    new AzapiProvider(stack, `azapi${alias}`, { environment, ...(alias && { alias }) });

  test("is where the provider of the stack says", () => {
    const stack = newStack();
    provider(stack, "usgovernment");
    const scope = new Construct(stack, "Scope");
    expect(FoundryProject.fromProjectId(scope, "Project", PROJECT_ID).endpoint).toBe(GOVERNMENT);
  });

  test("is in the public cloud for another provider, or one with an alias", () => {
    const stack = newStack();
    provider(stack, "public");
    provider(stack, "usgovernment", "other");
    const { endpoint } = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
    expect(endpoint).toContain("services.ai.azure.com");
  });

  test("is not guessed when the provider comes later, unless it is given", () => {
    const stack = newStack();
    FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
    const attributes = { projectId: PROJECT_ID, endpoint: GOVERNMENT };
    FoundryProject.fromProjectAttributes(stack, "Given", attributes);
    provider(stack, "usgovernment");
    expect(faultsIn(stack)).toEqual([
      "[InvalidFoundryProject] endpoint is in services.ai.azure.com, but the AzapiProvider that was added later is for services.ai.azure.us: create the provider before the project, or set endpoint (explained in docs/messages.md: InvalidFoundryProject)",
    ]);
  });
});

/** What the constructs of a stack say is wrong. */
function faultsIn(stack: Construct): string[] {
  return stack.node.findAll().flatMap(({ node }) => node.validate());
}
