import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  App,
  Aspects,
  TerraformLocal,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
} from "cdktf";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import { synthesize } from "../../../lib/constructs/testing/synthesize";
import { temporaryFolder } from "../../support/temporary-folder";

const outdir = temporaryFolder();

const PROJECT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support";

/** An agent in one stack, a reference to it in another, and an aspect over the first one. */
function program(): App {
  const app = new App({ outdir: outdir() });
  const platform = new TerraformStack(app, "platform");
  new AzapiProvider(platform, "azapi", { defaultTags: { team: "support" } });
  const agent = new AgentApplication(platform, "Support", {
    project: FoundryProject.fromProjectId(platform, "Project", PROJECT),
    tags: { Ärger: "no", zone: "1", "10": "ten", Zone: "2" },
  });
  agent.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
  new TerraformLocal(platform, "when", new Date(0));
  Aspects.of(platform).add({
    visit: (construct) => {
      if (TerraformResource.isTerraformResource(construct)) construct.addOverride("extra", ["x"]);
    },
  });
  const bot = new TerraformStack(app, "bot");
  new TerraformOutput(bot, "url", { value: agent.activityUrl });
  return app;
}

test.each(["platform", "bot"])("%s is what cdktf synth writes, in the same order", (id) => {
  const ours = synthesize(program().node.findChild(id) as TerraformStack);
  program().synth();
  const theirs = readFileSync(join(outdir(), "stacks", id, "cdk.tf.json"), "utf8");

  expect(JSON.stringify(ours)).toBe(JSON.stringify(JSON.parse(theirs, withoutMetadata)));
  expect(theirs).toContain("//");
});

function withoutMetadata(key: string, value: unknown): unknown {
  return key === "//" ? undefined : value;
}
