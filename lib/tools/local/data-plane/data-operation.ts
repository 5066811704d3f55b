import type { Answer, Request } from "../http/exchange";
import type { Project } from "../services/services";

/** A call below `/api/projects/{project}`; `names` are what the path names in turn. */
export type DataOperation = (project: Project, names: string[], request: Request) => Answer;
