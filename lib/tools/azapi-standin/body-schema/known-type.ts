import type { Properties, Shape } from "./shape";

/** A type whose bodies the stand-in checks. */
export interface KnownType {
  readonly type: string;
  /** The api-versions for which azapi embeds it with this shape, in order. */
  readonly apiVersions: string[];
  /** Whether azapi embeds it for other api-versions too, in shapes that the stand-in does not have. @default false */
  readonly hasOtherVersions?: boolean;
  /** What its `properties` may hold. */
  readonly properties: Shape;
  /** What it has beside its `properties` and what every resource has; such a type may go without `properties`. @default - nothing */
  readonly beside?: Properties;
  /** What its name must look like. @default - any text */
  readonly named?: Shape;
}
