import { decoded } from "../../../lib/tools/client/decoded";

test("takes percent signs out, where they stand for something", () => {
  expect(decoded("Publishing%20Agent")).toBe("Publishing Agent");
  expect(decoded("%E0%A4")).toBeUndefined();
});
