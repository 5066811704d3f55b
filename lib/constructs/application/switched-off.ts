import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { SwitchActions } from "../../agreed/switches";
import type { Resource } from "../azapi/resource";
import { ResourceAction, type ResourceActionProps } from "../azapi/resource-action";
import { comeAfter } from "../core/dependencies";
import { addressOf, inText } from "../core/expressions";
import { TerraformCheck } from "../core/terraform-check";
import { writeSettings, type FoundryResourceOptions } from "./foundry-resource-options";

export interface SwitchedOffProps {
  readonly options: FoundryResourceOptions;
  readonly accountId: string;
  readonly actions: SwitchActions;
  /** Type and api-version of what is switched. */
  readonly type: string;
  /** Its ARM id, known at plan. */
  readonly resourceId: string;
  /** Its resource. */
  readonly resource: Resource;
  /**
   * What comes before, besides the resource.
   *
   * @default - nothing
   */
  readonly after?: TerraformResource[];
  /** An expression that is true if it is on, as far as the plan knows. */
  readonly isOn: string;
  /** The warning if it is on, up to the command that switches it off. */
  readonly warning: string;
}

/**
 * Switches something off for as long as this construct exists. The service has actions for this, but no setting, so one
 * action is sent at creation and the opposite one at destruction.
 */
export class SwitchedOff extends Construct {
  /** Both actions. */
  readonly resources: ResourceAction[];

  constructor(scope: Construct, id: string, props: SwitchedOffProps) {
    super(scope, id);
    const { off, on } = props.actions;
    // With the resource's own id, which is unknown after somebody deleted it: a resource that is created again is on,
    // and this is sent again. (Measured: replace_triggered_by does not notice a resource that is created again.)
    const switchOff = this.send(off, props, { when: "apply", resourceId: props.resource.id });
    // With the id that is known at plan: a replacement would switch on what was just switched off.
    const { resourceId } = props;
    const switchOn = this.send(on, props, { when: "destroy", resourceId, ignoreNotFound: true });
    this.resources = [switchOff, switchOn];
    this.warnWhenOn(switchOff, props);
  }

  private send(action: string, props: SwitchedOffProps, how: How): ResourceAction {
    const sent = new ResourceAction(this, titled(action), {
      type: props.type,
      action,
      method: "POST",
      ...how,
      ...writeSettings(props.options, props.accountId),
    });
    comeAfter(sent, () => [props.resource, ...(props.after ?? [])]);
    return sent;
  }

  /** An action is not read again: the plan does not see what somebody did by hand. */
  private warnWhenOn(off: ResourceAction, { isOn, warning }: SwitchedOffProps): void {
    new TerraformCheck(this, "Check", {
      condition: inText(`!(${isOn})`),
      errorMessage: `${warning} terraform apply -replace=${addressOf(off)}`,
    });
  }
}

type How = Pick<ResourceActionProps, "when" | "resourceId" | "ignoreNotFound">;

function titled(action: string): string {
  return action.charAt(0).toUpperCase() + action.slice(1);
}
