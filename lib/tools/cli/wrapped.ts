/** Columns that every terminal has. */
const WIDTH = 80;

/** A text in lines that fit a terminal, each indented; a word that does not fit gets its own line. */
export function wrapped(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent + longer.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((part) => " ".repeat(indent) + part);
}
