import {
  ref,
  TerraformStack,
  type IResolvable,
  type TerraformDataSource,
  type TerraformResource,
} from "cdktf";
import { addressOf, inText } from "./expressions";
import { Later } from "./later";

/**
 * What `address` stands for in `stack`, in every stack of the program. cdktf's own references record a stack trace
 * each, which took half of the time and a fifth of the memory of building programs with many agents; so one is made
 * only for other stacks, where it makes the output and the reading of it.
 */
export function reference(address: string, stack: TerraformStack): IResolvable {
  let abroad: IResolvable | undefined;
  return new Later(({ scope, suppressBraces }) => {
    if (TerraformStack.of(scope) !== stack) return (abroad ??= ref(address, stack));
    return suppressBraces ? address : inText(address);
  });
}

/** An attribute of a resource or data source, or the list of it where `forEach` makes several. */
export function attributeOf(
  element: TerraformResource | TerraformDataSource,
  name: string,
): IResolvable {
  const each = element.forEach === undefined ? "" : ".*";
  return reference(`${addressOf(element)}${each}.${name}`, element.cdktfStack);
}
