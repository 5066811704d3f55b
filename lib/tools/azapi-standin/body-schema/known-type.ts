import type { Shape } from "./shape";

/** A type whose bodies the stand-in checks. */
export interface KnownType {
  readonly type: string;
  /** The api-versions for which azapi embeds it with this shape, in order. */
  readonly apiVersions: string[];
  /** What its `properties` may hold. */
  readonly properties: Shape;
}
