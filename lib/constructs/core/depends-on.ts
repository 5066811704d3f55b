import { Dependable, type IConstruct, type IDependable } from "constructs";
import { show } from "./show";

/** The prop `dependsOn`, which is short for `node.addDependency`. */
export function addDependencies(construct: IConstruct, dependsOn: IDependable[] | undefined): void {
  construct.node.addDependency(...(dependsOn ?? []));
}

export function checkDependsOn(prop: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    return [`${prop} must be a list of constructs, got ${describe(value)}`];
  return Array.from(value as unknown[]).flatMap((dependency, index) => {
    if (isDependable(dependency)) return [];
    const given = describe(dependency);
    return [
      `${prop}[${index}] must be a construct, such as a resource (not its fqn or id), got ${given}`,
    ];
  });
}

function isDependable(value: unknown): boolean {
  try {
    return typeof value === "object" && Dependable.of(value as IDependable) !== undefined;
  } catch {
    return false;
  }
}

function describe(value: unknown): string {
  return typeof value === "object" && value !== null ? "another object" : show(value);
}
