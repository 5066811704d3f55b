import {
  AnnotationMetadataEntryType,
  TerraformDataSource,
  TerraformResource,
  type TerraformStack,
} from "cdktf";
import type { IConstruct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { throwIfAny } from "../core/errors";
import { checkConstruct, checkStack, checkType } from "./arguments";
import { annotations } from "./annotations";
import { synthesize } from "./synthesize";

/** The sections that describe what is deployed; the others differ between machines and releases. */
const SNAPSHOT = ["check", "data", "locals", "output", "resource"];

/**
 * The synthesized JSON of a stack, parsed once, after all validations, for assertions in any test runner.
 *
 * Values known only to Terraform appear as expressions, such as `${azapi_resource.Support.id}`.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 *
 * @example
 * import { AgentInvokerRole } from "cdktf-foundry-agents";
 * import { AzapiProvider } from "cdktf-foundry-agents/azapi";
 * import { Template } from "cdktf-foundry-agents/testing";
 * import { App, TerraformStack } from "cdktf";
 *
 * const stack = new TerraformStack(new App(), "support");
 * new AzapiProvider(stack, "azapi");
 * new AgentInvokerRole(stack, "Invoker", {
 *   assignableScope: "/subscriptions/00000000-0000-0000-0000-0000000000aa",
 *   roleName: "Support Agent Invoker",
 * });
 *
 * const template = Template.fromStack(stack);
 * template.azureResources("roleDefinitions"); // expect(…).toHaveLength(1)
 * template.toSnapshot(); // expect(…).toMatchSnapshot()
 */
export class Template {
  /**
   * Synthesizes `stack` in memory. Later changes to the stack are not in the template.
   *
   * Throws where `cdktf synth` would fail: failed validations, a missing provider, annotated errors.
   */
  static fromStack(stack: TerraformStack): Template {
    throwIfAny("Template.fromStack", "InvalidTemplateArgument", checkStack("stack", stack));
    const json = synthesize(stack);
    return new Template(json, annotations(stack, AnnotationMetadataEntryType.WARN));
  }

  private constructor(
    private readonly json: { [section: string]: unknown },
    /** The warnings of all constructs, each prefixed with its construct's path: `support/Support: [LongName] …`. */
    readonly warnings: string[],
  ) {}

  /** The Terraform outputs by name. */
  get outputs(): { [name: string]: unknown } {
    return asObject(this.json["output"]);
  }

  /** The Terraform locals by name. */
  get locals(): { [name: string]: unknown } {
    return asObject(this.json["locals"]);
  }

  /** The Terraform check blocks by name. */
  get checks(): { [name: string]: unknown } {
    return asObject(this.json["check"]);
  }

  /** The resources of a Terraform type, such as `azapi_resource`, by logical id. */
  resources(terraformType: string): { [logicalId: string]: unknown } {
    check("resources", checkType("terraformType", terraformType));
    return asObject(asObject(this.json["resource"])[terraformType]);
  }

  /** The data sources of a Terraform type, such as `azapi_resource`, by logical id. */
  dataSources(terraformType: string): { [logicalId: string]: unknown } {
    check("dataSources", checkType("terraformType", terraformType));
    return asObject(asObject(this.json["data"])[terraformType]);
  }

  /**
   * The block of a resource or data source, or of the main one of a construct in this library. Throws for any other
   * construct.
   */
  blockOf(construct: IConstruct): { [argument: string]: unknown } {
    check("blockOf", checkConstruct("construct", construct));
    const element = construct.node.tryFindChild(CHILD_IDS.element) ?? construct;
    if (TerraformResource.isTerraformResource(element)) {
      return asObject(this.resources(element.terraformResourceType)[element.friendlyUniqueId]);
    }
    if (TerraformDataSource.isTerraformDataSource(element)) {
      return asObject(this.dataSources(element.terraformResourceType)[element.friendlyUniqueId]);
    }
    const place = construct.node.path || "the app";
    throw new Error(`${place} is not a resource or data source, and has no main one`);
  }

  /**
   * The azapi resources of an ARM type: `Microsoft.Authorization/roleAssignments`, or the end of it,
   * `roleAssignments`. Letter case and api-version do not matter.
   */
  azureResources(armType: string): { [argument: string]: unknown }[] {
    check("azureResources", checkType("armType", armType));
    return Object.values(this.resources("azapi_resource"))
      .map(asObject)
      .filter(({ type }) => isOfType(String(type), armType));
  }

  /**
   * The request body of the only azapi resource of an ARM type, given as for `azureResources`. Throws if there are none
   * or several.
   */
  body(armType: string): { [key: string]: unknown } {
    const [resource, ...others] = this.azureResources(armType);
    if (resource === undefined || others.length > 0) {
      const found = resource === undefined ? "none" : `${1 + others.length}`;
      throw new Error(`expected one resource of type ${armType}, found ${found}`);
    }
    return asObject(resource["body"]);
  }

  /** Resources, data sources, locals, outputs and checks, for a snapshot: the same on every machine. */
  toSnapshot(): { [section: string]: unknown } {
    return Object.fromEntries(
      Object.entries(this.json).filter(([name]) => SNAPSHOT.includes(name)),
    );
  }
}

function check(method: string, faults: string[]): void {
  throwIfAny(`Template.${method}`, "InvalidTemplateArgument", faults);
}

function isOfType(type: string, armType: string): boolean {
  const name = String(type.split("@", 1)[0]).toLowerCase();
  return name === armType.toLowerCase() || name.endsWith(`/${armType.toLowerCase()}`);
}

function asObject(value: unknown): { [key: string]: unknown } {
  return (value ?? {}) as { [key: string]: unknown };
}
