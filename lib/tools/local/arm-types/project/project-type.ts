import { FOUNDRY_PROJECT } from "../../../../azure/resource-types";
import type { Services } from "../../services/services";
import type { ArmType } from "../arm-type";
import { getProject } from "./get-project";

/** Api-versions with a published schema of projects; which of them the service accepts is not on record. */
const PUBLISHED = [
  "2025-04-01-preview",
  "2025-06-01",
  "2025-07-01-preview",
  "2025-09-01",
  "2025-10-01-preview",
  "2025-12-01",
  "2026-01-15-preview",
  "2026-03-01",
  "2026-03-15-preview",
  "2026-05-01",
  "2026-05-15-preview",
  "2026-07-01",
  "2026-07-15-preview",
  "2026-09-01",
];

/** Foundry projects. The settings define them; through ARM they can only be read. */
export const projectType = (services: Services): ArmType => ({
  type: FOUNDRY_PROJECT,
  apiVersions: [...new Set([...PUBLISHED, ...services.behaviours.apiVersions])],
  operations: { get: getProject(services) },
});
