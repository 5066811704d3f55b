import { Token, type IResolvable, type IResolveContext } from "cdktf";

/**
 * A value that is known when the tree is complete. cdktf's `Lazy` would do, but records a stack trace for each one,
 * which is felt in programs with hundreds of agents.
 */
export class Later implements IResolvable {
  constructor(readonly resolve: (context: IResolveContext) => unknown) {}

  get creationStack(): string[] {
    return [];
  }

  toString(): string {
    return Token.asString(this);
  }
}

/** A list of texts that is known later; left out when it is empty. */
export function listLater(produce: () => string[]): string[] {
  return Token.asList(
    new Later(() => {
      const list = produce();
      return list.length > 0 ? list : undefined;
    }),
  );
}
