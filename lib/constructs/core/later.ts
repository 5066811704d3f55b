import { Token, type IResolvable, type IResolveContext } from "cdktf";

/**
 * A value that is known once the tree is complete. cdktf's `Lazy` would do, but each one records a stack trace, which
 * slows down programs with hundreds of agents noticeably.
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

/** A list of texts that is known later, left out if empty. */
export function listLater(produce: () => string[]): string[] {
  return Token.asList(
    new Later(() => {
      const list = produce();
      return list.length > 0 ? list : undefined;
    }),
  );
}
