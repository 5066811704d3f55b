/** A text of at most this many characters, and how many it lost. */
export function shortened(longest: number, text: string): string {
  const surplus = text.length - longest;
  return surplus <= 0 ? text : `${text.slice(0, longest)}… (${surplus} more characters)`;
}
