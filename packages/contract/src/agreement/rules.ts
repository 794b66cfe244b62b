/** @module What a screen works out of agreements by the same rules as the service. */
export { inForce, reviewBy, usual } from "@tandem/domain/agreement";
