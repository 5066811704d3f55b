import { Root, type Method as Definition } from "protobufjs/light";
import { DEFINITIONS } from "./definitions";

/** What a client of a service can call. */
export interface Method {
  readonly name: string;
  /** The path of its HTTP/2 requests. */
  readonly path: string;
  decodeRequest(bytes: Uint8Array): object;
  encodeAnswer(answer: object): Uint8Array;
}

const root = Root.fromJSON(DEFINITIONS);

/** The methods of a service, by the service's full name. */
export function methodsOf(service: string): Method[] {
  return root.lookupService(service).methodsArray.map((definition) => ({
    name: definition.name,
    path: `/${service}/${definition.name}`,
    decodeRequest: (bytes) => {
      const { request } = typesOf(definition);
      return request.toObject(request.decode(bytes), { defaults: true, longs: Number });
    },
    encodeAnswer: (answer) => {
      const type = typesOf(definition).answer;
      return type.encode(type.fromObject(answer)).finish();
    },
  }));
}

/** Only at the first call: a Terraform command calls few of the methods. */
function typesOf(definition: Definition) {
  const { resolvedRequestType: request, resolvedResponseType: answer } =
    definition.resolve() as Definition;
  if (!request || !answer) throw new Error(`${definition.name} has no messages`);
  return { request, answer };
}
