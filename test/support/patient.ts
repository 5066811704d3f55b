import { ApplicationAddress } from "../../lib/tools/client/application-address";
import { Cloud } from "../../lib/tools/client/cloud";
import type { Credential } from "../../lib/tools/client/credential";
import type { Check } from "../../lib/tools/cli/doctor/check";
import { Evidence, type Question } from "../../lib/tools/cli/doctor/evidence";
import type { Finding } from "../../lib/tools/cli/doctor/finding";
import { probeAs } from "../../lib/tools/cli/live/probe";
import type { Target } from "../../lib/tools/cli/target/find-target";
import type { LocalAzureOptions } from "../../lib/tools/local/settings/options";
import { ARM_AUDIENCE } from "../../lib/tools/local/sign-in/tokens";
import { APP, LocalWorld, properties, route } from "./local-world";
import { fetchFrom } from "./world-fetch";

const CLOUD = Cloud.PUBLIC.with({ armUrl: "https://127.0.0.1:1" });

/** The application `app` in a local Azure, for doctor to look at. */
export class Patient {
  readonly world: LocalWorld;

  constructor(options: LocalAzureOptions = {}) {
    this.world = new LocalWorld({ clock: { now: Date.now }, ...options });
    fetchFrom(this.world);
  }

  /** One that is published and that Alice may call, as a member of the team. */
  static healthy(options: LocalAzureOptions = {}): Patient {
    const patient = new Patient(options);
    const { world } = patient;
    world.putApp();
    const { deploymentId } = properties(world.putDeployment());
    world.putApp(route(deploymentId));
    world.grant(world.people.team);
    return patient;
  }

  target(as = "alice", parts: Partial<Target> = {}): Target {
    return {
      address: ApplicationAddress.fromArmId(APP, CLOUD),
      applicationId: APP,
      cloud: CLOUD,
      credential: this.credential(as),
      allowedHosts: [],
      stack: undefined,
      path: undefined,
      ...parts,
    };
  }

  /** What a check finds for a caller. */
  find(check: Check, as = "alice", parts: Partial<Question> = {}): Promise<Finding> {
    return check.run(this.evidence(as, parts));
  }

  evidence(as = "alice", parts: Partial<Question> = {}): Evidence {
    const target = this.target(as);
    return new Evidence({
      target,
      caller: undefined,
      needs: [],
      probe: probeAs(target),
      ...parts,
    });
  }

  /** Somebody's tokens, for whatever they are asked for. */
  private credential(as: string): Credential {
    const { people } = this.world;
    const id = Object.entries(people).find(([name]) => name === as)?.[1] ?? as;
    return {
      getToken: (scopes) => {
        const audience = String([scopes].flat()[0]).startsWith(ARM_AUDIENCE)
          ? ARM_AUDIENCE
          : "https://ai.azure.com";
        return Promise.resolve({
          token: this.world.token(id, audience),
          expiresOnTimestamp: Date.now() + 60_000,
        });
      },
    };
  }
}

/** A credential that returns this token for the data plane, and none for Azure Resource Manager. */
export function fixedToken(token: string): Credential {
  return {
    getToken: (scopes) => {
      const isArm = String([scopes].flat()[0]).startsWith(ARM_AUDIENCE);
      return Promise.resolve(isArm ? null : { token, expiresOnTimestamp: Date.now() + 60_000 });
    },
  };
}
