import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { ControlEvent } from "@tandem/store/control/event";
import { ClientEvent } from "@tandem/store/event";
import type { TenantId } from "@tandem/domain/id";
import { z } from "zod";
import type { Runtime } from "../runtime/runtime.ts";
import { onClientEvent } from "./on-client-event.ts";
import { onControlEvent } from "./on-control-event.ts";
import { recompute } from "./recompute.ts";
import { enterForJob } from "./scope.ts";

/** An event as the bus puts it on the queue. */
export const Envelope = z.object({
  detail: z.discriminatedUnion("plane", [ClientEvent, ControlEvent]),
});

const act = async (runtime: Runtime, record: SQSRecord): Promise<TenantId | null> => {
  const { detail } = Envelope.parse(JSON.parse(record.body));
  if (detail.plane === "control") {
    await onControlEvent(runtime, detail);
    return null;
  }
  await onClientEvent(runtime, detail);
  return detail.tenantId;
};

const count = async (runtime: Runtime, tenantId: TenantId): Promise<void> => {
  const entered = await enterForJob(runtime, tenantId);
  if (entered !== null) await recompute(runtime, entered.client.data, entered.scope());
};

/**
 * The consumer of the queue. Events of one batch are acted on in order; readiness is computed once for each client
 * they touch. A record that fails is reported alone, so that the queue brings back that one and no other.
 */
export const createReact =
  (runtime: Runtime) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = new Set<string>();
    const touched = new Map<TenantId, string[]>();
    const fail = (messages: readonly string[], error: unknown) => {
      for (const message of messages) failed.add(message);
      runtime.log.error("event not handled; it will come again", { error, messages });
    };
    for (const record of Records) {
      try {
        const tenantId = await act(runtime, record);
        if (tenantId !== null) {
          touched.set(tenantId, [...(touched.get(tenantId) ?? []), record.messageId]);
        }
      } catch (error) {
        fail([record.messageId], error);
      }
    }
    for (const [tenantId, messages] of touched) {
      await count(runtime, tenantId).catch((error: unknown) => fail(messages, error));
    }
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };
