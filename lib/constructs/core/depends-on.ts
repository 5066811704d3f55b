import { Dependable, type IConstruct, type IDependable } from "constructs";
import { show } from "./checks";

/** The prop `dependsOn`, which is short for `node.addDependency`. */
export function addDependencies(construct: IConstruct, dependsOn: IDependable[] | undefined): void {
  construct.node.addDependency(...(dependsOn ?? []));
}

export function checkDependsOn(dependsOn: IDependable[] | undefined): string[] {
  if (dependsOn === undefined || dependsOn === null) return [];
  if (!Array.isArray(dependsOn)) {
    return [`dependsOn must be a list of constructs, got ${describe(dependsOn)}`];
  }
  return dependsOn.flatMap((dependency, index) =>
    isDependable(dependency)
      ? []
      : [
          `dependsOn[${index}] must be a construct, such as a resource (not its fqn or id), got ${describe(dependency)}`,
        ],
  );
}

function isDependable(value: IDependable): boolean {
  try {
    return typeof value === "object" && Dependable.of(value) !== undefined;
  } catch {
    return false;
  }
}

function describe(value: unknown): string {
  return typeof value === "object" && value !== null ? "another object" : show(value);
}
