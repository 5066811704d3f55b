import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { deployerRoles } from "../access-map/deployer";
import { renderDeployer } from "../access-map/deployer-report";
import { drawAccessMap } from "../access-map/diagram";
import { atLeast, findingsIn, type Finding } from "../access-map/findings";
import { renderJson } from "../access-map/json";
import { renderMermaid } from "../access-map/mermaid";
import type { AccessMap } from "../access-map/model";
import { readNeeds } from "../access-map/need";
import { checkNeeds } from "../access-map/needs";
import { renderNeeds } from "../access-map/needs-report";
import { readAccessMap } from "../access-map/read-map";
import type { Severity } from "../access-map/severity";
import { renderSvg } from "../access-map/svg";
import { renderTable } from "../access-map/table";
import type { CommandContext } from "../command-context";
import type { Stack } from "../stacks/stack";
import { readStacks } from "../stacks/synthesized-stacks";
import { readState } from "../stacks/terraform-state";
import { unknownName } from "../unknown-name";
import { UserError } from "../user-error";
import { toJson } from "../to-json";

/** Exit status when `--fail-on` found something. Statuses of 10 and above report what a diagnosis found. */
const FOUND = 10;

export type AccessFormat = "table" | "mermaid" | "svg" | "json";

/** Arguments of `foundry-agents access`. */
export interface AccessArguments {
  readonly out: string;
  readonly format: AccessFormat;
  readonly state?: string;
  readonly failOn?: Severity;
  readonly deployer?: true;
  readonly needs?: string;
}

/** Prints who may call the agents of a stack and what they may reach; or what is needed to deploy or publish them. */
export function showAccess(
  name: string,
  args: AccessArguments,
  { print }: Pick<CommandContext, "print">,
): void {
  const { stack, stacks } = readNamed(name, args);
  const map = readAccessMap(stack, stacks);
  if (args.deployer) {
    const roles = deployerRoles(map, stack, stacks);
    return print(report(args, roles, () => renderDeployer(stack.id, roles)));
  }
  if (args.needs !== undefined) {
    const checked = checkNeeds(readNeeds(args.needs), map, stack, stacks);
    print(report(args, checked, () => renderNeeds(checked)));
    const lacking = checked.filter(({ grantedBy }) => grantedBy === undefined);
    return failIf(args.failOn !== undefined, lacking.length, "unmet needs");
  }
  const findings = findingsIn(map);
  print(RENDERERS[args.format](map, findings));
  const { failOn = "error" } = args;
  const grave = atLeast(failOn, findings).length;
  failIf(args.failOn !== undefined, grave, `findings of severity ${failOn} or above`);
}

const RENDERERS: {
  readonly [format in AccessFormat]: (map: AccessMap, findings: Finding[]) => string;
} = {
  table: renderTable,
  mermaid: (map, findings) => renderMermaid(drawAccessMap(map, findings)),
  svg: (map, findings) => renderSvg(drawAccessMap(map, findings)),
  json: renderJson,
};

interface NamedStack {
  readonly stack: Stack;
  /** All stacks of the program. */
  readonly stacks: Stack[];
}

function readNamed(name: string, { out, state }: AccessArguments): NamedStack {
  if (state === undefined) return synthesized(name, out);
  const known = existsSync(resolve(out)) ? synthesized(name, out).stack : undefined;
  const deployed = readState(state, name, known);
  return { stack: deployed, stacks: [deployed] };
}

function synthesized(name: string, out: string): NamedStack {
  const stacks = readStacks(resolve(out));
  const stack = stacks.find(({ id }) => id === name);
  if (stack !== undefined) return { stack, stacks };
  throw unknownName(
    `no stack is called ${name}`,
    stacks.map(({ id }) => id),
  );
}

/** Reports are not maps: there is nothing to draw. */
function report({ format }: AccessArguments, data: unknown, asTable: () => string): string {
  if (format === "table") return asTable();
  if (format === "json") return toJson(data, 2);
  throw new UserError(`--deployer and --needs print table or json, not ${format}`);
}

function failIf(isAsked: boolean, count: number, what: string): void {
  if (isAsked && count > 0) throw new UserError(`${what}: ${count}`, FOUND);
}
