import {
  ref,
  TerraformStack,
  type IResolvable,
  type TerraformDataSource,
  type TerraformResource,
} from "cdktf";
import { addressOf, inText } from "./expressions";
import { Later } from "./later";
import { checkOneDirection } from "./stack-order";

/**
 * A reference to `address` in `stack`, usable in every stack of the program. Each of cdktf's own references records a
 * stack trace, which took half of the time and a fifth of the memory of building programs with many agents. So one is
 * created only for other stacks, where it creates the output and reads it.
 */
export function reference(address: string, stack: TerraformStack): IResolvable {
  let abroad: IResolvable | undefined;
  return new Later(({ scope, suppressBraces }) => {
    if (TerraformStack.of(scope) !== stack) {
      checkOneDirection(scope, stack);
      return (abroad ??= ref(address, stack));
    }
    return suppressBraces ? address : inText(address);
  });
}

/** An attribute of a resource or data source; a list of the attribute's values if `forEach` is set. */
export function attributeOf(
  element: TerraformResource | TerraformDataSource,
  name: string,
): IResolvable {
  const each = element.forEach === undefined ? "" : ".*";
  return reference(`${addressOf(element)}${each}.${name}`, element.cdktfStack);
}
