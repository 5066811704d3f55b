import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APPLICATION_RULES } from "../../../../lib/tools/cli/access-map/application-rules";
import { GRANT_RULES } from "../../../../lib/tools/cli/access-map/grant-rules";
import { showAccess, type AccessFormat } from "../../../../lib/tools/cli/commands/access";
import { ROOT } from "../../../support/root";

const DOCUMENT = readFileSync(join(ROOT, "docs/access-map.md"), "utf8");

test("every finding has a row with its severity, and every row a finding", () => {
  const documented = [...DOCUMENT.matchAll(/^\| `(\w+)` +\| (error|warning|note) /gm)];
  const rules = [...GRANT_RULES, ...APPLICATION_RULES];
  expect(documented.map(([, id, severity]) => `${id} ${severity}`).sort()).toEqual(
    rules.map(({ id, severity }) => `${id} ${severity}`).sort(),
  );
});

describe("the example", () => {
  let out: string;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), "access-docs-"));
    process.env["CDKTF_OUTDIR"] = out;
    jest.requireActual(join(ROOT, "examples/publish-one-agent/main.ts"));
  });
  afterAll(() => {
    delete process.env["CDKTF_OUTDIR"];
    rmSync(out, { recursive: true });
  });

  function shown(args: { format: AccessFormat; deployer?: true }): string {
    const printed: string[] = [];
    showAccess("support", { out, ...args }, { print: (line) => printed.push(line) });
    return printed.join("\n");
  }

  test("is shown as it is documented", () => {
    expect(DOCUMENT).toContain(`\`\`\`text\n${shown({ format: "table" })}\n\`\`\``);
    expect(DOCUMENT).toContain(`\`\`\`mermaid\n${shown({ format: "mermaid" })}\n\`\`\``);
  });

  test("needs of its deployer what is documented, with shorter ids", () => {
    const report = shown({ format: "table", deployer: true });
    const short = report.replace(
      /\/subscriptions\/.*(?=\/accounts|\/storageAccounts)/g,
      "/subscriptions/…",
    );
    expect(DOCUMENT).toContain(`\`\`\`text\n${short}\n\`\`\``);
  });
});
