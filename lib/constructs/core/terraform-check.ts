import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";

/** Settings of a check. */
export interface TerraformCheckProps {
  /** A Terraform expression in `${}`, or a token, that is true while all is well. */
  readonly condition: string;

  /** The warning otherwise: a Terraform template, at least one full sentence. */
  readonly errorMessage: string;
}

/** A `check` block, which cdktf lacks: while the condition is false, plan and apply warn but continue. */
export class TerraformCheck extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TerraformCheckProps,
  ) {
    super(scope, id, "check");
  }

  override toTerraform(): object {
    const { condition, errorMessage } = this.props;
    const assert = [{ condition, error_message: errorMessage }];
    return { check: { [this.friendlyUniqueId]: { assert } } };
  }
}
