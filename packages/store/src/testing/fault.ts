import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { TableConnection } from "../connection/connection.ts";

/** What DynamoDB answers while another transaction holds one of the items. The emulator never does. */
export const conflict = (): TransactionCanceledException =>
  new TransactionCanceledException({
    message: "Transaction cancelled",
    $metadata: {},
    CancellationReasons: [{ Code: "TransactionConflict" }, { Code: "None" }],
  });

/**
 * Makes transactions of a connection fail: `when` is asked before each one, or after it was carried out. It gives
 * the error to fail with, or null.
 */
export const failTransactions = (
  table: TableConnection,
  point: "before" | "after",
  when: () => Error | null,
): void => {
  table.documents.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== "TransactWriteItemsCommand") return next(args);
      const answer = point === "after" ? await next(args) : null;
      const error = when();
      if (error !== null) throw error;
      return answer ?? next(args);
    },
    { step: "initialize", name: "fault" },
  );
};

/** What those who were refused were told. */
export const refusals = (outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  outcomes.flatMap((each): unknown[] => (each.status === "rejected" ? [each.reason] : []));
