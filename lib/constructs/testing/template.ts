import {
  AnnotationMetadataEntryType,
  TerraformDataSource,
  TerraformResource,
  type TerraformStack,
} from "cdktf";
import type { IConstruct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { annotations } from "./annotations";
import { synthesize } from "./synthesize";

/** The sections that say what is deployed; the others differ between machines and releases. */
const SNAPSHOT = ["check", "data", "locals", "output", "resource"];

/**
 * What a stack synthesizes, as parsed JSON: made once, with all validations, for assertions of any test runner.
 *
 * Values that only Terraform will know stand there as its expressions, such as `${azapi_resource.Support.id}`.
 */
export class Template {
  /**
   * Synthesizes `stack` in memory.
   *
   * Throws what `cdktf synth` would end with: failed validations, a missing provider, annotated errors.
   */
  static fromStack(stack: TerraformStack): Template {
    const json = synthesize(stack);
    return new Template(json, annotations(stack, AnnotationMetadataEntryType.WARN));
  }

  private constructor(
    private readonly json: { [section: string]: unknown },
    /** The warnings of the constructs, each behind the path of its construct. */
    readonly warnings: string[],
  ) {}

  /** The outputs by name. */
  get outputs(): { [name: string]: unknown } {
    return asObject(this.json["output"]);
  }

  /** The locals by name. */
  get locals(): { [name: string]: unknown } {
    return asObject(this.json["locals"]);
  }

  /** The check blocks by name. */
  get checks(): { [name: string]: unknown } {
    return asObject(this.json["check"]);
  }

  /** The resources of a Terraform type, such as `azapi_resource`, by logical id. */
  resources(terraformType: string): { [logicalId: string]: unknown } {
    return asObject(asObject(this.json["resource"])[terraformType]);
  }

  /** The data sources of a Terraform type, such as `azapi_resource`, by logical id. */
  dataSources(terraformType: string): { [logicalId: string]: unknown } {
    return asObject(asObject(this.json["data"])[terraformType]);
  }

  /** The block of a resource or data source, or of the main resource of a construct of this library. */
  blockOf(construct: IConstruct): { [argument: string]: unknown } {
    const element = construct.node.tryFindChild(CHILD_IDS.element) ?? construct;
    if (TerraformResource.isTerraformResource(element)) {
      return asObject(this.resources(element.terraformResourceType)[element.friendlyUniqueId]);
    }
    if (TerraformDataSource.isTerraformDataSource(element)) {
      return asObject(this.dataSources(element.terraformResourceType)[element.friendlyUniqueId]);
    }
    throw new Error(`${construct.node.path} is no resource or data source and has no main one`);
  }

  /**
   * The azapi resources of an ARM type: `Microsoft.Authorization/roleAssignments`, or the end of it,
   * `roleAssignments`. Letter case and api-version do not matter.
   */
  azureResources(armType: string): { [argument: string]: unknown }[] {
    return Object.values(this.resources("azapi_resource"))
      .map(asObject)
      .filter(({ type }) => isOfType(String(type), armType));
  }

  /** The body of the only azapi resource of an ARM type, given as for `azureResources`. */
  body(armType: string): { [key: string]: unknown } {
    const [resource, ...others] = this.azureResources(armType);
    if (resource === undefined || others.length > 0) {
      const found = resource === undefined ? "none" : `${1 + others.length}`;
      throw new Error(`expected one resource of type ${armType}, found ${found}`);
    }
    return asObject(resource["body"]);
  }

  /** Resources, data sources, locals, outputs and checks: the same on every machine, for a snapshot. */
  toSnapshot(): { [section: string]: unknown } {
    return Object.fromEntries(
      Object.entries(this.json).filter(([name]) => SNAPSHOT.includes(name)),
    );
  }
}

function isOfType(type: string, armType: string): boolean {
  const name = type.replace(/@.*$/, "").toLowerCase();
  return name === armType.toLowerCase() || name.endsWith(`/${armType.toLowerCase()}`);
}

function asObject(value: unknown): { [key: string]: unknown } {
  return (value ?? {}) as { [key: string]: unknown };
}
