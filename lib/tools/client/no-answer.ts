/** What came in place of an answer. */
export interface NoAnswer {
  /**
   * What it is, in the service's words where there are any: a status such as `incomplete` or `failed`, the type of what
   * the agent gave, such as `mcp_approval_request` or `refusal`; `page` for a web page, `empty` for nothing.
   */
  readonly kind: string;
  /** The text that came all the same, such as the beginning of an answer that ended early. @default - none came */
  readonly text?: string | undefined;
  /** The link that a person must open. @default - there is none */
  readonly consentLink?: string | undefined;
  /** The server that the agent wants to use. @default - it wants to use none */
  readonly server?: string | undefined;
  /** The tool or function that the agent wants to use. @default - it wants to use none */
  readonly tool?: string | undefined;
  /** The whole response, if there is one. @default - what came is none */
  readonly response?: unknown;
}
