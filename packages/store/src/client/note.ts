import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "@tandem/domain/error";
import type { EventId } from "@tandem/domain/id";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";
import type { Entry } from "../trail/entry.ts";
import { commit, type Moment } from "../write/commit.ts";
import { parseStored } from "../write/stored.ts";

/** Long after no queue delivers the event again. */
const keptSeconds = 30 * 24 * 60 * 60;
const rounds = 5;

const Facts = z.record(z.string(), z.unknown());

export type Note = {
  readonly eventId: EventId;
  readonly aggregate: string;
  readonly action: string;
  readonly facts: Record<string, unknown>;
  readonly actor: Entry["actor"];
};

const exists = async (scope: Scope, id: EventId): Promise<boolean> => {
  const { Item } = await scope.table.documents.send(
    new GetCommand({
      TableName: scope.table.tableName,
      Key: clientKeys.noted(id),
      ConsistentRead: true,
    }),
  );
  return Item !== undefined;
};

/**
 * Writes into the client's trail what happened about it in the control plane, such as a role that was granted.
 * However often the event comes, the trail has one entry.
 */
export const record = async (scope: Scope, note: Note, moment: Moment): Promise<void> => {
  const { eventId, aggregate, action, facts, actor } = note;
  for (let round = 1; ; round += 1) {
    const { Item } = await scope.table.documents.send(
      new GetCommand({
        TableName: scope.table.tableName,
        Key: clientKeys.head(aggregate),
        ConsistentRead: true,
      }),
    );
    const before = Item === undefined ? null : parseStored(Facts, Item);
    const ttl = Math.floor(Date.parse(moment.now) / 1_000) + keptSeconds;
    const change = {
      aggregate,
      key: clientKeys.head(aggregate),
      before,
      after: facts,
      action,
      event: null,
      actor,
      alongside: [{ put: { ...clientKeys.noted(eventId), ttl }, when: "absent" as const }],
    };
    try {
      await commit(scope, { change }, moment);
      return;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (await exists(scope, eventId)) return;
      if (round === rounds) throw error;
    }
  }
};
