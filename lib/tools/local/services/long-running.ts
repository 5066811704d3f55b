import { subscriptionScope, type ResourceId } from "../../../azure/resource-ids";
import type { Behaviours } from "../behaviours/behaviours";
import type { BusyParents } from "../behaviours/parent-busy";
import type { Agenda } from "../core/agenda";
import type { Place } from "../core/place";
import type { RunningOperation } from "../entities/running-operation";
import { notFound } from "../errors/service-errors";
import type { Answer } from "../http/exchange";
import type { Store } from "../store/store";

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
      location: `${this.place.url}${write.id.id}?api-version=${write.apiVersion}`,
      ...this.pace(),
    };
  }

  /** Headers of a DELETE. */
  startDelete(write: Write): { [name: string]: string } {
    return { location: this.start(write, true), ...this.pace() };
  }

  /** The answer at a poll URL: for a PUT its status, for a DELETE 202 and then 204. */
  poll(name: string): Answer {
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
    for (const operation of this.operations.under("")) {
      this.operations.put(operation.name, { ...operation, done: true });
    }
  }

  private start({ id, apiVersion, finish }: Write, isDelete: boolean): string {
    const name = this.newId();
    const release = this.parents.hold(accountOf(id));
    this.operations.put(name, { name, isDelete, done: false });
    this.agenda.after(this.behaviours.operationMs, () => {
      release();
      finish();
      this.operations.put(name, { name, isDelete, done: true });
    });
    const { url, location } = this.place;
    return `${url}${subscriptionScope(id.id)}/providers/Microsoft.CognitiveServices/locations/${location}/operationresults/${name}?api-version=${apiVersion}`;
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
