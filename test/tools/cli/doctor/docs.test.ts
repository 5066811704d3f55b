import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { CHECKS } from "../../../../lib/tools/cli/doctor/checks";
import { examine } from "../../../../lib/tools/cli/doctor/examine";
import { renderDiagnosis } from "../../../../lib/tools/cli/doctor/report";
import { PROJECT } from "../../../support/local-world";
import { Patient } from "../../../support/patient";
import { ROOT } from "../../../support/root";

const DOCUMENT = readFileSync(join(ROOT, "docs/doctor.md"), "utf8");

/** What the document calls the agent's principal, which is different each time. */
const AGENT = "7d9c1a52-0000-4000-8000-000000000001";

afterEach(() => jest.restoreAllMocks());

function section(heading: string): string {
  return DOCUMENT.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
}

test("every check has a row that says what it looks at, in order", () => {
  const rows = [...section("Checks").matchAll(/^\| `([\w-]+)` +\| (.+?) +\|$/gm)];
  expect(rows.map(([, name, about]) => [name, about])).toEqual(
    CHECKS.map(({ name, about }) => [name, about]),
  );
});

test("the common problems name checks that exist", () => {
  const named = [...section("Common problems").matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  const names = CHECKS.map(({ name }) => name);
  expect(
    named.filter((name) => !names.includes(name ?? "") && !/^enabled/.test(name ?? "")),
  ).toEqual([]);
});

test("what it prints is what the document says", async () => {
  const patient = Patient.healthy();
  const { world } = patient;
  world.grant(world.people.bob, ROLE_DEFINITIONS.CONTRIBUTOR, PROJECT);
  const evidence = patient.evidence("bob");
  const { instance } = await evidence.application();
  const title = `app at ${evidence.question.target.address.baseUrl}`;
  const printed = renderDiagnosis(title, await examine(CHECKS, evidence), false);
  const [, documented = ""] = /```text\n([\s\S]*?)```/.exec(section("What it prints")) ?? [];
  expect(printed.replaceAll(instance.principalId ?? "", AGENT)).toBe(documented.trimEnd());
});
