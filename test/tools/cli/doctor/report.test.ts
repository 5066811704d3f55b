import { painted } from "../../../../lib/tools/cli/painted";
import type { Examined } from "../../../../lib/tools/cli/doctor/examine";
import {
  failed,
  passed,
  unknown,
  warning,
  type Finding,
} from "../../../../lib/tools/cli/doctor/finding";
import { renderDiagnosis } from "../../../../lib/tools/cli/doctor/report";

function examined(name: string, finding: Finding): Examined {
  return { check: { name, about: "", after: [], run: () => Promise.resolve(finding) }, finding };
}

const SICK = [
  examined("sign-in", passed("signed in as somebody")),
  examined("identity", warning("it still says Creating")),
  examined("caller", {
    ...failed("permission", "somebody has no role that lets it call, wherever one looks for it", {
      what: "let it call",
      code: 'app.grants.invoke("Caller", RbacPrincipal.user("…"))',
      command: "az role assignment create\naz role assignment create",
    }),
    requestId: "a-b-c",
  }),
  examined("call", { verdict: "skipped", found: "depends on caller" }),
];

test("shows a line for each check, and below a failure what to do", () => {
  expect(renderDiagnosis("Support", SICK, false)).toBe(
    `Support

ok       sign-in      signed in as somebody
warning  identity     it still says Creating
FAILED   caller       somebody has no role that lets it call, wherever one looks
                      for it
    request  a-b-c
    to do    let it call
    program  app.grants.invoke("Caller", RbacPrincipal.user("…"))
    command  az role assignment create
             az role assignment create
skipped  call         depends on caller

Fix caller first (exit status 13).`,
  );
});

test("colors the verdicts alone, and only when asked to", () => {
  const colored = renderDiagnosis("Support", SICK, true);
  expect(colored).toContain(`${painted("red", "FAILED   ")}caller`);
  expect(colored).toContain(`${painted("green", "ok       ")}sign-in`);
  expect(renderDiagnosis("Support", SICK, false)).toMatch(/^FAILED {3}caller/m);
});

test("ends with what is open", () => {
  const well = examined("call", passed("it answers"));
  expect(renderDiagnosis("Support", [well], false)).toMatch(/\n\nNothing is wrong\.$/);
  const open = [
    examined("route", warning("odd")),
    examined("caller", unknown("not readable")),
    well,
  ];
  expect(renderDiagnosis("Support", open, false)).toMatch(
    /\n\nNothing is known to be wrong; look at route, caller\.$/,
  );
});
