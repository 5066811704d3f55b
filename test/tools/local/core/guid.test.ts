import { isGuid, isNameBased } from "../../../../lib/tools/local/core/guid";

test.each([
  ["53ca6127-db72-4b80-b1b0-d745d6d5456d", true, false],
  ["53CA6127-DB72-5B80-B1B0-D745D6D5456D", true, true],
  ["53ca6127db725b80b1b0d745d6d5456d", false, false],
  ["Foundry User", false, false],
])("%s is a GUID: %s, made from a name: %s", (text, guid, nameBased) => {
  expect(isGuid(text)).toBe(guid);
  expect(guid && isNameBased(text)).toBe(nameBased);
});
