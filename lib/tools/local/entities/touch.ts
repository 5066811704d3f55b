/** Who touched a resource, and when. */
export interface Touch {
  readonly at: string;
  readonly by: string;
}
