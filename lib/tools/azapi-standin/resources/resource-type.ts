import type { Diagnostic, PathStep } from "../protocol/diagnostic";
import type { Json } from "../values/json";
import type { Schema } from "../schema/schema";
import type { ValueMap } from "../values/value";
import type { Session } from "./session";

/** What a provider stores with a resource besides its state. */
export interface PrivateData {
  /** Hash of the last `sensitive_body`. */
  sensitiveBody?: string;
  /** The last `ignore_body_changes`. */
  ignoreBodyChanges?: string[];
  /** What else the official provider stored, which the stand-in keeps. */
  others?: { [key: string]: Json };
}

/** What is kept whatever happens to a resource. */
export function othersIn({ others }: PrivateData): PrivateData {
  return others === undefined ? {} : { others };
}

/** What to plan. A resource that is about to be created has no prior state. */
export interface PlanRequest {
  config: ValueMap;
  prior: ValueMap | null;
  proposed: ValueMap;
  private: PrivateData;
}

/** A plan. */
export interface Plan {
  planned: ValueMap;
  requiresReplace: PathStep[][];
  private: PrivateData;
}

/** What to apply. */
export interface ApplyRequest {
  config: ValueMap;
  prior: ValueMap | null;
  planned: ValueMap;
  private: PrivateData;
}

/** The state after an operation; null when the resource does not exist. */
export interface Outcome {
  state: ValueMap | null;
  private: PrivateData;
  diagnostics: Diagnostic[];
}

/** What Terraform can call for a type of resource. Operations throw their errors. */
export interface ResourceType {
  schema: Schema;
  validate(config: ValueMap): Diagnostic[];
  plan(request: PlanRequest, session: Session): Promise<Plan>;
  apply(request: ApplyRequest, session: Session): Promise<Outcome>;
  read(state: ValueMap, privateData: PrivateData, session: Session): Promise<Outcome>;
  delete(state: ValueMap, session: Session): Promise<void>;
  import?(id: string, session: Session): Promise<ValueMap>;
}

/** The same for a data source. */
export interface DataSourceType {
  schema: Schema;
  validate(config: ValueMap): Diagnostic[];
  read(config: ValueMap, session: Session): Promise<ValueMap>;
}
