import {
  APPLICATION_ENDPOINT_API_VERSION,
  FOUNDRY_API_VERSION,
} from "../../lib/agreed/api-versions";
import { APPLICATION_JSON } from "../../lib/agreed/application-json";
import { AUTHORIZATION_SCHEMES } from "../../lib/agreed/authorization-scheme";
import { AZAPI_SOURCE, AZAPI_VERSION } from "../../lib/agreed/azapi-release";
import { CHILD_IDS } from "../../lib/agreed/child-ids";
import { DEPLOYMENT_JSON, HOSTED, MANAGED, RESPONSES } from "../../lib/agreed/deployment-json";
import { COMING_UP, NOT_ANSWERING, STARTED } from "../../lib/agreed/deployment-state";
import { DATA_PLANE_HOST } from "../../lib/agreed/endpoints";
import { OUTPUT } from "../../lib/agreed/exports";
import { BROKEN, SUCCEEDED, UNDER_WAY } from "../../lib/agreed/provisioning-state";
import { DEFAULT_ROUTE } from "../../lib/agreed/traffic-routing";
import { buildProgram } from "../../lib/tools/cli/program";
import { silentContext } from "../support/command-contexts";
import { SourceFile } from "../support/source-file";

/** Something that only lib/agreed spells, and how to recognize it elsewhere. */
interface Rule {
  readonly what: string;
  /** Whether a text or a regular expression of the code spells it. */
  spells(text: string): boolean;
  /** Rooms and files that may spell it too. */
  readonly but: string[];
  /** A line that breaks the rule. */
  readonly wrong: string;
}

/** Local Azure may not know what was agreed, and the stand-in repeats azapi's own knowledge. */
const JUDGES = ["tools/local", "tools/azapi-standin"];

const WORDS: string[] = [
  ...STARTED,
  ...NOT_ANSWERING,
  ...COMING_UP,
  SUCCEEDED,
  ...UNDER_WAY,
  ...BROKEN,
  ...Object.values(AUTHORIZATION_SCHEMES),
  DEFAULT_ROUTE.protocol,
  HOSTED,
  MANAGED,
  RESPONSES.protocol,
];

const PATHS: string[] = [APPLICATION_JSON, DEPLOYMENT_JSON, OUTPUT].flatMap((paths) =>
  Object.values(paths),
);

/** Properties with unique names. */
const PROPERTIES = [
  APPLICATION_JSON.route,
  APPLICATION_JSON.instance,
  APPLICATION_JSON.blueprint,
].map((path) => path.split(".")[1] ?? "");

const CHILD = new RegExp(`(^|/)(${Object.values(CHILD_IDS).join("|")})(/|\\$|$)`);

const RULES: Rule[] = [
  {
    what: "an api-version",
    spells: (text) => /\b20\d\d-\d\d-\d\d(-preview)?\b/.test(text),
    but: JUDGES,
    wrong: 'const query = { "api-version": "2026-05-15-preview" };',
  },
  {
    what: "a state or another word of the service",
    spells: (text) => WORDS.includes(text),
    // A construct inside a deployment is called Stopped.
    but: [...JUDGES, "lib/constructs/application/agent-deployment.ts"],
    wrong: 'const runs = state === "Running";',
  },
  {
    what: "the id of a child",
    spells: (text) => CHILD.test(text),
    // A local is called Route there.
    but: [...JUDGES, "lib/constructs/application/current-application.ts"],
    wrong: "const [, owner] = /^(.+)\\/Route\\/Resource$/.exec(path) ?? [];",
  },
  {
    what: "a path in what the service answers or Terraform keeps of it",
    spells: (text) =>
      PATHS.some((path) => text.endsWith(path)) || PROPERTIES.some((name) => text.includes(name)),
    // It types whole bodies.
    but: [...JUDGES, "constructs/wire"],
    wrong: 'const routed = textAt(route, "trafficRoutingPolicy.rules.0.deploymentId");',
  },
  {
    what: "the path of an endpoint",
    spells: (text) => /\/api\/projects|protocols\/(openai|activityprotocol|invocations)/.test(text),
    but: JUDGES,
    wrong: "const url = `${baseUrl}/protocols/openai`;",
  },
  {
    what: "the host of the data plane",
    spells: (text) => text.includes(DATA_PLANE_HOST),
    but: JUDGES,
    wrong: 'const host = "contoso.services.ai.azure.com";',
  },
  {
    what: "the source or the version of azapi",
    spells: (text) =>
      text.includes(AZAPI_SOURCE) || text.includes(AZAPI_VERSION.replace(/\.0$/, "")),
    but: [],
    wrong: 'const version = "~> 2.12";',
  },
];

const files = SourceFile.allBelow("lib").filter(({ room }) => room !== "agreed");

function spelledIn({ strings, patterns }: SourceFile, rule: Rule): string[] {
  return [...strings, ...patterns].filter((text) => rule.spells(text));
}

test.each(RULES)("$what is spelled only in lib/agreed", (rule) => {
  const spelled = files
    .filter(({ room, path }) => !rule.but.includes(room) && !rule.but.includes(path))
    .flatMap((file) => spelledIn(file, rule).map((text) => `${file.path}: ${text}`));
  expect(spelled).toEqual([]);
});

test.each(RULES)("$what would be found", (rule) => {
  expect(spelledIn(new SourceFile("lib/tools/cli/wrong.ts", rule.wrong), rule)).toHaveLength(1);
});

test("the api-versions that comments call a default are those", () => {
  const told = files
    .filter(({ room }) => !JUDGES.includes(room))
    .flatMap(({ text }) => [...text.matchAll(/@default\W+(20\d\d-\d\d-\d\d(-preview)?)/g)])
    .map(([, version]) => version);
  expect([...new Set(told)].sort()).toEqual([
    APPLICATION_ENDPOINT_API_VERSION,
    FOUNDRY_API_VERSION,
  ]);
});

// The constructs and the client advise them, and cannot import the program that knows them.
test("every command that a text names can be typed", () => {
  const named = files.flatMap(({ strings }) =>
    strings.flatMap((text) => [...text.matchAll(/(?<!-)\bfoundry-agents ([a-z-]+)/g)]),
  );
  const names = new Set(named.map(([, name]) => name));
  const known = buildProgram(silentContext()).commands.map((command) => command.name());
  expect(names).toContain("restore-route");
  expect([...names].filter((name = "") => !known.includes(name))).toEqual([]);
});
