/** Below an application's base URL, as documented in 2025-12. Only POST /responses is open behind it. */
export function openaiBaseUrlOf(baseUrl: string): string {
  return `${baseUrl}/protocols/openai`;
}

/** The same for Bot Service. */
export function activityUrlOf(baseUrl: string): string {
  return `${baseUrl}/protocols/activityprotocol`;
}
