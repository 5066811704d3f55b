import { TerraformLocal, Token } from "cdktf";
import { Construct } from "constructs";
import { COSMOS_API_VERSION } from "../../agreed/api-versions";
import { CHILD_IDS } from "../../agreed/child-ids";
import { COSMOS_ROLE_ASSIGNMENT } from "../../azure/resource-types";
import type { AzapiOptions } from "../azapi/azapi-options";
import { Resource } from "../azapi/resource";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { continueFormer, type FormerIdOptions } from "../core/former-id";
import { fixArguments, inBodies } from "../core/fixed-arguments";
import { checkIterators } from "../core/iterators";
import { accountLock } from "../wire/account-lock";
import { computedGuid, computedGuidOfNames } from "../wire/computed-guid";
import {
  cosmosNames,
  cosmosScope,
  renderCosmosRoleAssignment,
  type CosmosData,
} from "../wire/cosmos-role-assignment";
import { tripleOf } from "../wire/role-assignment";
import { COSMOS_WRITE_RETRY } from "../wire/retries";
import { timeoutsOf } from "../wire/timeouts";
import { checkAssignedOnce } from "./assigned-once";
import { warnOfNumberedIds } from "./numbered-ids";
import type { IRbacPrincipal } from "./principal";

export interface CosmosRoleAssignmentProps extends CosmosData, AzapiOptions, FormerIdOptions {
  /** One of Cosmos DB's own roles. */
  readonly roleDefinitionGuid: string;
  readonly principal: IRbacPrincipal;
}

/**
 * One of Cosmos DB's own roles, given to a principal for data of an account. As for other assignments, its GUID is
 * computed from data, role and principal: the service does not move an assignment to another principal (recorded
 * 2024-11: "You may only update the associated Role Definition").
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-grant-data-plane-access
 */
export class CosmosRoleAssignment extends Construct {
  readonly accountId: string;
  readonly resource: Resource;

  constructor(scope: Construct, id: string, props: CosmosRoleAssignmentProps) {
    super(checkedScope("CosmosRoleAssignment", scope, id), id);
    checkIterators(this, props);
    const { accountId, principal, provider } = props;
    this.accountId = accountId;
    const { principalId, principalType } = principal;
    const { roleDefinitionGuid } = props;
    const assigned = { scope: cosmosScope(props), roleDefinitionGuid, principalId, principalType };
    const names = cosmosNames(props);
    throwIfAny(this, "DuplicateRoleAssignment", checkAssignedOnce(this, assigned, names));

    const triple = new TerraformLocal(this, "Triple", tripleOf(assigned));
    this.resource = new Resource(this, CHILD_IDS.element, {
      type: `${COSMOS_ROLE_ASSIGNMENT}@${COSMOS_API_VERSION}`,
      name: this.nameOf(triple, names),
      parentId: accountId,
      body: renderCosmosRoleAssignment(accountId, assigned),
      locks: [accountLock(accountId)],
      retry: COSMOS_WRITE_RETRY,
      timeouts: timeoutsOf(props.timeouts),
      ...defined({ provider }),
    });
    fixArguments(this.resource, FIXED);
    continueFormer(this, props.formerId);
    warnOfNumberedIds(this);
  }

  private nameOf(triple: TerraformLocal, names: string): string {
    const haveNoCapitals = !Token.isUnresolved(names) && names === names.toLowerCase();
    if (haveNoCapitals) return computedGuid(triple);
    return computedGuidOfNames(triple, new TerraformLocal(this, "Names", names));
  }
}

const ANOTHER = "create another grant; its name is computed from account, data, role and principal";

const FIXED = {
  name: ANOTHER,
  parent_id: ANOTHER,
  ...inBodies({ principalId: ANOTHER, roleDefinitionId: ANOTHER, scope: ANOTHER }),
};
