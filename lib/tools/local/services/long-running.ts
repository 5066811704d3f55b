import { subscriptionScope, type ResourceId } from "../../../azure/resource-ids";
import type { Behaviours } from "../behaviours/behaviours";
import type { BusyParents } from "../behaviours/parent-busy";
import type { Agenda } from "../core/agenda";
import type { Place } from "../core/place";
import type { RunningOperation } from "../entities/running-operation";
import { notFound } from "../errors/service-errors";
import type { Answer } from "../http/exchange";
import type { Store } from "../store/store";

/** ARM keeps the result of an operation for a while. Its clients poll until they have it, here every few milliseconds. */
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 200;

/** What a write needs to become an operation. */
export interface Write {
  readonly id: ResourceId;
  readonly apiVersion: string;
  /** Called when the operation succeeds. */
  readonly finish: () => void;
}

/** The operations that PUT and DELETE start: their headers, their poll URL, and the account that they hold. */
export class LongRunning {
  constructor(
    private readonly operations: Store<RunningOperation>,
    private readonly agenda: Agenda,
    private readonly behaviours: Pick<Behaviours, "operationMs">,
    private readonly parents: BusyParents,
    private readonly newId: () => string,
    private readonly place: Place,
  ) {}

  /** Throws while another operation below the same account runs. */
  assertIdle(id: ResourceId): void {
    this.parents.assertIdle(accountOf(id));
  }

  /** Headers of a PUT whose body is returned at once and whose operation is polled. */
  startPut(write: Write): { [name: string]: string } {
    return {
      "Azure-AsyncOperation": this.start(write, false),
      location: this.urlOf(write.id.id, write.apiVersion),
      ...this.pace(),
    };
  }

  /** Headers of a DELETE. */
  startDelete(write: Write): { [name: string]: string } {
    return { location: this.start(write, true), ...this.pace() };
  }

  /** The answer at a poll URL: for a PUT its status, for a DELETE 202 and then 204. */
  poll(name: string): Answer {
    this.forgetOld();
    const operation = this.operations.get(name);
    if (operation === undefined) throw notFound(`operation ${name}`);
    if (operation.isDelete) {
      return operation.done ? { status: 204 } : { status: 202, headers: this.pace() };
    }
    const status = operation.done ? "Succeeded" : "InProgress";
    return { status: 200, body: { name, status }, headers: this.pace() };
  }

  /** Finishes the operations of an earlier process. */
  finishAll(): void {
    for (const { name, isDelete, done } of this.operations.under("")) {
      if (!done) this.operations.put(name, this.finished(name, isDelete));
    }
    this.forgetOld();
  }

  private start({ id, apiVersion, finish }: Write, isDelete: boolean): string {
    this.forgetOld();
    const name = this.newId();
    const release = this.parents.hold(accountOf(id));
    this.operations.put(name, { name, isDelete, done: false });
    this.agenda.after(this.behaviours.operationMs, () => {
      release();
      finish();
      this.operations.put(name, this.finished(name, isDelete));
    });
    const results = `${subscriptionScope(id.id)}/providers/Microsoft.CognitiveServices/locations/${this.place.location}/operationresults`;
    return this.urlOf(`${results}/${name}`, apiVersion);
  }

  private finished(name: string, isDelete: boolean): RunningOperation {
    return { name, isDelete, done: true, doneAt: this.agenda.now() };
  }

  /** Removes operations that nobody can be polling any more. */
  private forgetOld(): void {
    const done = this.operations.under("").filter((operation) => operation.done);
    const isOld = ({ doneAt = 0 }: RunningOperation) => this.agenda.now() - doneAt > KEPT_MS;
    const old = done.filter((operation, at) => at < done.length - MOST_KEPT || isOld(operation));
    for (const { name } of old) this.operations.delete(name);
  }

  /** Names of resources can have any characters, addresses cannot. */
  private urlOf(path: string, apiVersion: string): string {
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    return `${this.place.url}${encoded}?api-version=${apiVersion}`;
  }

  /** Without it clients would poll every ten seconds. */
  private pace(): { [name: string]: string } {
    return { "retry-after-ms": "20" };
  }
}

/** The id of the account that a resource is below. */
function accountOf({ id }: ResourceId): string {
  return id.split("/").slice(0, 9).join("/");
}
