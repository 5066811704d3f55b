/** The text of an error without the place that explains it. */
export function withoutReading(text: string): string {
  return text.replace(/ \(explained in docs\/messages\.md: \w+\)/g, "");
}
