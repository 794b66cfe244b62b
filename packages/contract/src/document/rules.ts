/** @module What a screen works out of documents by the same rules as the service. */
export { approvedOf, inForce, nextOf, reviewBy, unread, whereText } from "@tandem/domain/document";
