import { EXIT_CODES } from "../exit-codes";
import type { Target } from "../target/find-target";
import { firstFailure, type Examined } from "./examine";
import { toJson } from "../to-json";

/** A diagnosis for programs. Its shape is described in docs/doctor.md; `version` counts its changes. */
export function renderDiagnosisJson(target: Target, examined: Examined[]): string {
  const { cause } = firstFailure(examined)?.finding ?? {};
  const { applicationId: id, address, path } = target;
  return toJson(
    {
      version: 1,
      application: { id, url: address.baseUrl, path },
      exitStatus: cause === undefined ? 0 : EXIT_CODES[cause],
      cause,
      checks: examined.map(({ check: { name, about }, finding }) => ({ name, about, ...finding })),
    },
    2,
  );
}
