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
  const faults = checkProps("props", props, checks);
  if (faults.length > 0) throwIfAny(pathBelow(scope, id), "InvalidAzapiArgument", faults);
  return props;
}
