import { isSame } from "../../../azure/resource-ids";
import { textAt, type Block } from "../stacks/stack";

/** Whether the block is an azapi resource or data source of that ARM type. */
export function isArmType({ type, values }: Block, armType: string): boolean {
  const [given = ""] = (textAt(values, "type") ?? "").split("@");
  return type === "azapi_resource" && isSame(given, armType);
}

/** Whether it is a data source. */
export function isData({ address }: Block): boolean {
  return address.startsWith("data.");
}
