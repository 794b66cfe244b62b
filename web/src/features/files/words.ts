/** The service's words for an id that is none say nothing to a person. */
export const fileError = (error: string | null): string | null =>
  error?.startsWith("Expected an id") === true
    ? "Choose a file. One that is on its way has to arrive first."
    : error;
