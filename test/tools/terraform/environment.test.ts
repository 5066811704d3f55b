import { terraformEnvironment } from "../../../lib/tools/terraform/environment";

test("keeps what does not steer Terraform, and adds ours", () => {
  const environment = terraformEnvironment({ PATH: "/bin", HOME: "/home/me" }, "/cli.rc", {
    ARM_USE_MSI: "true",
  });
  expect(environment).toEqual({
    PATH: "/bin",
    HOME: "/home/me",
    ARM_USE_MSI: "true",
    TF_CLI_CONFIG_FILE: "/cli.rc",
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
  });
});

test.each(["TF_CLI_ARGS", "TF_LOG", "ARM_CLIENT_SECRET", "IDENTITY_ENDPOINT", "SSL_CERT_DIR"])(
  "does not inherit %s",
  (name) => {
    expect(terraformEnvironment({ [name]: "theirs" }, "/cli.rc", {})).not.toHaveProperty(name);
  },
);
