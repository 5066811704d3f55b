import { schemeOf } from "../../lib/agreed/authorization-scheme";

test("no policy means callers by role", () => {
  expect(schemeOf(undefined)).toBe("Default");
  expect(schemeOf("Channels")).toBe("Channels");
});
