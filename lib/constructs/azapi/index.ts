// Whole files: jsii does not see what a submodule exports by name.
export * from "./data-resource";
export * from "./endpoint";
export * from "./identity";
export * from "./provider";
export * from "./provider-props";
export * from "./resource";
export * from "./resource-action";
export * from "./resource-props";
export * from "./retry";
export * from "./timeouts";
