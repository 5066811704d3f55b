import type { Store } from "../store/store";
import type { ArmRequest, Operation } from "./operation";

/** One emulated ARM type: everything that local Azure knows of it. */
export interface ArmType {
  /** As ARM spells it, such as `Microsoft.Authorization/roleAssignments`. */
  readonly type: string;
  /** Those that it accepts; the refusal of another one lists them. */
  readonly apiVersions: string[];
  readonly operations: ArmOperations;
  /** Where its resources are kept, by ARM id. @default - what it answers is not a resource that was made */
  readonly store?: Pick<Store<StoredResource>, "delete" | "get" | "under">;
  /** Whether its list takes a `$filter`. @default false */
  readonly isFiltered?: boolean;
  /** Whether anybody who is signed in may ask, also with `roleAware`. @default false */
  readonly isOpen?: boolean;
  /** Refuses what the caller's roles do not allow. @default - the action on the resource itself is all that is needed */
  readonly assertAlsoPermitted?: (request: ArmRequest, asked: Asked) => void;
  /** Changes what is given of a body, as somebody does in the portal. @default - nobody does */
  readonly change?: (id: string, properties: object) => void;
  /** Makes a resource gone, as somebody does in the portal. @default - it is deleted from its store */
  readonly remove?: (id: string) => void;
  /** Ends what was under way when an earlier process ended. @default - nothing ever is */
  readonly finishRunning?: () => void;
}

/** What can be asked of a type. */
export interface ArmOperations {
  readonly get: Operation;
  /** GET of the collection. */
  readonly list?: Operation;
  readonly put?: Operation;
  readonly delete?: Operation;
  /** POST …/{action}, by the names of the actions. */
  readonly actions?: { readonly [name: string]: Operation };
}

/** What every resource has, as local Azure keeps it. */
export interface StoredResource {
  readonly id: string;
  /** What was written of it, also what its GET does not show. */
  readonly body?: object;
}

/** A request, as roles speak of it. */
export interface Asked {
  readonly method: string;
  /** Such as `Microsoft.Authorization/roleAssignments/write`. */
  readonly action: string;
}
