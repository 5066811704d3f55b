import { Fn, TerraformLocal, TerraformVariable, Token } from "cdktf";
import type { App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import {
  FoundryProject,
  type IFoundryProject,
} from "../../../lib/constructs/project/foundry-project";
import { AGENT, anotherStack, azureStack, PROJECT_ID } from "../foundry";

/** One program, in which one call is made: what its arguments may refer to exists once it is asked for. */
export class World {
  readonly stack: TerraformStack = azureStack("stack");
  /** Where the call creates its construct. */
  readonly scope: Construct;
  private readonly made = new Map<string, unknown>();

  /** Below `prefix`, so that the stacks of several programs fit into one; in the stack itself without one. */
  constructor(prefix?: string) {
    this.scope = prefix === undefined ? this.stack : new Construct(this.stack, prefix);
  }

  get app(): App {
    return this.stack.node.root as App;
  }

  get project(): IFoundryProject {
    return this.once("project", () =>
      FoundryProject.fromProjectId(this.scope, "Project", PROJECT_ID),
    );
  }

  /** An application that answers. */
  get application(): AgentApplication {
    return this.once("application", () => {
      const application = new AgentApplication(this.scope, "Other", { project: this.project });
      application.addDeployment("Live", AGENT);
      return application;
    });
  }

  /** Another stack, with such an application. */
  get workload(): TerraformStack {
    return this.once("workload", () => {
      const stack = anotherStack(this.stack, "workload");
      const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
      new AgentApplication(stack, "Support", { project }).addDeployment("Live", AGENT);
      return stack;
    });
  }

  get provider(): AzapiProvider {
    return this.once(
      "provider",
      () => new AzapiProvider(this.stack, "second", { alias: "second" }),
    );
  }

  /** Unknown like the variable: a number that is known would be judged where a text has another form, such as a duration. */
  get number(): TerraformLocal {
    return this.once("number", () => {
      return new TerraformLocal(this.scope, "number", this.variable.numberValue);
    });
  }

  get list(): TerraformLocal {
    return this.once("list", () => new TerraformLocal(this.scope, "list", ["a", "b"]));
  }

  get map(): TerraformLocal {
    return this.once("map", () => new TerraformLocal(this.scope, "map", { team: "blue" }));
  }

  /** Unknown until somebody plans: `terraform validate` does not judge it. */
  get variable(): TerraformVariable {
    return this.once("variable", () => {
      return new TerraformVariable(this.scope, "variable", { type: "string" });
    });
  }

  get anything(): TerraformVariable {
    return this.once("anything", () => new TerraformVariable(this.scope, "anything", {}));
  }

  private once<T>(name: string, make: () => T): T {
    const made = (this.made.get(name) as T | undefined) ?? make();
    this.made.set(name, made);
    return made;
  }
}

/** Tokens of every kind that cdktf has. */
export const TOKENS: { readonly [kind: string]: (world: World) => unknown } = {
  text: ({ variable }) => variable.stringValue,
  part: ({ variable }) => `a ${variable.stringValue} b`,
  object: ({ variable }) => variable.value as unknown,
  number: ({ number }) => number.asNumber,
  numberInText: ({ number }) => `${number.asNumber} of 3`,
  list: ({ list }) => list.asList,
  numbers: ({ list }) => Token.asNumberList(list.expression),
  map: ({ map }) => map.asStringMap,
  anyMap: ({ map }) => Token.asAnyMap(map.expression),
  merged: ({ anything }) => Fn.merge([anything.value, { more: "x" }]) as unknown,
  boolean: ({ variable }) => variable.booleanValue,
};

/** A value that needs a program. */
export class Made {
  constructor(readonly make: (world: World) => unknown) {}
}

/** The value of `part` in a program; lists and objects are searched for what needs one. */
export function realize(part: unknown, world: World, around: unknown[] = []): unknown {
  if (part instanceof Made) return part.make(world);
  if (typeof part !== "object" || part === null || around.includes(part)) return part;
  const inside = [...around, part];
  if (Array.isArray(part)) return part.map((item) => realize(item, world, inside));
  if (!isPlain(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, realize(value, world, inside)]),
  );
}

function isPlain(part: object): boolean {
  try {
    return Object.getPrototypeOf(part) === Object.prototype;
  } catch {
    return false;
  }
}
