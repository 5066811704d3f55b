import { isMap } from "../values/value";
import { text } from "./settings";
import type { ValueMap } from "../values/value";

/** The provider's configuration, with the environment for what it omits. */
export class ProviderSettings {
  constructor(
    private readonly config: ValueMap,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** A text; empty when it is not set anywhere. */
  text(name: string, variable?: string): string {
    const fallback = variable === undefined ? undefined : this.environment[variable];
    return text(this.config[name]) || (fallback ?? "");
  }

  /** Whether an argument is set, to something. */
  has(name: string): boolean {
    const given = this.config[name] ?? null;
    return isMap(given) ? Object.keys(given).length > 0 : given !== null && given !== "";
  }

  /** A flag. */
  flag(name: string, variable: string, fallback: boolean): boolean {
    const given = this.config[name];
    if (typeof given === "boolean") return given;
    const value = this.environment[variable];
    return value ? value === "true" : fallback;
  }

  /** A variable of the environment; empty when it is not set. */
  variable(name: string): string {
    return this.environment[name] ?? "";
  }

  /** The attribute `endpoint`; undefined when it is absent. */
  get endpoint(): ValueMap | undefined {
    const [endpoint = null] = Array.isArray(this.config.endpoint) ? this.config.endpoint : [];
    return isMap(endpoint) ? endpoint : undefined;
  }
}
