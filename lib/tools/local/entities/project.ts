import type { Touch } from "./touch";

/** What a PUT may set on a project. */
export interface ProjectBody {
  readonly location: string;
  readonly tags?: { readonly [key: string]: string };
  readonly displayName?: string;
  readonly description?: string;
}

/** What is known of a project that was made through ARM. */
export interface MadeProject {
  readonly body: ProjectBody;
  readonly provisioningState: string;
  readonly created: Touch;
  readonly modified: Touch;
}

/** A Foundry project, from the settings or made through ARM. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Object id of its own identity, if it has one. */
  readonly principalId?: string;
  /** @default - it is from the settings */
  readonly made?: MadeProject;
}
