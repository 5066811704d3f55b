import type { ArmClient } from "../client/arm-client";
import type { Context } from "../client/context";
import type { Locks } from "../client/locks";

/** What the configured provider offers its resources. */
export interface Session {
  client: ArmClient;
  locks: Locks;
  /** Ends when Terraform is interrupted. */
  context: Context;
  features: Features;
}

/** Settings of the provider that resources use. */
export interface Features {
  /** The name for resources without one; empty when not set. */
  defaultName: string;
  /** Which of `default_location` and `default_tags` are set, for the types of resources that can have them. */
  defaults: string[];
  /** Whether to ignore a changed body that equals the one in Azure. */
  ignoreNoOpChanges: boolean;
  /** Whether `output` is empty unless something is exported. */
  disableDefaultOutput: boolean;
  /** Whether an id keeps the letter case that it has in state. */
  preserveResourceIdCasing: boolean;
}
