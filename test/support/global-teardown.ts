import { InitializedTerraform } from "./initialized-terraform";

/** After the last end-to-end test of a run. */
export default function globalTeardown(): Promise<void> {
  return InitializedTerraform.get().remove();
}
