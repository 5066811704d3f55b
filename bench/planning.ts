import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terraformEnvironment } from "../lib/tools/terraform/environment";
import { Terraform } from "../lib/tools/terraform/terraform";
import { attachStandin } from "../test/support/attached-standin";
import { startBuiltLocalAzure } from "./built-local-azure";

const PLANS = 5;

/** The cost of a plan that finds nothing to do; medians in ms. */
export interface PlanFigures {
  /** From the start of Terraform to its end. */
  readonly "plan ms": number;
  /** CPU time of the stand-in during the plan. Local Azure is a separate process. */
  readonly "stand-in CPU ms": number;
}

/** Publishes a configuration and plans it again, with the stand-in attached to Terraform instead of started by it. */
export async function measurePlan(configuration: object): Promise<PlanFigures> {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  const azure = await startBuiltLocalAzure();
  const cliConfigFile = join(directory, "terraform.rc");
  const work = join(directory, "work");
  mkdirSync(work);
  writeFileSync(cliConfigFile, "");
  writeFileSync(join(work, "main.tf.json"), JSON.stringify(configuration));
  const environment = terraformEnvironment(process.env, cliConfigFile, azure.environment);
  const standin = await attachStandin(environment);
  try {
    const terraform = new Terraform({
      directory: work,
      environment: { ...environment, ...standin.environment },
      timeoutSeconds: 600,
    });
    await terraform.init();
    await terraform.plan();
    await terraform.apply();
    const plans: Measured[] = [];
    for (let plan = 0; plan < PLANS; plan++) plans.push(await planAgain(terraform));
    return {
      "plan ms": median(plans.map(({ wall }) => wall)),
      "stand-in CPU ms": median(plans.map(({ cpu }) => cpu)),
    };
  } finally {
    standin.stop();
    await azure.stop();
    rmSync(directory, { recursive: true });
  }
}

interface Measured {
  readonly wall: number;
  readonly cpu: number;
}

async function planAgain(terraform: Terraform): Promise<Measured> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const left = await terraform.leftToDo();
  const { user, system } = process.cpuUsage(before);
  if (left !== "") throw new Error(`the second plan is not empty:\n${left}`);
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
