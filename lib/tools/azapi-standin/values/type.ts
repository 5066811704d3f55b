/** A Terraform type in the notation that Terraform itself uses in JSON: `["map", "string"]`. */
export type Type =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | ["list", Type]
  | ["set", Type]
  | ["map", Type]
  | ["tuple", Type[]]
  | ["object", { [attribute: string]: Type }];
