import { sentKeys } from "../../../lib/constructs/wire/sent-keys";
import { evaluate } from "../../support/jmespath";

test("names the keys whatever the service answers", async () => {
  expect(await evaluate({}, sentKeys([]))).toEqual([]);
  expect(await evaluate({ properties: { a: 1 } }, sentKeys(["a", "b"]))).toEqual(["a", "b"]);
});

test("accepts keys with any character, and leaves no template in them", async () => {
  const key = '`it\'s` "quoted" \\ ü';
  expect(await evaluate({}, sentKeys([key]))).toEqual([key]);
  expect(sentKeys(["${x}"])).not.toContain('"${x}"');
});
