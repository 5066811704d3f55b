import { memberAt, type Block, type Stack } from "../stacks/stack";

/** What an expression reads. */
export interface Source {
  /** The stack and block that the value comes from. */
  readonly stack: Stack;
  readonly block: Block;
  /** The name that the expression ends in: `principalId` of `local.identity.principalId`; otherwise empty. */
  readonly attribute: string;
}

/** Follows an expression through locals and the outputs of other stacks to the first block that it reads. */
export function sourceOf(
  text: string,
  stack: Stack,
  stacks: Stack[],
  followed: ReadonlySet<string> = new Set(),
): Source | undefined {
  // What leads back to itself has no source: Terraform refuses it.
  const place = JSON.stringify([stack.id, text]);
  if (followed.has(place)) return undefined;
  const path = new Set([...followed, place]);
  const attribute = /\.(\w+)\W*$/.exec(text)?.[1] ?? "";
  for (const [reference] of text.matchAll(REFERENCE)) {
    const [first = "", name = ""] = reference.split(".");
    if (first === "local") {
      const found = follow(stack.locals[name], stack, stacks, path);
      if (found !== undefined) return { ...found, attribute };
    }
    const output = remoteOutput(reference, stacks);
    if (output !== undefined) return follow(output.value, output.stack, stacks, path);
    const block = blockAt(reference, stack);
    if (block !== undefined) return { stack, block, attribute };
  }
  return undefined;
}

/** The block that a reference such as `data.azapi_resource.x.output.y` begins with. */
export function blockAt(reference: string, { blocks }: Stack): Block | undefined {
  const names = reference.split(".");
  const address = names.slice(0, names[0] === "data" ? 3 : 2).join(".");
  return blocks.find((block) => block.address === address);
}

/** Names with dots between them. */
const REFERENCE = /[a-z]\w*(?:\.[\w-]+)+/gi;

function follow(
  value: unknown,
  stack: Stack,
  stacks: Stack[],
  path: ReadonlySet<string>,
): Source | undefined {
  return typeof value === "string" ? sourceOf(value, stack, stacks, path) : undefined;
}

/** cdktf passes a value from one stack to another by an output and a data source named after the stack. */
function remoteOutput(reference: string, stacks: Stack[]): Remote | undefined {
  const [, id, name] = REMOTE_OUTPUT.exec(reference) ?? [];
  const stack = stacks.find((other) => other.id === id);
  return stack && { stack, value: memberAt(stack.outputs, name ?? "") };
}

const REMOTE_OUTPUT =
  /^data\.terraform_remote_state\.cross-stack-reference-input-([^.]+)\.outputs\.([^.]+)$/;

interface Remote {
  readonly stack: Stack;
  readonly value: unknown;
}
