/** Says what happens next, and what it proves. */
export function tell(step: string): void {
  console.log(`\n→ ${step}`);
}

/** Says what was seen. */
export function found(result: string): void {
  console.log(`  ${result}`);
}
