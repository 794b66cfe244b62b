import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { ControlEvent } from "@tandem/store/control/event";
import { ClientEvent, counts } from "@tandem/store/event";
import * as Outbox from "@tandem/store/outbox";
import type { TenantId } from "@tandem/domain/id";
import { z } from "zod";
import type { Runtime } from "../runtime/runtime.ts";
import { keepWork } from "./keep-work.ts";
import { onClientEvent } from "./on-client-event.ts";
import { onControlEvent } from "./on-control-event.ts";
import { recompute } from "./recompute.ts";
import { enterForJob } from "./scope.ts";

/** An event as the bus puts it on the queue. */
export const Envelope = z.object({
  detail: z.discriminatedUnion("plane", [ClientEvent, ControlEvent]),
});

type Delivery = { readonly message: string; readonly event: ClientEvent };

const act = async (runtime: Runtime, record: SQSRecord): Promise<Delivery | null> => {
  const { detail } = Envelope.parse(JSON.parse(record.body));
  if (detail.plane === "control") {
    await onControlEvent(runtime, detail);
    return null;
  }
  await onClientEvent(runtime, detail);
  return { message: record.messageId, event: detail };
};

/** Counts what has changed, and only then forgets the events: until then the client's screens say that it is coming. */
const count = async (
  runtime: Runtime,
  tenantId: TenantId,
  done: readonly Delivery[],
): Promise<void> => {
  const entered = await enterForJob(runtime, tenantId);
  if (entered === null) return;
  const scope = entered.scope();
  if (done.some(({ event }) => counts(event))) {
    const counted = await recompute(runtime, entered.client.data, scope);
    await keepWork(runtime, { client: entered.client.data, scope }, counted);
  }
  // A batch may hold an event twice, and DynamoDB refuses to delete one thing twice in one request.
  await Outbox.clear(scope, [...new Map(done.map(({ event }) => [event.id, event])).values()]);
};

/**
 * The consumer of the queue. Events of one batch are acted on in order; readiness is computed once for each client
 * they touch. A record that fails is reported alone, so that the queue brings back that one and no other.
 */
export const createReact =
  (runtime: Runtime) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = new Set<string>();
    const done: Delivery[] = [];
    const fail = (messages: readonly string[], error: unknown) => {
      for (const message of messages) failed.add(message);
      runtime.log.error("event not handled; it will come again", { error, messages });
      runtime.measure("EventsFailed", messages.length);
    };
    for (const record of Records) {
      try {
        const delivery = await act(runtime, record);
        if (delivery !== null) done.push(delivery);
      } catch (error) {
        fail([record.messageId], error);
      }
    }
    for (const [tenantId, some] of Map.groupBy(done, ({ event }) => event.tenantId)) {
      await count(runtime, tenantId, some).catch((error: unknown) =>
        fail(
          some.map(({ message }) => message),
          error,
        ),
      );
    }
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };
