import { validateDataResource } from "../../../../../lib/tools/azapi-standin/resources/data/validate";
import { dataResource, ID, PROJECT } from "../support";
import type { ValueMap } from "../../../../../lib/tools/azapi-standin/values/value";

test.each<[ValueMap, string[]]>([
  [{ resource_id: ID }, []],
  [{ name: "app", parent_id: PROJECT }, []],
  [
    { parent_id: PROJECT },
    [
      'The argument "name" is required when the argument "parent_id" is set',
      'One of the arguments "name" or "resource_id" must be set',
    ],
  ],
  [{ name: "app" }, ['The argument "parent_id" is required when the argument "name" is set']],
  [
    { name: "app", parent_id: PROJECT, resource_id: ID },
    ['Exactly one of the arguments "name" or "resource_id" can be set'],
  ],
  [{ resource_id: "x" }, ["invalid resource ID: resource id 'x' must start with '/'"]],
])("%j", (given, details) => {
  expect(validateDataResource(dataResource(given)).map(({ detail }) => detail)).toEqual(details);
});
