import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { LEFT_OUT } from "./left-out";

/** A folder of recordings, and the ones to play. */
export interface Scenarios {
  readonly folder: string;
  readonly names: string[];
}

/** The recordings of the official azapi, which not everybody has. */
const RECORDED = resolve(__dirname, "../../../shared/azapi/cassettes");
const OURS = resolve(__dirname, "../fixtures/azapi");

/** The first words of the recordings about one subject, which can be played in parallel with those about another. */
const SUBJECTS = {
  actions: ["action"],
  bodies: ["body", "config", "key", "null", "values"],
  drift: ["data", "drift", "exports", "refresh", "vanished"],
  operations: ["lock", "locks", "lro", "retry", "token"],
  replacement: ["create", "delete", "import", "moved", "replace", "shape", "taint", "update"],
};

export type Subject = keyof typeof SUBJECTS | "others";

/** The recordings about a subject; `others` are those that no subject names. */
export function recorded(subject: Subject): Scenarios {
  const left = LEFT_OUT.map(({ scenario }) => scenario);
  const names = namesIn(RECORDED).filter((name) => subjectOf(name) === subject);
  return { folder: RECORDED, names: names.filter((name) => !left.includes(name)) };
}

/** Our own, for when those recordings are not available. */
export function ours(): Scenarios {
  return { folder: OURS, names: namesIn(OURS) };
}

function subjectOf(name: string): Subject {
  const [first = ""] = name.split("-");
  const subjects = Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[];
  return subjects.find((subject) => SUBJECTS[subject].includes(first)) ?? "others";
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.map((file) => file.replace(/\.json$/, ""));
}
