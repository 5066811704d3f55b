import { CHILD_IDS, elementOf, ownerOf } from "../../lib/agreed/child-ids";

test("an element is found below its construct, and the construct by its element", () => {
  expect(elementOf("support/Support")).toBe("support/Support/Resource");
  expect(elementOf("support/Support", CHILD_IDS.route)).toBe("support/Support/Route/Resource");
  expect(ownerOf("support/Support/Route/Resource", CHILD_IDS.route)).toBe("support/Support");
  expect(ownerOf("support/Support/Resource")).toBe("support/Support");
});

test("what is not an element there has no owner", () => {
  expect(ownerOf("support/Support/Resource", CHILD_IDS.route)).toBeUndefined();
  expect(ownerOf("support/Support")).toBeUndefined();
  expect(ownerOf("support/MyResource")).toBeUndefined();
});
