import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./root";

/** Runs an example's program as cdktf does; `directory` gets `stacks/…`. */
export function synthesizeExample(
  name: string,
  directory: string,
  environment: NodeJS.ProcessEnv = {},
): void {
  const program = join(ROOT, "examples", name, "main.ts");
  execFileSync(process.execPath, [require.resolve("tsx/cli"), program], {
    cwd: directory,
    env: {
      ...process.env,
      ...environment,
      CDKTF_OUTDIR: directory,
      TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
    },
  });
}
