/** That the settings were put into this state, and when: from then on what they say of resources is ignored. */
export interface Seeded {
  readonly at: string;
}
