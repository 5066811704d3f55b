import { LocalAzureError } from "../../../lib/tools/local/core/local-azure-error";
import { memoryStores } from "../../../lib/tools/local/store/stores";
import { APP, failure, LocalWorld, properties } from "../../support/local-world";

/** A world whose state cannot be saved while the disk is full. */
function withDisk(): { world: LocalWorld; disk: { full: boolean } } {
  const disk = { full: false };
  const save = () => {
    if (disk.full) throw new LocalAzureError("the disk is full");
  };
  return { world: new LocalWorld({}, { ...memoryStores(), save }), disk };
}

test("a state that cannot be saved is the answer, in the log too, until it can be saved again", () => {
  const { world, disk } = withDisk();
  disk.full = true;
  expect(failure(world.putApp())).toBe("500 LocalAzureFault: the disk is full");
  expect(world.log.entries()).toMatchObject([
    { method: "PUT", path: APP, status: 500, answer: { error: { code: "LocalAzureFault" } } },
  ]);
  disk.full = false;
  expect(world.arm("GET", APP).status).toBe(200);
});

test("an error of what became due is the answer to the next request, and the rest is done", () => {
  const world = new LocalWorld({ behaviours: { operationMs: 50, identityMs: 100 } });
  world.putApp();
  world.after(60, () => {
    throw new TypeError("of something due");
  });
  world.now += 1000;
  expect(failure(world.arm("GET", APP))).toBe(
    "500 LocalAzureFault: this is a bug in local Azure: TypeError: of something due",
  );
  expect(world.log.entries().at(-1)?.fault).toContain("dispatch.test.ts");
  expect(properties(world.arm("GET", APP))).toMatchObject({
    provisioningState: "Succeeded",
    defaultInstanceIdentity: { provisioningState: "Succeeded" },
  });
});

test("a parameter that is there twice is refused, by ARM's own code where it has one", () => {
  const world = new LocalWorld();
  const version = "2026-05-15-preview";
  const twice = { version: `${version}&api-version=${version}` };
  expect(failure(world.arm("GET", APP, undefined, twice))).toBe(
    `400 InvalidApiVersionParameter: The api-version '${version},${version}' is invalid.`,
  );
  expect(failure(world.data("GET", "agents?limit=1&limit=2"))).toBe(
    "400 UserError: the query parameter limit has more than one value: 1,2",
  );
});
