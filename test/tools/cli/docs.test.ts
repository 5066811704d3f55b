import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CREDENTIAL_NAMES } from "../../../lib/tools/client/credential";
import { HISTORY_LIMITS } from "../../../lib/tools/client/history";
import { MAX_WAIT_SECONDS } from "../../../lib/tools/client/patience";
import { EXIT_CODES } from "../../../lib/tools/cli/exit-codes";
import { ROOT } from "../../support/root";

const text = readFileSync(join(ROOT, "docs/calling.md"), "utf8");

test("docs/calling.md has every exit status with its cause", () => {
  const rows = [...text.matchAll(/^\| (\d+) +\| `([a-z-]+)`/gm)];
  const told = Object.fromEntries(rows.map(([, code, cause]) => [cause, Number(code)]));
  expect(told).toEqual(EXIT_CODES);
});

test("docs/calling.md has every credential", () => {
  const [, section = ""] = /^## Signing in\n([^]*?)^## /m.exec(text) ?? [];
  const told = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  expect(told).toEqual(["--credential", ...CREDENTIAL_NAMES, "local:NAME"]);
});

test("docs/calling.md states the limits", () => {
  const plain = text.replace(/\s+/g, " ");
  const { messages, characters } = HISTORY_LIMITS;
  expect(plain).toContain(
    `latest ${messages} messages, at most ${characters.toLocaleString("en-US")} characters`,
  );
  expect(plain).toContain(`no more than ${MAX_WAIT_SECONDS} seconds in total`);
});
