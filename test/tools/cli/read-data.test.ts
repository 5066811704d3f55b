import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { readData } from "../../../lib/tools/cli/read-data";

const BYTES = Buffer.from([0, 255, 0xc3, 10]);

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "data-"));
  writeFileSync(join(directory, "bytes.bin"), BYTES);
});
afterAll(() => rmSync(directory, { recursive: true }));

test("takes bytes from a file, from what is piped in, and from the command line", async () => {
  const input = Readable.from([BYTES.subarray(0, 3), BYTES.subarray(3)]);
  const read = async (data: string) => Buffer.from(await readData(data, { input }));
  expect((await read(`@${directory}/bytes.bin`)).equals(BYTES)).toBe(true);
  expect((await read("-")).equals(BYTES)).toBe(true);
  expect((await read("Grüße")).toString("utf8")).toBe("Grüße");
});

test("says which file cannot be read", async () => {
  const input = Readable.from([]);
  await expect(readData(`@${directory}`, { input })).rejects.toThrow(
    "cannot be read: it is a directory",
  );
});
