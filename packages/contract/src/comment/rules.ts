/** @module How a text that calls people falls into pieces, for a screen that shows their names. */
export { mostMentions, pieces } from "@tandem/domain/comment";
