import type { Behaviours } from "../behaviours/behaviours";
import type { BrokenConnection, Fault } from "../behaviours/faults";
import type { Clock } from "../core/clock";
import type { AgentKind, AgentTool } from "../entities/agent";
import type { InvocationHandler } from "../entities/invocation";
import type { LocalDirectory } from "../sign-in/directory";

/** An agent that exists from the start. */
export interface LocalAgent {
  /** Its name, which callers and deployments use. */
  readonly name: string;
  /** The versions that it has. @default ["1"] */
  readonly versions?: string[];
  /** What it is made of. @default "prompt" */
  readonly kind?: AgentKind;
  /** What every version of it tries whenever it is called; the answer reports the outcome. @default - none */
  readonly tools?: AgentTool[];
  /** What a hosted agent does with the bytes that it receives at its own endpoint. @default - it does not speak the invocations protocol */
  readonly invocations?: InvocationHandler;
}

/** A Foundry project that exists from the start, in an account that exists with it. */
export interface LocalProject {
  /** ARM id. The name must be unique, since all projects share one address here. */
  readonly id: string;
  /** The agents in it. @default - none */
  readonly agents?: LocalAgent[];
  /** Object id or name of the project's own identity; see the behaviour `toolIdentity`. @default - none */
  readonly principal?: string;
}

/** A role assignment that exists from the start. */
export interface LocalRoleAssignment {
  /** ARM id of a resource, or of a scope above it. */
  readonly scope: string;
  /** Object id or name of a principal. */
  readonly principal: string;
  /** GUID of the role definition. */
  readonly role: string;
}

/** Settings of local Azure. All of them can be set in a JSON file, except `clock`. */
export interface LocalAzureOptions {
  /** Port of ARM and the data plane; the token endpoint takes the next one. @default - two free ports */
  readonly port?: number;
  /**
   * Folder in which everything is kept, so it survives a restart: resources, agents, tokens and the certificate.
   * Only one local Azure at a time may use it. Once it was used, `projects` and `roleAssignments` are ignored.
   *
   * @default - everything is in memory
   */
  readonly state?: string;
  /** The projects that exist. @default - the project `contoso/support` with the agents `support-agent` and `helpdesk-agent` */
  readonly projects?: LocalProject[];
  /** The users, groups and applications that exist. @default - alice (in the group support-team) and bob; every other principal exists too */
  readonly directory?: LocalDirectory;
  /** Who has which role from the start. @default - none */
  readonly roleAssignments?: LocalRoleAssignment[];
  /** Where the service is unclear or causes trouble. @default - as recorded, or otherwise as assumed */
  readonly behaviours?: Partial<Behaviours>;
  /** Errors and broken connections that wait for a matching request from the start. @default - none */
  readonly faults?: (Fault | BrokenConnection)[];
  /** The region in some texts and addresses. @default "eastus2" */
  readonly location?: string;
  /** Factor on every delay of `behaviours`. @default 1 */
  readonly clockScale?: number;
  /** What tells the time, for tests. @default - the time of this machine */
  readonly clock?: Clock;
}

/** The projects when none are given. */
export const DEFAULT_PROJECTS: LocalProject[] = [
  {
    id: "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support",
    agents: [
      { name: "support-agent", versions: ["1", "2"] },
      { name: "helpdesk-agent", versions: ["1"] },
    ],
  },
];

/** The principals when no directory is given. */
export const DEFAULT_DIRECTORY: LocalDirectory = {
  users: [
    { id: "aaaaaaaa-0000-4000-8000-000000000001", name: "alice" },
    { id: "bbbbbbbb-0000-4000-8000-000000000001", name: "bob" },
  ],
  groups: [
    {
      id: "5f2d3c1e-0000-4000-8000-000000000001",
      name: "support-team",
      members: ["aaaaaaaa-0000-4000-8000-000000000001"],
    },
  ],
  open: true,
};
