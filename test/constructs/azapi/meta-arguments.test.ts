import { metaArguments } from "../../../lib/constructs/azapi/meta-arguments";

test("takes what Terraform knows of any element, and nothing of azapi's", () => {
  const lifecycle = { preventDestroy: true };
  const props = { type: "T@1", body: {}, count: 2, lifecycle };
  expect(metaArguments(props)).toEqual({ count: 2, lifecycle });
});
