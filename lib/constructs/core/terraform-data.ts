import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { ResourceElement } from "./resource-element";

/** Settings of a `terraform_data`. */
export interface TerraformDataSettings extends TerraformMetaArguments {
  /**
   * What it remembers. Another value updates it in place.
   *
   * @default - nothing
   */
  readonly input?: string;
}

/** A `terraform_data`, which cdktf lacks: a place in Terraform's order and state. */
export class TerraformData extends ResourceElement {
  private readonly input: string | undefined;

  constructor(scope: Construct, id: string, settings: TerraformDataSettings) {
    const { input, ...metaArguments } = settings;
    super(scope, id, { ...metaArguments, terraformResourceType: "terraform_data" });
    this.input = input;
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return { input: this.input };
  }
}
