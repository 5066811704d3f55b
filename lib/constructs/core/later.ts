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
