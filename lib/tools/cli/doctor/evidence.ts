import { parseResourceId } from "../../../azure/resource-ids";
import { ApplicationAddress } from "../../client/application-address";
import { ArmReader } from "../../client/arm-reader";
import { bearerToken } from "../../client/bearer-token";
import { readClaims, type TokenClaims } from "../../client/token-claims";
import { RoleReader } from "../live/held-roles";
import { readApplication, type LiveApplication } from "../live/live-application";
import { readDeployments, type LiveDeployment } from "../live/live-deployments";
import { readProjectPrincipal } from "../live/live-project";
import type { Probe, ProbeAnswer } from "../live/probe";
import type { Target } from "../target/find-target";
import type { AgentNeed } from "./agent-needs";
import { Unreadable } from "./unreadable";

/** What a diagnosis is about, besides the application. */
export interface Question {
  readonly target: Target;
  /** Object id of somebody else to check as the caller. */
  readonly caller: string | undefined;
  /** What the agent of the application uses. */
  readonly needs: AgentNeed[];
  /** How to call it; undefined if it is not called. */
  readonly probe: Probe | undefined;
}

/** Who calls. */
export interface CallerIdentity {
  readonly principalId: string;
  /** As in role assignments; undefined for somebody who did not sign in here. */
  readonly principalType: "User" | "ServicePrincipal" | undefined;
}

/** What the checks look at. Each thing is read once, when the first check asks for it. */
export class Evidence {
  readonly roles: RoleReader;
  private readonly arm: ArmReader;
  private readonly read = new Map<string, Promise<unknown>>();

  constructor(readonly question: Question) {
    this.arm = new ArmReader(question.target);
    this.roles = new RoleReader(this.arm);
  }

  /** ARM id of the application, without which nothing can be read from Azure Resource Manager. */
  get applicationId(): string {
    const { applicationId } = this.question.target;
    if (applicationId !== undefined) return applicationId;
    throw new Unreadable("this check needs the ARM id");
  }

  get projectId(): string {
    return parseResourceId(this.applicationId)?.parentId ?? "";
  }

  /** Address of a resource in Azure Resource Manager, for commands. */
  armUrl(path: string): string {
    const { armUrl, armApiVersion } = this.question.target.cloud;
    return `${armUrl}${path}?api-version=${armApiVersion}`;
  }

  /** The claims of the token for the data plane; undefined if it has no readable ones. */
  token(): Promise<TokenClaims | undefined> {
    return this.once("token", () => this.claimsFor("dataPlaneScope"));
  }

  /** The claims of the token for Azure Resource Manager. */
  armToken(): Promise<TokenClaims | undefined> {
    return this.once("armToken", () => this.claimsFor("armScope"));
  }

  /** The tenant that the application is in. */
  tenantId(): Promise<string | undefined> {
    return this.once("tenant", () => this.arm.tenantOf(this.applicationId));
  }

  application(): Promise<LiveApplication> {
    const { armApiVersion } = this.question.target.cloud;
    return this.once("application", () =>
      readApplication(this.arm, this.applicationId, armApiVersion),
    );
  }

  deployments(): Promise<LiveDeployment[]> {
    const { armApiVersion } = this.question.target.cloud;
    return this.once("deployments", () =>
      readDeployments(this.arm, this.applicationId, armApiVersion),
    );
  }

  /** Object id of the project's own identity, if it has one. */
  projectPrincipal(): Promise<string | undefined> {
    const { armApiVersion } = this.question.target.cloud;
    return this.once("project", () =>
      readProjectPrincipal(this.arm, this.projectId, armApiVersion),
    );
  }

  /** The caller to check: whoever is signed in, unless the question names somebody else. */
  async caller(): Promise<CallerIdentity> {
    const { caller } = this.question;
    if (caller !== undefined) return { principalId: caller, principalType: undefined };
    const claims = await this.token();
    if (claims?.objectId === undefined) {
      throw new Unreadable(
        "the token does not contain the caller's object id: pass it as --caller",
      );
    }
    const principalType = claims.isApplication ? "ServicePrincipal" : "User";
    return { principalId: claims.objectId, principalType };
  }

  /** Where it answers: according to Azure Resource Manager, otherwise to the target. */
  async address(): Promise<ApplicationAddress> {
    const { baseUrl } = await this.application().catch(() => ({ baseUrl: undefined }));
    const { address } = this.question.target;
    return baseUrl === undefined ? address : ApplicationAddress.fromUrl(baseUrl);
  }

  /** The answer to one real call. */
  answer(probe: Probe): Promise<ProbeAnswer> {
    return this.once("answer", async () => probe(await this.address()));
  }

  private async claimsFor(scope: "dataPlaneScope" | "armScope"): Promise<TokenClaims | undefined> {
    const { cloud, credential } = this.question.target;
    return readClaims(await bearerToken(credential, cloud[scope]));
  }

  private once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.read.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const reading = Promise.resolve().then(read);
    this.read.set(name, reading);
    return reading;
  }
}
