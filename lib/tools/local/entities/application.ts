import type { Touch } from "./touch";

/** A rule of a route: which deployment gets which share. */
export interface TrafficRule {
  readonly ruleId: string;
  readonly description?: string;
  /** The service's routing id of a deployment, or empty. */
  readonly deploymentId: string;
  readonly trafficPercentage: number;
}

/** What a PUT may set on an application. */
export interface ApplicationBody {
  readonly displayName?: string;
  readonly description?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly agents: string[];
  readonly authorizationScheme?: string;
  readonly rules?: TrafficRule[];
  readonly isEnabled?: boolean;
}

/** One of the two Entra objects of an application. */
export interface ApplicationIdentity {
  readonly clientId: string;
  readonly principalId: string;
}

/** An application as local Azure stores it. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly applicationId: string;
  readonly body: ApplicationBody;
  readonly instance: ApplicationIdentity;
  readonly blueprint: ApplicationIdentity;
  readonly identityState: "Creating" | "Succeeded";
  /** Whether the identities already have their ids. */
  readonly identityIds: boolean;
  readonly isEnabled: boolean;
  readonly provisioningState: string;
  readonly created: Touch;
  readonly modified: Touch;
}
