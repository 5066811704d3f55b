import { activityUrlOf, openaiBaseUrlOf } from "../../lib/agreed/endpoints";

test("are below the base URL", () => {
  expect(openaiBaseUrlOf("https://x/app")).toBe("https://x/app/protocols/openai");
  expect(activityUrlOf("https://x/app")).toBe("https://x/app/protocols/activityprotocol");
});
