import type { Store } from "../store/store";
import type { ArmRequest, Operation } from "./operation";

/** One emulated ARM type: everything that local Azure knows of it. */
export interface ArmType {
  /** As ARM spells it, such as `Microsoft.Authorization/roleAssignments`. */
  readonly type: string;
  /** The api-versions that it accepts; the refusal of any other lists them. */
  readonly apiVersions: string[];
  readonly operations: ArmOperations;
  /** Where its resources are stored, by ARM id. @default - it has no stored resources */
  readonly store?: Pick<Store<StoredResource>, "delete" | "get" | "under">;
  /** Whether its list takes a `$filter`. @default false */
  readonly isFiltered?: boolean;
  /** Whether anybody who is signed in may call it, even with `roleAware`. @default false */
  readonly isOpen?: boolean;
  /** Refuses what the caller's roles do not allow. @default - the action on the resource itself is enough */
  readonly assertAlsoPermitted?: (request: ArmRequest, asked: Asked) => void;
  /** Changes the given properties, as somebody does in the portal. @default - cannot be changed there */
  readonly change?: (id: string, properties: object) => void;
  /** Removes a resource, as somebody does in the portal. @default - it is deleted from its store */
  readonly remove?: (id: string) => void;
  /** Finishes what was running when an earlier process ended. @default - nothing ever runs */
  readonly finishRunning?: () => void;
}

/** The operations of a type. */
export interface ArmOperations {
  readonly get: Operation;
  /** GET of the collection. */
  readonly list?: Operation;
  readonly put?: Operation;
  readonly delete?: Operation;
  /** POST …/{action}, by the name of the action. */
  readonly actions?: { readonly [name: string]: Operation };
}

/** What every stored resource has. */
export interface StoredResource {
  readonly id: string;
  /** What was written, including what its GET omits. */
  readonly body?: object;
}

/** A request in the terms of roles. */
export interface Asked {
  readonly method: string;
  /** Such as `Microsoft.Authorization/roleAssignments/write`. */
  readonly action: string;
}
