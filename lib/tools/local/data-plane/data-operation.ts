import type { Project } from "../entities/project";
import type { Answer, Request } from "../http/exchange";

/** A call below `/api/projects/{project}`; `names` are the names in its path, in order. */
export type DataOperation = (project: Project, names: string[], request: Request) => Answer;
