import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Day } from "@tandem/domain/readiness/history";
import type { LocalDate } from "@tandem/domain/time";
import { z } from "zod";
import { clientKeys } from "../keys/keys.ts";
import type { Scope } from "../scope/scope.ts";

/** A month is one item and each of its days one attribute, so that three years are 37 items and one request. */
const attributeOf = (on: LocalDate): string => `day${on.slice(8)}`;

const Kept = z.object({
  sequence: z.number().int(),
  day: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Day),
});

/** Keeps where the client stands at the end of a day; within it, what was computed last is what counts. */
export const keep = async (
  scope: Scope,
  { sequence, day }: { sequence: number; day: Day },
): Promise<void> => {
  try {
    await scope.table.documents.send(
      new UpdateCommand({
        TableName: scope.table.tableName,
        Key: clientKeys.historyMonth(day.on.slice(0, 7)),
        UpdateExpression: "SET #day = :kept",
        ConditionExpression: "attribute_not_exists(#day) OR #day.#sequence < :sequence",
        ExpressionAttributeNames: { "#day": attributeOf(day.on), "#sequence": "sequence" },
        ExpressionAttributeValues: {
          ":kept": { sequence, day: JSON.stringify(day) },
          ":sequence": sequence,
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

const daysIn = (item: Record<string, unknown>): Day[] =>
  Object.entries(item)
    .filter(([name]) => name.startsWith("day"))
    .map(([, kept]) => Kept.parse(kept).day);

/** Every day that is kept from the month of a date on, in order. At most three years fit one request. */
export const since = async (scope: Scope, from: LocalDate): Promise<readonly Day[]> => {
  const { Items = [] } = await scope.table.documents.send(
    new QueryCommand({
      TableName: scope.table.tableName,
      KeyConditionExpression: "#pk = :pk AND #sk >= :from",
      ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
      ExpressionAttributeValues: { ":pk": clientKeys.history, ":from": from.slice(0, 7) },
      Limit: 38,
    }),
  );
  return Items.flatMap(daysIn).toSorted((a, b) => (a.on < b.on ? -1 : 1));
};
