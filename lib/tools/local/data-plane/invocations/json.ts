import { flag, object, text, whole } from "../../core/check";
import { isObject } from "../../core/json";
import { contractBroken } from "../../errors/caller-errors";
import type { Container } from "./handler";

const BODY = object({ message: text }, { urgent: flag, times: whole(1, 10) });

/** Requires JSON as described in its OpenAPI document, and returns the turn of the session. */
export const json: Container = {
  handle: ({ id, session, request: { body } }) => {
    const faults = BODY(body, "body");
    if (!isObject(body) || faults.length > 0) throw contractBroken(faults);
    const { message, urgent = false, times = 1 } = body;
    const reply = Array.from({ length: Number(times) }, () => message).join(" ");
    return {
      status: 200,
      body: { reply, urgent, turn: session.turn, invocation_id: id, session_id: session.id },
    };
  },

  contract: {
    openapi: "3.1.0",
    info: { title: "An agent that repeats messages", version: "1.0.0" },
    paths: {
      "/invocations": {
        post: {
          summary: "Repeats a message",
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["message"],
                  additionalProperties: false,
                  properties: {
                    message: { type: "string", minLength: 1, description: "What to repeat" },
                    urgent: { type: "boolean", default: false },
                    times: { type: "integer", minimum: 1, maximum: 10, default: 1 },
                  },
                },
                example: { message: "Hello", times: 2 },
              },
            },
          },
          responses: {
            "200": {
              description: "The message, as many times as requested",
              content: {
                "application/json": {
                  schema: {
                    type: "object",
                    required: ["reply", "turn"],
                    properties: {
                      reply: { type: "string" },
                      urgent: { type: "boolean" },
                      turn: { type: "integer" },
                      invocation_id: { type: "string" },
                      session_id: { type: "string" },
                    },
                  },
                },
              },
            },
            "400": { description: "Not JSON" },
            "422": { description: "JSON that does not match the schema" },
          },
        },
      },
    },
  },
};
