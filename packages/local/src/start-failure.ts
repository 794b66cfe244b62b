/**
 * A reason not to start, worded for the person at the terminal: one line that says what is wrong,
 * where, and what to do. Anything else that is thrown while starting is a bug.
 */
export class StartFailure extends Error {
  override name = "StartFailure";
}
