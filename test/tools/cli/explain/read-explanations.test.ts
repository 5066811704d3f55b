import { EXPLANATIONS } from "../../../../lib/tools/cli/explain/explanations";
import { readExplanations } from "../../../../lib/tools/cli/explain/read-explanations";

const DOCUMENT = `# Messages

## Errors

| Code | What is wrong | What to do |
| ---- | ------------- | ---------- |
| \`Bad\` | Neither \`a\\|b\`. | Read [this](calling.md), or [that](../README.md#a-b). |

## Warnings

| Id    | What is unusual | What to do                        |
| ----- | --------------- | --------------------------------- |
| \`Odd\` | It is odd.      | See below ([text](#it-is-there)). |

## What Terraform and azapi say

### It is there

\`\`\`text
Error: it is there
\`\`\`

Wait.

\`\`\`sh
ls
\`\`\`
`;

test("reads tables and sections; a link says where it leads", () => {
  expect(readExplanations(DOCUMENT)).toEqual([
    {
      kind: "error",
      code: "Bad",
      wrong: "Neither `a|b`.",
      toDo: 'Read this (calling.md), or that (README.md, "a b").',
    },
    {
      kind: "warning",
      code: "Odd",
      wrong: "It is odd.",
      toDo: 'See below (text: foundry-agents explain "it is there").',
    },
    {
      kind: "terraform",
      code: "It is there",
      wrong: "Error: it is there",
      toDo: "Wait.\n\n```sh\nls\n```",
    },
  ]);
});

test("everything in docs/messages.md is explained in full", () => {
  const lacking = EXPLANATIONS.filter(({ wrong, toDo }) => wrong === "" || toDo === "");
  expect(lacking).toEqual([]);
});

test("every place that an explanation names is another one", () => {
  const named = EXPLANATIONS.flatMap(({ toDo }) =>
    [...toDo.matchAll(/foundry-agents explain "([^"]+)"/g)].map(([, title]) => title),
  );
  const codes = EXPLANATIONS.map(({ code }) => code.toLowerCase());
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((title) => !codes.includes(title ?? ""))).toEqual([]);
});
