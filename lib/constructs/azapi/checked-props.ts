import type { Construct } from "constructs";
import { pathBelow } from "../core/construct-arguments";
import { throwIfAny } from "../core/errors";
import { checkProps, type ChecksOf } from "../core/props";

/** The props of an element that does not exist yet: cdktf uses some of them in its own constructor. */
export function checkedProps<Props extends object>(
  scope: Construct,
  id: string,
  props: Props,
  checks: ChecksOf<Props>,
): Props {
  const place = pathBelow(scope, id);
  throwIfAny(place, "InvalidAzapiArgument", checkProps("props", props, checks));
  return props;
}
