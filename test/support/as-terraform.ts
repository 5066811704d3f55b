import { makeKeyPair } from "../../lib/tools/certificate/key-pair";

/** What Terraform passes to the providers that it starts. */
export function asTerraform() {
  return {
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_CLIENT_CERT: makeKeyPair().pem,
  };
}
