import { Token, TerraformStack, type TerraformDataSource, type TerraformResource } from "cdktf";
import { addressOf, inText } from "./expressions";
import { Later } from "./later";
import { dependOnStack } from "./stack-order";

/**
 * What stands for a construct in the `dependsOn` of any element: cdktf asks everything in it for its `fqn`, and renders
 * an empty list for a construct without one. It is the address of the element that is written last, asked for at synth.
 *
 * `depends_on` cannot name anything in another stack, so there it has the stacks deployed in that order.
 */
export function dependableOn(last: () => TerraformResource | TerraformDataSource): string {
  return Token.asString(
    new Later(({ scope, suppressBraces }) => {
      const element = last();
      const stack = TerraformStack.of(element);
      if (TerraformStack.of(scope) !== stack) return dependOnStack(scope, stack);
      return suppressBraces ? addressOf(element) : inText(addressOf(element));
    }),
  );
}
