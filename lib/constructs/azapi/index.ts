/**
 * Thin elements for the provider azapi, which reaches any resource of Azure Resource Manager.
 *
 * @module cdktf-foundry-agents/azapi
 */

// Whole files: jsii ignores named re-exports of a submodule.
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
