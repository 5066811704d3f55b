import { Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { checkNotEmpty, isAbsent } from "./checks";
import { isInherited } from "./construct-arguments";
import { checkAtSynth } from "./errors";
import type { ChecksOf } from "./props";
import { formerIds, Moves, resourcesIn } from "./moves";

/** How a construct continues what had another id before. */
export interface FormerIdOptions {
  /**
   * The id that this construct had before, at the same place: Terraform then moves everything in it to the new address,
   * and Azure notices nothing. Keep it until every state that has the old address is deployed; after that it has no
   * effect, and can go. Rename in a deploy of its own, without a rollout. An application or a deployment also needs its
   * name in Azure as a setting, since the default follows the id.
   *
   * An id that another construct at the same place has, or names as its own former id, fails at synth with
   * `AmbiguousFormerId`.
   *
   * @default - none: the construct is new, or has always had its id
   */
  readonly formerId?: string;
}

/** Faults of a former id itself. Whether it fits the other constructs is checked in the finished tree. */
export const FORMER_ID: ChecksOf<FormerIdOptions> = { formerId: checkFormerId };

function checkFormerId(prop: string, formerId: unknown): string[] {
  if (!isAbsent(formerId) && Token.isUnresolved(formerId)) {
    return [`${prop} must be a plain string, not a token: it determines a Terraform address`];
  }
  if (isInherited(formerId)) {
    return [`${prop} must be the id of a construct, and none can have the id ${formerId}`];
  }
  return checkNotEmpty(prop, formerId);
}

/**
 * Moves everything in the construct that Terraform has in its state under the former id. Terraform derives nothing from
 * two addresses, not even an order: without this, it would create the new one while the old one still has its name in
 * Azure.
 */
export function continueFormer(construct: Construct, given: string | undefined): void {
  if (isAbsent(given)) return;
  const formerId = asId(given);
  formerIds.set(construct, formerId);
  new Moves(construct, "Moves");
  checkAtSynth(construct, "AmbiguousFormerId", () => [
    ...checkNotTaken(construct, formerId),
    ...checkMovedOnce(construct),
  ]);
}

/** An id as a construct has it: slashes divide paths. */
function asId(given: string): string {
  return given.replace(/\//g, "--");
}

function checkNotTaken(construct: IConstruct, formerId: string): string[] {
  const { node } = construct;
  const siblings = node.scope?.node.children ?? [];
  const present = node.scope?.node.tryFindChild(formerId);
  const heirs = siblings.filter((sibling) => formerIds.get(sibling) === formerId);
  const other = heirs.find((heir) => heir.node.path !== node.path);
  return [
    ...(present === construct
      ? [`formerId ${JSON.stringify(formerId)} is the construct's own id: leave formerId out`]
      : []),
    ...(present === undefined || present === construct
      ? []
      : [
          `formerId ${JSON.stringify(formerId)} is the id of ${present.node.path}, which is still there: leave formerId out, or give that one another id`,
        ]),
    ...(other === undefined
      ? []
      : [
          `${other.node.path} has the formerId ${JSON.stringify(formerId)} too, and only one construct can continue what had that id: leave it out of one of them`,
        ]),
  ];
}

function checkMovedOnce(construct: IConstruct): string[] {
  return resourcesIn(construct)
    .filter((resource) => resource.hasResourceMove() !== undefined)
    .map(
      ({ node }) =>
        `${node.path} is also moved with moveFromId or moveTo: leave out either that or formerId`,
    );
}
