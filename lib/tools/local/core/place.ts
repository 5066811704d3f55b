/** Where this local Azure is. */
export interface Place {
  /** `https://127.0.0.1:PORT` */
  readonly url: string;
  /** The region that some texts and addresses name. */
  readonly location: string;
  readonly tenantId: string;
}
