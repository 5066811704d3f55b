import { gives } from "../../access-map/needs";
import { FoundryAgentError } from "../../../client/foundry-agent-error";
import type { AgentNeed } from "../agent-needs";
import type { Check } from "../check";
import { compareIdentities } from "../compare-identities";
import { grantNeeds } from "../downstream-fix";
import type { Evidence } from "../evidence";
import { failed, mayPass, passed, unknown } from "../finding";
import { scopeLabel } from "../scope-label";

/**
 * Documented: a published agent acts as the application's identity, which has none of the roles that the project's had.
 * Reported 2026-02-06, contrary to that: tools that continued to act as the project's. So both are checked, and the
 * first decides.
 */
export const downstream: Check = {
  name: "downstream",
  about: "whether the agent's identity has the roles that its tools need",
  after: ["identity"],
  async run(evidence) {
    const { instance } = await evidence.application();
    const principalId = instance.principalId ?? "";
    const { needs } = evidence.question;
    if (needs.length === 0) return compareIdentities(principalId, evidence);

    const looked = await lookAt(needs, principalId, evidence);
    const project = await projectNote(needs, evidence);
    const lacking = needs.filter((need) => looked.get(need) === "lacks");
    if (lacking.length > 0) {
      const told = lacking.map(tell).join("; ");
      const found = `${principalId} lacks ${told}${project}`;
      return mayPass(failed("downstream", found, grantNeeds(lacking, principalId)));
    }
    const unread = needs.filter((need) => looked.get(need) === "unread");
    if (unread.length === 0) return passed(`${principalId} has what its tools need${project}`);
    return unknown(
      `the roles of ${principalId} cannot be read for ${unread.map(tell).join("; ")}: that takes a role such as Reader there`,
    );
  },
};

type Held = "has" | "lacks" | "unread";

async function lookAt(
  needs: AgentNeed[],
  principalId: string,
  { roles }: Evidence,
): Promise<Map<AgentNeed, Held>> {
  const looked = needs.map(async (need): Promise<[AgentNeed, Held]> => {
    try {
      const held = await roles.at(need.scope, principalId);
      return [need, held.some(({ role }) => gives(role, need)) ? "has" : "lacks"];
    } catch (error) {
      if (error instanceof FoundryAgentError && error.status !== undefined) return [need, "unread"];
      throw error;
    }
  });
  return new Map(await Promise.all(looked));
}

/** What is known about the project's identity, as which tools were once seen to act. */
async function projectNote(needs: AgentNeed[], evidence: Evidence): Promise<string> {
  const principalId = await evidence.projectPrincipal().catch(() => undefined);
  if (principalId === undefined) return "";
  const looked = [...(await lookAt(needs, principalId, evidence)).values()];
  const has = looked.includes("unread")
    ? "cannot be read"
    : looked.includes("lacks")
      ? "lacks some of it too"
      : "has all of it";
  return `; the project's identity ${principalId}, as which tools were once seen to act, ${has}`;
}

function tell({ name, role, dataAction, scope }: AgentNeed): string {
  return `${role ?? dataAction} on ${scopeLabel(scope)} (${name})`;
}
