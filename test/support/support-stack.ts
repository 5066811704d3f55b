import { TerraformOutput } from "cdktf";
import { AgentApplication, FoundryProject, RbacPrincipal, Role } from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import type { Build } from "./workbench";

export const SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-0000000000aa";
export const PROJECT = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support`;
export const STORAGE = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals`;

/** Local Azure with one project, one agent in two versions, and the people of these tests. */
export const AZURE = {
  projects: [{ id: PROJECT, agents: [{ name: "support-agent", versions: ["1", "2"] }] }],
};

/** The same for tests that revoke so many roles, one after the other, that the waiting would add up. */
export const QUICK_TO_REVOKE = { ...AZURE, behaviours: { revokeMs: 0 } };

export const CALLERS = {
  First: "5f2d3c1e-0000-4000-8000-000000000001",
  Second: "5f2d3c1e-0000-4000-8000-000000000002",
  Third: "5f2d3c1e-0000-4000-8000-000000000003",
};

/** What the steps of a test change in the stack. */
export interface SupportOptions {
  readonly agentName?: string;
  readonly agentVersion?: string;
  readonly displayName?: string;
  readonly description?: string;
  readonly tags?: { [key: string]: string };
  readonly deployment?: {
    readonly description?: string;
    readonly tags?: { [key: string]: string };
  };
  readonly callers?: (keyof typeof CALLERS)[];
  readonly preventDestroy?: boolean;
  readonly timeouts?: { readonly create?: string };
  /** Construct id of the application; its name in Azure stays `Support`. */
  readonly constructId?: string;
  /** Addresses to take over from when the construct id is new. */
  readonly movedFrom?: {
    readonly application: string;
    readonly deployment: string;
    readonly caller: string;
    readonly role: string;
  };
}

/** A published agent with its callers and a role for itself: the README's example, made variable. */
export function supportStack(options: SupportOptions = {}): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const app = new AgentApplication(stack, options.constructId ?? "Support", {
      project,
      agentApplicationName: "Support",
      displayName: options.displayName ?? "Support",
      ...(options.description === undefined ? {} : { description: options.description }),
      ...(options.tags === undefined ? {} : { tags: options.tags }),
      ...(options.preventDestroy === undefined ? {} : { preventDestroy: options.preventDestroy }),
      ...(options.timeouts === undefined ? {} : { timeouts: options.timeouts }),
    });
    const live = app.addDeployment("Live", {
      agentName: options.agentName ?? "support-agent",
      agentVersion: options.agentVersion ?? "1",
      ...options.deployment,
    });
    const callers = (options.callers ?? ["First"]).map((caller) =>
      app.grants.invoke(caller, RbacPrincipal.user(CALLERS[caller])),
    );
    const role = app.identity.assignRole("ReadManuals", {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: STORAGE,
    });
    if (options.movedFrom !== undefined) {
      app.resource.moveFromId(options.movedFrom.application);
      live.resource.moveFromId(options.movedFrom.deployment);
      callers[0]?.resource.moveFromId(options.movedFrom.caller);
      role.resource.moveFromId(options.movedFrom.role);
    }

    new TerraformOutput(stack, "endpoint", { value: app.openaiBaseUrl });
    new TerraformOutput(stack, "principal", { value: app.identity.principalId });
  };
}
