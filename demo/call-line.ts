import type { Call } from "./calls";

/** How much time one letter represents. */
const SLICE_MS = 250;

/** Draws calls as they arrive: one letter per quarter of a second shows who answered; `!` means that a call was lost. */
export class CallLine {
  readonly calls: Call[] = [];
  private readonly letters = new Map<string, string>();
  private slice: Call[] = [];

  constructor(private readonly write: (text: string) => void) {
    write("  ");
  }

  add(call: Call): void {
    this.calls.push(call);
    this.slice.push(call);
    const [{ at } = call] = this.slice;
    if (call.at - at >= SLICE_MS) this.draw();
  }

  /** Ends the line and explains its letters. */
  end(): void {
    if (this.slice.length > 0) this.draw();
    const legend = [...this.letters].map(([answeredBy, letter]) => `${letter} = ${answeredBy}`);
    this.write(`\n  ${legend.join(", ")}\n`);
  }

  private draw(): void {
    const isLost = this.slice.some(({ lost }) => lost !== undefined);
    this.write(isLost ? "!" : this.letterOf(this.slice.at(-1)?.answeredBy ?? ""));
    this.slice = [];
  }

  private letterOf(answeredBy: string): string {
    const letter = this.letters.get(answeredBy) ?? "ABCDEFGH"[this.letters.size] ?? "?";
    this.letters.set(answeredBy, letter);
    return letter;
  }
}
