/**
 * Whole sequences of ECMA-48: a control sequence (color, cursor, clear), a string (title, clipboard, device), another
 * escape. A string ends at any control character, so that one without an end does not hide what follows its line.
 */
const SEQUENCE =
  /(?:\u001b\[|\u009b)[\u0030-\u003f]*[\u0020-\u002f]*[\u0040-\u007e]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0000-\u001f\u007f-\u009f]*(?:\u0007|\u001b\\|\u009c)?|\u001b[\u0020-\u002f]*[\u0030-\u007e]/g;

/** One that may go on in the next piece: its introducer, what follows it, and perhaps half of its end. */
const BEGUN =
  /(?:(\u001b\[|\u009b)[\u0030-\u003f]*[\u0020-\u002f]*|(\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0000-\u001f\u007f-\u009f]*(\u001b?)|\u001b[\u0020-\u002f]*)$/;

/** Control characters but for newline and tab, and what overrides the direction of text (Unicode, UAX #9). */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text for a terminal, without what would command it: whoever wrote the text, a server perhaps, could set its title,
 * clear it, fill the clipboard or make one thing look like another.
 */
export function forTerminal(text: string): string {
  return text.replace(SEQUENCE, "").replace(CONTROL, "");
}

/** The same for a text in pieces, which a sequence can be spread over. */
export class TerminalPieces {
  private begun = "";

  /** What can be shown by now. */
  take(piece: string): string {
    const text = this.begun + piece;
    const begun = BEGUN.exec(text);
    this.begun = begun === null ? "" : heldOf(begun);
    return forTerminal(text.slice(0, begun?.index));
  }
}

/** Of a string, only its introducer is kept: it can be long. */
function heldOf([whole, , introducer, end = ""]: RegExpExecArray): string {
  return introducer === undefined ? whole : introducer + end;
}
