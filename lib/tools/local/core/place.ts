/** Where this local Azure runs. */
export interface Place {
  /** `https://127.0.0.1:PORT` */
  readonly url: string;
  /** The region in some texts and addresses. */
  readonly location: string;
  readonly tenantId: string;
}
