import {
  App,
  Fn,
  propertyAccess,
  ref,
  TerraformIterator,
  TerraformOutput,
  TerraformStack,
  Token,
  type IResolvable,
} from "cdktf";
import { DataResource } from "../../../lib/constructs/azapi/data-resource";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { attributeOf, reference } from "../../../lib/constructs/core/reference";
import { synthesize } from "../../../lib/constructs/testing/synthesize";
import { newStack, resolved } from "../../support/new-stack";

const ADDRESS = "local.it.name";

/** Every place where cdktf renders references differently. */
const PLACES: { [place: string]: (reference: IResolvable) => unknown } = {
  alone: (it) => ({ [Token.asString(it)]: [it] }),
  "in a text": (it) => `<${Token.asString(it)}> and ${Token.asString(it)}`,
  "in an expression by hand": (it) => `\${upper(${Token.asString(it)})}`,
  "as an argument": (it) => Fn.upper(Token.asString(it)),
  "in a text that is an argument": (it) => Fn.upper(`<${Token.asString(it)}>`),
  "as a list": (it) => Fn.join(",", Token.asList(it)),
  "as a number": (it) => Fn.max([Token.asNumber(it), 2]),
  "as a map": (it) => Token.asStringMap(it),
  "with a property read of it": (it) => propertyAccess(it, ["first"]),
};

test.each(Object.keys(PLACES))("is rendered as cdktf's own: %s", (place) => {
  const stack = newStack();
  const render = PLACES[place] as (reference: IResolvable) => unknown;

  const ours = resolved(stack, render(reference(ADDRESS, stack)));
  expect(ours).toEqual(resolved(stack, render(ref(ADDRESS, stack))));
  expect(JSON.stringify(ours)).toContain(ADDRESS);
});

test("is passed on to other stacks as cdktf passes its own", () => {
  const passed = [reference, ref].map((make) => {
    const stack = newStack("first");
    const second = new TerraformStack(App.of(stack), "second");
    const it = Token.asString(make(ADDRESS, stack));
    new TerraformOutput(second, "one", { value: it });
    new TerraformOutput(second, "two", { value: `<${it}>` });
    return [synthesize(stack), synthesize(second)];
  });

  expect(passed[0]).toEqual(passed[1]);
  expect(JSON.stringify(passed)).toContain("terraform_remote_state");
});

test("fails in both directions between two stacks, and names the way out", () => {
  const first = newStack("first");
  const second = new TerraformStack(App.of(first), "second");
  new TerraformOutput(first, "it", { value: reference(ADDRESS, second) });
  new TerraformOutput(second, "it", { value: reference(ADDRESS, first) });

  expect(() => synthesize(first)).toThrow(
    "[CircularStacks] second: stack second needs something from stack first, and vice versa, so neither can be deployed first: put both into one stack, or refer to the application of one of them by its ARM id as a plain string, with AgentApplication.fromAgentApplicationId(…)",
  );
});

test("names attributes as cdktf does", () => {
  const stack = newStack();
  const forEach = TerraformIterator.fromList(["a"]);
  const elements = [
    new Resource(stack, "A", { type: "T@1" }),
    new Resource(stack, "B", { type: "T@1", forEach }),
    new DataResource(stack, "C", { type: "T@1" }),
    new DataResource(stack, "D", { type: "T@1", forEach }),
  ];

  expect(
    resolved(
      stack,
      elements.map((element) => attributeOf(element, "id")),
    ),
  ).toEqual([
    "${azapi_resource.A.id}",
    "${azapi_resource.B.*.id}",
    "${data.azapi_resource.C.id}",
    "${data.azapi_resource.D.*.id}",
  ]);
});
