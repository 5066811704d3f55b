import { APPLICATION_JSON } from "../../../agreed/application-json";
import { schemeOf } from "../../../agreed/authorization-scheme";
import { isSame, lastSegment } from "../../../azure/resource-ids";
import { AGENT_APPLICATION } from "../../../azure/resource-types";
import { textAt, type Block, type Stack } from "../stacks/stack";
import { isArmType, isData } from "./arm-blocks";
import { pathOf, type KnownIds } from "./known-ids";
import type { Application } from "./model";

/** Applications that a stack creates or imports; those that it creates it also reads, at every plan. */
export function readApplications({ blocks }: Stack, ids: KnownIds): Application[] {
  const applications = blocks.filter((block) => isArmType(block, AGENT_APPLICATION));
  const made = applications.filter((block) => !isData(block)).map((block) => read(block, ids));
  const isMade = (id: string) => made.some((known) => isSame(known.id, id));
  const imported = applications
    .filter((block) => isData(block) && !isMade(ids.idOf(block)))
    .map((block) => read(block, ids));
  return [...made, ...imported];
}

function read(block: Block, ids: KnownIds): Application {
  const id = ids.idOf(block);
  const application = { path: pathOf(block), name: nameIn(block, id), id };
  if (isData(block)) return { ...application, origin: "imported" };
  const scheme = textAt(block.values, `body.${APPLICATION_JSON.authorizationScheme}`);
  return { ...application, origin: "made", authorizationScheme: schemeOf(scheme) };
}

function nameIn({ values }: Block, id: string): string {
  return textAt(values, "name") ?? lastSegment(id);
}
