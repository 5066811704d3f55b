/** Prints what happens next, and what it proves. */
export function tell(step: string): void {
  console.log(`\n→ ${step}`);
}

/** Prints what was found. */
export function found(result: string): void {
  console.log(`  ${result}`);
}
