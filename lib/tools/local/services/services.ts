import type { Behaviours } from "../behaviours/behaviours";
import type { Throttle } from "../behaviours/throttle";
import type { Agenda } from "../core/agenda";
import type { NameCounter } from "../core/name-counter";
import type { Place } from "../core/place";
import type { Account } from "../entities/account";
import type { Agent } from "../entities/agent";
import type { Application } from "../entities/application";
import type { CosmosRoleAssignment } from "../entities/cosmos-role-assignment";
import type { Deployment } from "../entities/deployment";
import type { RunningInvocation, Session } from "../entities/invocation";
import type { ModelDeployment } from "../entities/model-deployment";
import type { Project } from "../entities/project";
import type { RoleAssignment } from "../entities/role-assignment";
import type { RoleDefinition } from "../entities/role-definition";
import type { Access } from "../sign-in/access";
import type { Directory } from "../sign-in/directory";
import type { Tokens } from "../sign-in/tokens";
import type { Store } from "../store/store";
import type { LongRunning } from "./long-running";

/** Everything that an operation may use; each picks the few that it needs. */
export interface Services {
  readonly agenda: Agenda;
  readonly newId: () => string;
  /** Waits between the parts of a streamed answer. */
  readonly wait: (ms: number) => Promise<void>;
  readonly behaviours: Behaviours;
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly access: Access;
  readonly longRunning: LongRunning;
  readonly throttle: Throttle;
  /** The keys of Responses calls that had no effect. */
  readonly ignoredKeys: NameCounter;
  readonly place: Place;
  /** By ARM id; see also `findAccount`. */
  readonly accounts: Store<Account>;
  /** By ARM id. */
  readonly modelDeployments: Store<ModelDeployment>;
  /** By ARM id. */
  readonly projects: Store<Project>;
  /** By ARM id. */
  readonly applications: Store<Application>;
  /** By ARM id. */
  readonly deployments: Store<Deployment>;
  /** By ARM id. */
  readonly roleAssignments: Store<RoleAssignment>;
  /** By ARM id. */
  readonly roleDefinitions: Store<RoleDefinition>;
  /** By ARM id. */
  readonly cosmosRoleAssignments: Store<CosmosRoleAssignment>;
  /** By `agentKey`. */
  readonly agents: Store<Agent>;
  /** By `sessionKey`. */
  readonly sessions: Store<Session>;
  /** By `invocationKey`. */
  readonly invocations: Store<RunningInvocation>;
}
