/** Variables that decide how Terraform and azapi behave; in a run, only our own values count. */
const THEIRS = /^(TF_|ARM_|IDENTITY_|SSL_CERT_)/;

/**
 * The variables of a Terraform run: those of this process, without any that would steer Terraform or azapi
 * elsewhere, plus ours. Terraform warns on every command when `TF_CLI_CONFIG_FILE` names a missing file, so it is
 * always set; the version check would call home.
 */
export function terraformEnvironment(
  inherited: NodeJS.ProcessEnv,
  cliConfigFile: string,
  ours: { [name: string]: string },
): { [name: string]: string } {
  const kept = Object.entries(inherited).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !THEIRS.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    TF_CLI_CONFIG_FILE: cliConfigFile,
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    ...ours,
  };
}
