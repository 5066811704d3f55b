import { Fn, Lazy, TerraformLocal, TerraformStack, Token, type TerraformVariable } from "cdktf";

/** A map that only Terraform knows, in every form that cdktf has for one. All have the value of the variable. */
export function mapTokens(variable: TerraformVariable): { readonly [form: string]: unknown } {
  const local = new TerraformLocal(TerraformStack.of(variable), "map", variable.value);
  const nested = { tags: variable.value as unknown };
  return {
    "variable.value": variable.value as unknown,
    "Fn.merge": Fn.merge([{}, variable.value]) as unknown,
    "Fn.lookup": Fn.lookup(nested, "tags", {}) as unknown,
    "Token.asAny": Token.asAny(variable.value),
    "Token.asString": Token.asString(variable.value),
    "Token.asStringMap": Token.asStringMap(variable.value),
    "Token.asAnyMap": Token.asAnyMap(variable.value),
    "a local's map": local.asStringMap,
    "a local's expression": local.expression as unknown,
    "a lazy value": Lazy.anyValue({ produce: () => variable.value as unknown }),
  };
}
