import {
  TerraformResource,
  type IResolvable,
  type TerraformResourceConfig,
  type TerraformResourceLifecycle,
} from "cdktf";
import type { Construct } from "constructs";
import { checkCircles } from "./circles";
import { defined } from "./defined";
import { checkOrderKept, dependenciesOf } from "./dependencies";
import { throwIfAny } from "./errors";
import { keepLifecycle } from "./lifecycle";
import {
  checkEmptyLists,
  checkFixed,
  checkReachable,
  overridden,
  withoutMapTokens,
  type FixedPaths,
  type Overrides,
} from "./overrides";
import { attributeOf } from "./reference";
import { stackOverridesOf } from "./stack-overrides";

/**
 * A Terraform resource that keeps its own lifecycle and dependencies, and whose references and metadata cost little.
 * Other languages see its members on the classes that extend it.
 *
 * @internal
 */
export abstract class ResourceElement extends TerraformResource {
  private readonly ownLifecycle: TerraformResourceLifecycle | undefined;
  private readonly ownDependsOn: readonly string[];
  private readonly checks: (() => string[])[] = [];
  private fixed: FixedPaths = {};

  constructor(scope: Construct, id: string, config: TerraformResourceConfig) {
    super(scope, id, config);
    this.ownLifecycle = config.lifecycle;
    this.ownDependsOn = this.dependsOn ?? [];
    // Never undefined, so that `[...element.dependsOn, other]` works.
    this.dependsOn = [...this.ownDependsOn];
    checkCircles(this);
  }

  /**
   * What somebody changed with `addOverride`, of this element or of its stack.
   *
   * @internal
   */
  get _overrides(): Overrides {
    return overridden(this.rawOverrides as Overrides, stackOverridesOf(this));
  }

  /**
   * Refuses overrides, and other changes of the element from outside of its construct. Asked for at synth, after all
   * aspects.
   *
   * @internal
   */
  _checkChanges(check: () => string[]): void {
    this.checks.push(check);
  }

  /**
   * Refuses overrides at these paths, each with what to do instead.
   *
   * @internal
   */
  _fix(fixed: FixedPaths): void {
    this.fixed = { ...this.fixed, ...fixed };
  }

  /** Overrides an argument, by its Terraform name, or a part of it: `body.properties.tags`. */
  override addOverride(path: string, value: unknown): void {
    super.addOverride(path, withoutMapTokens(value));
  }

  /** The element as cdktf writes it. Throws `InvalidOverride` for changes that would not reach all that is written. */
  override toTerraform(): unknown {
    const overrides = this._overrides;
    const isChanged = Object.keys(overrides).length > 0;
    throwIfAny(this, "InvalidOverride", [
      ...(isChanged ? this.checkOverrides(overrides) : []),
      ...checkOrderKept(this, overrides),
      ...this.checks.flatMap((check) => check()),
    ]);
    return super.toTerraform();
  }

  private checkOverrides(overrides: Overrides): string[] {
    const attributes = this.synthesizeAttributes();
    return [
      ...checkReachable(overrides, attributes, this.fixed),
      ...checkEmptyLists(overrides, { ...attributes, ...this.orderIn(overrides) }),
      ...checkFixed(overrides, this.fixed),
    ];
  }

  /** What `depends_on` says without the overrides; asked for only if they change it. */
  private orderIn(overrides: Overrides): Overrides {
    return "depends_on" in overrides ? { depends_on: dependenciesOf(this, this.assigned) } : {};
  }

  /** What cdktf renders in addition to the resource's arguments. */
  override get terraformMetaArguments(): { [name: string]: unknown } {
    const rendered = keepLifecycle(super.terraformMetaArguments, this.ownLifecycle, this.lifecycle);
    return { ...rendered, dependsOn: dependenciesOf(this, this.assigned) };
  }

  private get assigned(): string[] {
    return [...this.ownDependsOn, ...[this.dependsOn ?? []].flat()];
  }

  /** A reference to any attribute, by its Terraform name. */
  override interpolationForAttribute(terraformAttribute: string): IResolvable {
    return attributeOf(this, terraformAttribute);
  }

  /** What cdktf notes about the element in its own metadata, without the names that do not apply: it resolves each. */
  override toMetadata(): unknown {
    return defined(super.toMetadata() as object);
  }
}
