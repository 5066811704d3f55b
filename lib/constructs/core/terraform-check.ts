import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";

/** Settings of a check. */
export interface TerraformCheckProps {
  /** A Terraform expression in `${}`, or a token, that is true as long as all is well. */
  readonly condition: string;

  /** What to tell the user otherwise: a Terraform template, at least one full sentence. */
  readonly errorMessage: string;
}

/** A `check` block, which cdktf lacks: Terraform warns at plan and apply while the condition is false, and goes on. */
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
