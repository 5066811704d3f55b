import { DiagnosticError, toDiagnostics, wirePath } from "./protocol/diagnostic";
import { readPrivate, writePrivate } from "./private-state";
import { found, readRow, typeNamed, writeRow } from "./service-values";
import type { Handler } from "./protocol/server";
import type { Outcome, ResourceType } from "./resources/resource-type";
import type { Session } from "./resources/session";
import type { TypeCall, WireValue } from "./service-values";

interface ReadCall extends TypeCall {
  current_state: WireValue;
  private: Uint8Array;
}

interface PlanCall extends TypeCall {
  config: WireValue;
  prior_state: WireValue;
  proposed_new_state: WireValue;
  prior_private: Uint8Array;
}

interface ApplyCall extends TypeCall {
  config: WireValue;
  prior_state: WireValue;
  planned_state: WireValue;
  planned_private: Uint8Array;
}

/** The protocol's calls about resources. */
export function resourceCalls(
  types: { [name: string]: ResourceType },
  configured: () => Session,
): { [call: string]: Handler } {
  const typeOf = (request: object) => typeNamed(types, request as TypeCall);
  return {
    ValidateResourceConfig: (request) => {
      const { schema, validate } = typeOf(request);
      const config = readRow(schema, (request as { config: WireValue }).config) ?? {};
      return Promise.resolve(found(validate(config)));
    },
    UpgradeResourceState: (request) => Promise.resolve(upgrade(request as UpgradeCall)),
    ReadResource: (request) => read(typeOf(request), request as ReadCall, configured()),
    PlanResourceChange: (request) => plan(typeOf(request), request as PlanCall, configured()),
    ApplyResourceChange: (request) => apply(typeOf(request), request as ApplyCall, configured()),
    ImportResourceState: (request) =>
      importState(typeOf(request), request as ImportCall, configured()),
    MoveResourceState: (request) => Promise.reject(cannotMove(request as MoveCall)),
  };
}

interface UpgradeCall extends TypeCall {
  raw_state: { json: Uint8Array };
}

/** Terraform calls this at every refresh; the state never needs an upgrade. */
function upgrade({ raw_state: { json } }: UpgradeCall): object {
  return { upgraded_state: { json } };
}

async function read(type: ResourceType, call: ReadCall, session: Session): Promise<object> {
  const { schema } = type;
  const state = readRow(schema, call.current_state) ?? {};
  const {
    state: refreshed,
    private: privateData,
    diagnostics,
  } = await type.read(state, readPrivate(call.private), session);
  return {
    new_state: writeRow(schema, refreshed),
    private: writePrivate(privateData),
    ...found(diagnostics),
  };
}

async function plan(type: ResourceType, call: PlanCall, session: Session): Promise<object> {
  const { schema } = type;
  const proposed = readRow(schema, call.proposed_new_state);
  if (proposed === null) {
    return { planned_state: call.proposed_new_state, planned_private: call.prior_private };
  }
  const request = {
    config: readRow(schema, call.config) ?? {},
    prior: readRow(schema, call.prior_state),
    proposed,
    private: readPrivate(call.prior_private),
  };
  const { planned, requiresReplace, private: privateData } = await type.plan(request, session);
  return {
    planned_state: writeRow(schema, planned),
    requires_replace: requiresReplace.map(wirePath),
    planned_private: writePrivate(privateData),
  };
}

/** After an error, too, Terraform gets the current state. */
async function apply(type: ResourceType, call: ApplyCall, session: Session): Promise<object> {
  try {
    const { state, private: privateData, diagnostics } = await change(type, call, session);
    return {
      new_state: writeRow(type.schema, state),
      private: writePrivate(privateData),
      ...found(diagnostics),
    };
  } catch (error) {
    return {
      new_state: call.prior_state,
      private: call.planned_private,
      ...found(toDiagnostics(error)),
    };
  }
}

async function change(type: ResourceType, call: ApplyCall, session: Session): Promise<Outcome> {
  const { schema } = type;
  const prior = readRow(schema, call.prior_state);
  const planned = readRow(schema, call.planned_state);
  if (planned === null) {
    if (prior !== null) await type.delete(prior, session);
    return { state: null, private: {}, diagnostics: [] };
  }
  const config = readRow(schema, call.config) ?? {};
  return type.apply(
    { config, prior, planned, private: readPrivate(call.planned_private) },
    session,
  );
}

interface ImportCall extends TypeCall {
  id: string;
}

async function importState(
  { schema, import: importById }: ResourceType,
  { type_name, id }: ImportCall,
  session: Session,
): Promise<object> {
  if (importById === undefined) {
    throw new DiagnosticError(
      "Resource Import Not Implemented",
      "This resource does not support import. Please contact the provider developer for additional information.",
    );
  }
  const state = await importById(id, session);
  return {
    imported_resources: [{ type_name, state: writeRow(schema, state), private: writePrivate({}) }],
  };
}

interface MoveCall {
  source_type_name: string;
  target_type_name: string;
}

/** Terraform itself moves state between addresses of one type; it calls this only for another type. */
function cannotMove({ source_type_name: from, target_type_name: to }: MoveCall): DiagnosticError {
  return new DiagnosticError(
    "Not emulated",
    `the stand-in for azapi does not move the state of ${from} to ${to}`,
  );
}
