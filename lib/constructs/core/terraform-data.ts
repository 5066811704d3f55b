import {
  TerraformResource,
  type TerraformMetaArguments,
  type TerraformResourceLifecycle,
} from "cdktf";
import type { Construct } from "constructs";
import { keepLifecycle } from "./lifecycle";

/** A `terraform_data`, which cdktf lacks: only a place in Terraform's order and state. */
export class TerraformData extends TerraformResource {
  private readonly ownLifecycle: TerraformResourceLifecycle | undefined;

  constructor(scope: Construct, id: string, settings: TerraformMetaArguments) {
    super(scope, id, { ...settings, terraformResourceType: "terraform_data" });
    this.ownLifecycle = settings.lifecycle;
  }

  override get terraformMetaArguments(): { [name: string]: unknown } {
    return keepLifecycle(super.terraformMetaArguments, this.ownLifecycle, this.lifecycle);
  }
}
