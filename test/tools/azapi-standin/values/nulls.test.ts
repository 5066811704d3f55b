import { withoutNulls } from "../../../../lib/tools/azapi-standin/values/nulls";

test("drops nulls at every depth and keeps everything else", () => {
  expect(withoutNulls({ a: null, b: [null, { c: null, d: "" }], e: {}, f: 0 })).toEqual({
    b: [{ d: "" }],
    e: {},
    f: 0,
  });
});
