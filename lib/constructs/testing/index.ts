/**
 * For tests of stacks.
 *
 * @module cdktf-foundry-agents/testing
 */

export { Template } from "./template";
