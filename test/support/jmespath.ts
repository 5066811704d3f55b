/** What a JMESPath finds in an answer, as azapi would export it. */
export async function evaluate(answer: object, expression: unknown): Promise<unknown> {
  const { search } = await import("@jmespath-community/jmespath");
  return search(answer as Parameters<typeof search>[0], String(expression));
}
