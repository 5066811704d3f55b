import { holdsScope } from "../../../lib/local/sign-in/scopes";

test.each([
  ["/a/b", "/a/b", true],
  ["/A/B", "/a/b", true],
  ["/a", "/a/b", true],
  ["/a/", "/a/b", true],
  ["/", "/a/b", true],
  ["/a/b/c", "/a/b", false],
  ["/a/b", "/a/bc", false],
  ["/a/b-", "/a/b", false],
])("%s holds %s: %s", (above, scope, holds) => {
  expect(holdsScope(above, scope)).toBe(holds);
});
