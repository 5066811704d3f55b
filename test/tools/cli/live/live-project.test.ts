import { PROJECT } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("tells the project's own identity, if it has one", async () => {
  const principal = "99999999-0000-4000-8000-000000000001";
  const withOne = new Patient({ projects: [{ id: PROJECT, principal }] });
  expect(await withOne.evidence().projectPrincipal()).toBe(principal);
  jest.restoreAllMocks();
  expect(await new Patient().evidence().projectPrincipal()).toBeUndefined();
});
