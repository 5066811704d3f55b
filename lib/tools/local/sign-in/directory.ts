import { isGuid } from "../core/guid";
import { LocalAzureError } from "../core/local-azure-error";
import { shortened } from "../core/shortened";
import type { MadePrincipal } from "../entities/principal";
import type { Store } from "../store/store";

/** A user or service principal. */
export interface LocalPrincipal {
  /** Object id. */
  readonly id: string;
  /** A name to refer to it: `foundry-agents local token --as alice`. @default - only the id */
  readonly name?: string;
}

/** A group. */
export interface LocalGroup extends LocalPrincipal {
  /** Object ids of users, service principals and groups. */
  readonly members: string[];
}

/** Who exists in the tenant. */
export interface LocalDirectory {
  /** @default "11111111-1111-1111-1111-111111111111" */
  readonly tenantId?: string;
  /** @default - none */
  readonly users?: LocalPrincipal[];
  /** @default - none */
  readonly groups?: LocalGroup[];
  /** @default - none */
  readonly servicePrincipals?: LocalPrincipal[];
  /** Object id of the principal that runs Terraform, whose tokens the token endpoint issues. @default - a service principal */
  readonly deployer?: string;
  /** Whether role assignments may name principals that are not listed here. @default false */
  readonly open?: boolean;
}

const TENANT = "11111111-1111-1111-1111-111111111111";
const DEPLOYER = "dddddddd-0000-4000-8000-000000000001";

/** Principals of deleted resources that are kept, so that a server that runs for days does not grow without limit. */
const MOST_GONE = 1000;

/** Of a long directory, so many names are told. */
const MOST_TOLD = 20;

interface Entry extends LocalPrincipal {
  readonly type: string;
  readonly members?: string[];
}

/** The principals of the tenant: those in the settings, and those that come and go with resources. */
export class Directory {
  readonly tenantId: string;
  readonly deployer: string;
  private readonly listed: Entry[];

  /** @param made - principals of applications, accounts and projects, by object id */
  constructor(
    private readonly settings: LocalDirectory,
    private readonly made: Store<MadePrincipal>,
  ) {
    const { users = [], groups = [], servicePrincipals = [] } = settings;
    this.tenantId = settings.tenantId ?? TENANT;
    this.deployer = settings.deployer ?? DEPLOYER;
    this.listed = [
      ...users.map((user) => ({ ...user, type: "User" })),
      ...groups.map((group) => ({ ...group, type: "Group" })),
      ...[...servicePrincipals, { id: this.deployer }].map((other) => ({
        ...other,
        type: "ServicePrincipal",
      })),
    ];
  }

  /** Makes the principal of a resource known, or with `false` unknown. */
  setKnown(id: string, known: boolean): void {
    this.made.put(id, { known });
    if (!known) this.forgetOldest();
  }

  /** Whether role assignments may name it. */
  knows(id: string): boolean {
    const listed = this.find(id) !== undefined || this.settings.open === true;
    return this.made.get(id)?.known ?? listed;
  }

  /**
   * The object id of a principal given by id or name. Any object id stands for somebody, since the tenant has more people
   * than are listed; a name that is not listed is a mistake.
   */
  idOf(idOrName: string): string {
    const listed = this.find(idOrName)?.id;
    if (listed !== undefined) return listed;
    if (isGuid(idOrName) || this.made.get(idOrName) !== undefined) return idOrName;
    throw new LocalAzureError(
      `${shortened(100, idOrName) || "an empty name"} is neither in the directory of local Azure nor an object id; ${this.tellNames()}`,
    );
  }

  /** Whether its tokens are those of a program. */
  isApplication(id: string): boolean {
    return this.typeOf(id) === "ServicePrincipal";
  }

  /** The type that the service records when a role assignment does not name one. */
  typeOf(id: string): string {
    return this.find(id)?.type ?? (this.made.get(id) ? "ServicePrincipal" : "User");
  }

  /** A principal and every group that it is in, nested groups included. */
  withGroups(id: string): string[] {
    const found = [id.toLowerCase()];
    for (const member of found) {
      for (const group of this.listed) {
        const inside = group.members?.some((other) => other.toLowerCase() === member) ?? false;
        if (inside && !found.includes(group.id.toLowerCase())) found.push(group.id.toLowerCase());
      }
    }
    return found;
  }

  private tellNames(): string {
    const names = this.listed.map(({ name }) => name).filter((name) => name !== undefined);
    if (names.length === 0) return "nobody in it has a name";
    const more = names.length > MOST_TOLD ? `, and ${names.length - MOST_TOLD} more` : "";
    const told = names.slice(0, MOST_TOLD).join(", ");
    return names.length === 1 ? `it names ${told}` : `there are ${told}${more}`;
  }

  /** In an open directory, a principal that is gone is known to be gone only as long as it is kept. */
  private forgetOldest(): void {
    const gone = this.made.keys().filter((id) => this.made.get(id)?.known === false);
    for (const id of gone.slice(0, Math.max(0, gone.length - MOST_GONE))) this.made.delete(id);
  }

  private find(idOrName: string): Entry | undefined {
    const wanted = idOrName.toLowerCase();
    return this.listed.find(
      ({ id, name }) => id.toLowerCase() === wanted || name?.toLowerCase() === wanted,
    );
  }
}
