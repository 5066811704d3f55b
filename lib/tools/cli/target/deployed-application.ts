import { CHILD_IDS, ownerOf } from "../../../agreed/child-ids";
import { OUTPUT } from "../../../agreed/exports";
import { childrenOf, isSame } from "../../../azure/resource-ids";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { AGENT_APPLICATION } from "../../../azure/resource-types";
import { isArmType, isData } from "../access-map/arm-blocks";
import { pathOf } from "../access-map/known-ids";
import { readLocalState } from "../stacks/local-state";
import { readOutputs } from "../stacks/outputs-file";
import { textAt, type Block, type Stack } from "../stacks/stack";
import { readStacks } from "../stacks/synthesized-stacks";
import { readState } from "../stacks/terraform-state";
import { unknownName } from "../unknown-name";
import { UserError } from "../user-error";
import type { TargetArguments } from "./target-arguments";

/** Where an application is, according to what was deployed. */
export interface Deployed {
  /** Its name: `support/Support` for a construct, `support/endpoint` for an output. */
  readonly name: string;
  /** URL or ARM id. */
  readonly where: string;
  readonly applicationId: string | undefined;
  /** Path of the construct. */
  readonly path: string | undefined;
  readonly stack: Stack | undefined;
}

/** Looks up the path of an application's construct, or the name of an output, in what was deployed. */
export function findDeployed({ app, ...args }: TargetArguments): Deployed {
  if (app.trim() === "") {
    throw new UserError(
      "--app is empty: pass the ARM id or the URL of an application, the path of its construct, or the name of an output",
    );
  }
  const { known, source, declared = [] } = readDeployed(args);
  const found = known.filter(({ name }) => name === app);
  const [first, ...more] =
    found.length > 0 ? found : known.filter(({ name }) => isShort(app, name));
  if (first === undefined) {
    if (declared.includes(app)) {
      throw new UserError(
        `${app} is declared in ${source}, but it is not deployed: deploy it first`,
      );
    }
    throw unknownName(
      `no application or output is called ${app} in ${source}`,
      known.map(({ name }) => name),
    );
  }
  if (more.length === 0) return first;
  const names = [first, ...more].map(({ name }) => name).join(", ");
  throw new UserError(`--app ${app} is ambiguous: it could be ${names}`);
}

interface Lookup {
  readonly known: Deployed[];
  readonly source: string;
  /** Paths of the applications that the program declares, deployed or not. */
  readonly declared?: string[];
}

function readDeployed({ outputs, state, out }: Omit<TargetArguments, "app">): Lookup {
  if (outputs !== undefined) {
    const known = Object.entries(readOutputs(outputs)).flatMap(([id, ofStack]) =>
      outputsOf({ id, blocks: [], locals: {}, outputs: ofStack }),
    );
    return { known, source: outputs };
  }
  if (state !== undefined) return { known: inStack(stateOf(state, out)), source: state };

  const stacks = readStacks(resolve(out));
  const deployed = stacks.map(readLocalState).filter((stack) => stack !== undefined);
  if (stacks.length > 0 && deployed.length === 0) {
    throw new UserError(
      `the stacks in ${out} are not deployed, or their state is not on this machine: deploy them, or pass the output of terraform show -json as --state, or the file of cdktf deploy --outputs-file as --outputs`,
    );
  }
  return {
    known: deployed.flatMap(inStack),
    source: out,
    declared: stacks.flatMap(({ blocks }) => blocks.filter(isCreated).map(pathOf)),
  };
}

function isCreated(block: Block): boolean {
  return isArmType(block, AGENT_APPLICATION) && !isData(block);
}

/** A state does not name its stack: it is the one whose resources the state contains. */
function stateOf(state: string, out: string): Stack {
  const deployed = readState(state, UNNAMED);
  if (deployed.blocks.length === 0 && Object.keys(deployed.outputs).length === 0) {
    throw new UserError(
      `--state ${state} holds nothing: its stack is not deployed, or was destroyed`,
    );
  }
  const addresses = new Set(deployed.blocks.map(({ address }) => address));
  const stacks = existsSync(resolve(out)) ? readStacks(resolve(out)) : [];
  const synthesized = stacks.find(({ blocks }) =>
    blocks.some(({ address, path }) => path !== "" && addresses.has(address)),
  );
  return synthesized ? readState(state, synthesized.id, synthesized) : deployed;
}

/** The id of a stack that a state does not name, and whose program is not here. */
const UNNAMED = "";

function inStack(stack: Stack): Deployed[] {
  const created = stack.blocks.filter(isCreated).map(({ values }) => textAt(values, "id") ?? "");
  const applications = stack.blocks
    .filter((block) => isArmType(block, AGENT_APPLICATION))
    // What an application is read by at each plan is not another one.
    .filter(
      (block) =>
        !isData(block) || !created.some((id) => isSame(id, textAt(block.values, "id") ?? "")),
    )
    .flatMap((block) => applicationOf(block, stack));
  const seen = new Map(applications.map((application) => [application.name, application]));
  return [...seen.values(), ...outputsOf(stack)];
}

/** The block that creates an application or reads an imported one; not the one that reads a created application. */
function applicationOf({ path, values }: Block, stack: Stack): Deployed[] {
  const owner = ownerOf(path) ?? path;
  const applicationId = textAt(values, "id");
  const isReadOnly = ownerOf(path, CHILD_IDS.current) !== undefined;
  if (isReadOnly || applicationId === undefined) return [];
  const where = textAt(values, OUTPUT.baseUrl) ?? applicationId;
  return [{ name: owner, where, applicationId, path: owner, stack }];
}

/** Outputs that hold the address of an application. */
function outputsOf({ id, outputs }: Stack): Deployed[] {
  return Object.entries(outputs).flatMap(([output, where]) => {
    const isApplication = typeof where === "string" && APPLICATION.test(where);
    if (!isApplication) return [];
    const name = id === UNNAMED ? output : `${id}/${output}`;
    return [{ name, where, applicationId: undefined, path: undefined, stack: undefined }];
  });
}

/** Its URL, or its ARM id. */
const APPLICATION = new RegExp(
  `^(https?://|/subscriptions/).+${childrenOf("", AGENT_APPLICATION)}/`,
  "i",
);

/** Whether it is an output's name without the name of its stack. */
function isShort(app: string, name: string): boolean {
  return name.slice(name.indexOf("/") + 1) === app;
}
