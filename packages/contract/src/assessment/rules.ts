/**
 * @module The rules by which an answer, a decision or a verification is taken or refused, for a screen that shows
 * the outcome before the service has answered. The service decides by the same rules again.
 */
export {
  applies,
  assign,
  challenge,
  claim,
  decide,
  initial,
  verify,
} from "@tandem/domain/assessment";
export type { Decision } from "@tandem/domain/assessment";
export { DomainError } from "@tandem/domain/error";
