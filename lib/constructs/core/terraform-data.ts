import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { ResourceElement } from "./resource-element";

/** A `terraform_data`, which cdktf lacks: only a place in Terraform's order and state. */
export class TerraformData extends ResourceElement {
  constructor(scope: Construct, id: string, settings: TerraformMetaArguments) {
    super(scope, id, { ...settings, terraformResourceType: "terraform_data" });
  }
}
