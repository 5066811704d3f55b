import { failed, passed } from "../../../../lib/tools/cli/doctor/finding";
import { renderDiagnosisJson } from "../../../../lib/tools/cli/doctor/json";
import { APP } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("tells the application, the exit status and every check", () => {
  const target = new Patient().target();
  const fix = { what: "sign in again", command: "az login" };
  const check = {
    name: "sign-in",
    about: "whether",
    after: [],
    run: () => Promise.reject(new Error()),
  };
  const sick = [{ check, finding: failed("sign-in", "the token expired", fix) }];
  expect(JSON.parse(renderDiagnosisJson(target, sick))).toEqual({
    version: 1,
    application: { id: APP, url: target.address.baseUrl },
    exitStatus: 10,
    cause: "sign-in",
    checks: [
      {
        name: "sign-in",
        about: "whether",
        verdict: "failed",
        found: "the token expired",
        cause: "sign-in",
        fix,
      },
    ],
  });
  const well = [{ check, finding: passed("well") }];
  expect(JSON.parse(renderDiagnosisJson(target, well))).toMatchObject({ exitStatus: 0 });
});
