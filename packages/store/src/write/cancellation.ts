import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { DomainError } from "@tandem/domain/error";

/** The write lost a race about the items at these places of its transaction. */
export class LostCondition extends Error {
  override readonly name = "LostCondition";
  readonly places: readonly number[];

  constructor(places: readonly number[], cause: unknown) {
    super("A condition of the transaction did not hold", { cause });
    this.places = places;
  }
}

/** What to tell someone whose write collided with another one that was under way. */
const conflict = (cause: unknown) =>
  new DomainError(
    "write.conflict",
    "Someone else was saving the same thing at this moment. Nothing of yours was saved; try again.",
    { cause },
  );

/**
 * Translates what DynamoDB says of a transaction that was not carried out. Anything unexpected rises as it is: so
 * does `TransactionInProgressException`, which says that our own first attempt may yet be carried out.
 */
export const translate = (error: unknown): never => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  if (reasons.some((reason) => reason.Code === "TransactionConflict")) throw conflict(error);
  const places = reasons.flatMap((reason, place) =>
    reason.Code === "ConditionalCheckFailed" ? [place] : [],
  );
  if (places.length > 0) throw new LostCondition(places, error);
  throw error;
};
