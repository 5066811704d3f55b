import type { Finding } from "./findings";
import type { AccessMap, Application, Grant, Principal } from "./model";
import { agentLabel, kindOf } from "./words";
import { callersOf, isOnApplication, reachOf } from "./relations";
import type { Severity } from "./severity";

/** An access map as boxes in columns: callers, applications, agents, resources. Edges lead to the right. */
export interface Diagram {
  readonly columns: Column[];
  readonly edges: Edge[];
}

export interface Column {
  readonly title: string;
  readonly boxes: Box[];
}

export interface Box {
  /** The same for the same thing. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Which edges are listed inside the box: those that lead from it, or to it. */
  readonly tells?: "from" | "to";
}

export interface Edge {
  /** Ids of boxes. */
  readonly from: string;
  readonly to: string;
  /** The grant that it stands for; one grant may have several edges. */
  readonly grant?: string;
  readonly label: string;
  /** Severity of the most serious finding about it. */
  readonly severity?: Severity;
}

/** An agent that calls another application also appears among the callers. */
export function drawAccessMap(map: AccessMap, findings: Finding[]): Diagram {
  const { applications } = map;
  const calls = applications.flatMap((application) =>
    callersOf(application, map).map((grant) => ({ application, grant })),
  );
  const reach = applications.flatMap((application) =>
    reachOf(application, map).map((grant) => ({ application, grant })),
  );
  return {
    columns: [
      { title: "Callers", boxes: distinct(calls.map(({ grant }) => callerBox(grant.principal))) },
      { title: "Applications", boxes: applications.map(applicationBox) },
      { title: "Agents", boxes: applications.map(agentBox) },
      { title: "Resources", boxes: distinct(reach.map(({ grant }) => resourceBox(grant))) },
    ],
    edges: [
      ...calls.map(({ application, grant }) => ({
        from: callerId(grant.principal),
        grant: grant.path,
        to: applicationId(application),
        label: isOnApplication(grant, map)
          ? grant.role.name
          : `${grant.role.name} on ${grant.scope.label}`,
        ...severityOf(grant, findings),
      })),
      ...applications.map((application) => {
        return { from: applicationId(application), to: agentId(application), label: "" };
      }),
      ...reach.map(({ application, grant }) => ({
        from: agentId(application),
        to: resourceId(grant),
        grant: grant.path,
        label: grant.role.name,
        ...severityOf(grant, findings),
      })),
    ],
  };
}

function callerBox(principal: Principal): Box {
  return {
    id: callerId(principal),
    title: principal.label,
    detail: kindOf(principal),
    tells: "from",
  };
}

function applicationBox(application: Application): Box {
  const { path, name, origin } = application;
  return {
    id: applicationId(application),
    title: name,
    detail: `${path}, ${origin} here`,
  };
}

function agentBox(application: Application): Box {
  return {
    id: agentId(application),
    title: agentLabel(application.path),
    detail: "its own identity",
  };
}

function resourceBox(grant: Grant): Box {
  return { id: resourceId(grant), title: grant.scope.label, detail: grant.scope.id, tells: "to" };
}

function callerId({ id }: Principal): string {
  return `caller ${id}`.toLowerCase();
}

function applicationId({ path }: Application): string {
  return `application ${path}`;
}

function agentId({ path }: Application): string {
  return `agent ${path}`;
}

function resourceId({ scope }: Grant): string {
  return `resource ${scope.id}`.toLowerCase();
}

function severityOf({ path }: Grant, findings: Finding[]): Pick<Edge, "severity"> {
  const finding = findings.find((about) => about.path === path);
  return finding === undefined ? {} : { severity: finding.severity };
}

function distinct(boxes: Box[]): Box[] {
  return [...new Map(boxes.map((box) => [box.id, box])).values()];
}
