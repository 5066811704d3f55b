import { writesOverlap } from "./overlap";

const request = (method: string, path: string, startMs: number, endMs: number) => ({
  method,
  path,
  startMs,
  endMs,
});

test("one write after the other", () => {
  expect(
    writesOverlap([
      request("GET", "/b", 0, 1),
      request("PUT", "/a", 1, 10),
      request("GET", "/a", 11, 12),
      request("PUT", "/b", 13, 20),
      request("GET", "/b", 21, 22),
    ]),
  ).toBe(false);
});

test("a write before the other one was read back", () => {
  expect(
    writesOverlap([
      request("PUT", "/a", 1, 10),
      request("PUT", "/b", 11, 20),
      request("GET", "/a", 12, 13),
    ]),
  ).toBe(true);
});
