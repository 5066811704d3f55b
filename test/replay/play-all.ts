import { replay } from "./replay";
import type { Scenarios } from "./scenarios";
import { Workspaces } from "./workspaces";

const SECONDS = 1000;

/** A test for each scenario, which the provider under test must match. */
export function playAll(title: string, { folder, names }: Scenarios): void {
  const workspaces = openWorkspaces();
  for (const scenario of names) {
    test.concurrent(
      `${title}: ${scenario}`,
      async () => {
        expect(await replay({ folder, scenario, workspaces: workspaces() })).toEqual([]);
      },
      300 * SECONDS,
    );
  }
}

/** Workspaces for the tests of a file. */
export function openWorkspaces(): () => Workspaces {
  let workspaces: Workspaces;
  beforeAll(async () => {
    workspaces = await Workspaces.open();
  });
  afterAll(() => workspaces.remove());
  return () => workspaces;
}
