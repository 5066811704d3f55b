import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../../files/make-folder";
import { isObject } from "../core/json";
import { LocalAzureError } from "../core/local-azure-error";
import { FileStore, type KeptDocument } from "./file";
import { lockFolder } from "./lock-folder";
import { replaceFile } from "./replace-file";
import type { Store } from "./store";
import type { Stores } from "./stores";

/** The version of the file format; any other is refused. */
const VERSION = 1;

/**
 * Stores that are kept in a folder. They share one file, which is replaced as a whole: a process that is killed leaves
 * the last saved state, never a partial one.
 */
export class StateFolder implements Stores {
  private readonly file: string;
  private readonly unlock: () => void;
  private readonly kept: { readonly [store: string]: KeptDocument[] };
  private readonly stores = new Map<string, FileStore<unknown>>();
  private hasChanged = false;

  /** Throws when the folder cannot be used, is in use, or holds a state that cannot be read. */
  constructor(readonly directory: string) {
    prepareFolder(directory);
    this.file = join(directory, "state.json");
    this.unlock = lockFolder(directory);
    try {
      this.kept = existsSync(this.file) ? readState(this.file) : {};
    } catch (error) {
      this.unlock();
      throw error;
    }
  }

  of<T>(name: string): Store<T> {
    const store = new FileStore<T>(this.kept[name] ?? [], () => (this.hasChanged = true));
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
    const stores = { ...this.kept, ...Object.fromEntries(opened) };
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

function readState(file: string): { [store: string]: KeptDocument[] } {
  try {
    const state: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isObject(state) || state["version"] !== VERSION) {
      throw new Error(`its version is not ${VERSION}`);
    }
    const { stores } = state;
    if (!isObject(stores)) throw new Error("it has no stores");
    return Object.fromEntries(
      Object.entries(stores).map(([name, documents]) => {
        if (!isDocuments(documents)) throw new Error(`its store ${name} does not hold documents`);
        return [name, documents];
      }),
    );
  } catch (error) {
    throw new LocalAzureError(
      `the state in ${file} is damaged (${(error as Error).message}): restore a copy of it, or choose another folder`,
    );
  }
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
