import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Cloud } from "../../../lib/tools/client/cloud";
import { CREDENTIAL_NAMES } from "../../../lib/tools/client/credential";
import { HISTORY_LIMITS } from "../../../lib/tools/client/history";
import { LOCAL_HOSTS } from "../../../lib/tools/client/local-host";
import { MAX_WAIT_SECONDS } from "../../../lib/tools/client/patience";
import { MOST_CHARACTERS } from "../../../lib/tools/client/without-middle";
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

test("docs/calling.md names the hosts that may get tokens, and where an error is cut", () => {
  const plain = text.replace(/\s+/g, " ");
  const [, section = ""] = /^## Where tokens go\n([^]*?)^## /m.exec(text) ?? [];
  for (const { hostSuffix, armUrl } of [Cloud.PUBLIC, Cloud.US_GOVERNMENT]) {
    expect(section).toContain(`\`{account}.${hostSuffix}\``);
    expect(section).toContain(`\`${new URL(armUrl).host}\``);
  }
  for (const host of LOCAL_HOSTS) expect(section).toContain(`\`${host}\``);
  expect(plain).toContain(`longer than ${MOST_CHARACTERS.toLocaleString("en-US")} characters`);
});
