import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../../files/make-folder";
import type { Check } from "../core/check";
import { isDeeperThan } from "../core/depth";
import { isObject } from "../core/json";
import { LocalAzureError } from "../core/local-azure-error";
import { FileStore, type KeptDocument } from "./file";
import { lockFolder } from "./lock-folder";
import { replaceFile } from "./replace-file";
import type { Store } from "./store";
import type { Stores } from "./stores";

/** The version of the file format; any other is refused. */
const VERSION = 1;

/** Requests may be nested less than this. */
const DEEPEST_STATE = 100;

/** Of many faults, these are told. */
const TOLD_FAULTS = 5;

interface Forms {
  readonly [store: string]: Check;
}

/** The documents of each store. */
type Kept = ReadonlyMap<string, KeptDocument[]>;

/**
 * Stores that are kept in a folder. They share one file, which is replaced as a whole: a process that is killed leaves
 * the last saved state, never a partial one.
 */
export class StateFolder implements Stores {
  private readonly file: string;
  private readonly unlock: () => void;
  private readonly kept: Kept;
  private readonly stores = new Map<string, FileStore<unknown>>();
  private hasChanged = false;

  /**
   * Throws when the folder cannot be used, is in use, or holds a state that cannot be read.
   *
   * @param forms - the form of the records of each store
   */
  constructor(
    readonly directory: string,
    forms: Forms = {},
  ) {
    prepareFolder(directory);
    this.file = join(directory, "state.json");
    this.unlock = lockFolder(directory);
    try {
      this.kept = existsSync(this.file) ? readState(this.file, forms) : new Map();
    } catch (error) {
      this.unlock();
      throw error;
    }
  }

  of<T>(name: string): Store<T> {
    const opened = this.stores.get(name);
    if (opened !== undefined) return opened as FileStore<T>;
    const store = new FileStore<T>(this.kept.get(name) ?? [], () => (this.hasChanged = true));
    this.stores.set(name, store);
    return store;
  }

  /** A failed write is retried at the next save. */
  save(): void {
    if (!this.hasChanged) return;
    try {
      this.write();
    } catch (error) {
      throw new LocalAzureError(`the state cannot be saved in ${this.file}: ${String(error)}`);
    }
    this.hasChanged = false;
  }

  close(): void {
    try {
      this.save();
    } finally {
      this.unlock();
    }
  }

  /** Stores that nobody opened stay in the file: a failed start may not have opened them all. */
  private write(): void {
    const opened = [...this.stores].map(([name, store]) => [name, store.toKeep()] as const);
    const stores = Object.fromEntries([...this.kept, ...opened]);
    replaceFile(this.file, JSON.stringify({ version: VERSION, stores }));
  }
}

/** Nobody else may read it: it holds the keys of tokens and connections. */
function prepareFolder(directory: string): void {
  try {
    makeFolder(directory, 0o700);
  } catch (error) {
    throw new LocalAzureError(`the folder ${directory} cannot be used: ${String(error)}`);
  }
}

function readState(file: string, forms: Forms): Kept {
  const text = readText(file);
  try {
    const state: unknown = JSON.parse(text);
    if (isDeeperThan(DEEPEST_STATE, state)) throw new Error("it is nested too deep");
    if (!isObject(state)) throw new Error("it is not an object");
    if (state["version"] !== VERSION) {
      const version = JSON.stringify(state["version"]) ?? "missing";
      throw new Error(`its version is ${version}, not ${VERSION}`);
    }
    const { stores } = state;
    if (!isObject(stores)) throw new Error("it has no stores");
    const entries = Object.entries(stores);
    return new Map(entries.map(([name, documents]) => [name, checked(name, documents, forms)]));
  } catch (error) {
    throw new LocalAzureError(
      `the state in ${file} is damaged (${(error as Error).message}): restore a copy of it, or choose another folder`,
    );
  }
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new LocalAzureError(`the state in ${file} cannot be read: ${String(error)}`);
  }
}

/** The documents of a store, each of the form that the store asks for. */
function checked(name: string, documents: unknown, forms: Forms): KeptDocument[] {
  if (!isDocuments(documents)) throw new Error(`its store ${name} does not hold documents`);
  const keys = documents.map(([key]) => key.toLowerCase());
  if (new Set(keys).size < keys.length) throw new Error(`its store ${name} has a key twice`);
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  const faults = documents.flatMap(
    ([key, value]) => form?.(value, `${name}[${JSON.stringify(key)}]`) ?? [],
  );
  if (faults.length > 0) throw new Error(faults.slice(0, TOLD_FAULTS).join("; "));
  return documents;
}

function isDocuments(value: unknown): value is KeptDocument[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        Array.isArray(entry) && entry.length === 2 && typeof entry[0] === "string",
    )
  );
}
