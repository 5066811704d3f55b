import type { Check } from "./check";
import { address } from "./checks/address";
import { application } from "./checks/application";
import { audience } from "./checks/audience";
import { call } from "./checks/call";
import { caller } from "./checks/caller";
import { deployment } from "./checks/deployment";
import { downstream } from "./checks/downstream";
import { identity } from "./checks/identity";
import { protocol } from "./checks/protocol";
import { route } from "./checks/route";
import { signIn } from "./checks/sign-in";
import { tenant } from "./checks/tenant";
import { turns } from "./checks/turns";

/** All checks, in the order in which a call meets what they look at. */
export const CHECKS: Check[] = [
  address,
  signIn,
  tenant,
  audience,
  application,
  identity,
  deployment,
  route,
  caller,
  downstream,
  protocol,
  call,
  turns,
];
