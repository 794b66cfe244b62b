/** @module The readiness model as it is published, for the page that shows it. Heavy: import it where it is shown. */
export { page } from "@tandem/domain/readiness/published";
