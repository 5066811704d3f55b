import { isSame } from "../../../azure/resource-ids";
import { textAt, type Block } from "../stacks/stack";

/** Whether azapi makes or reads a resource of that ARM type here. */
export function isArmType({ type, values }: Block, armType: string): boolean {
  const [given = ""] = (textAt(values, "type") ?? "").split("@");
  return type === "azapi_resource" && isSame(given, armType);
}

/** Whether it is read only. */
export function isData({ address }: Block): boolean {
  return address.startsWith("data.");
}
