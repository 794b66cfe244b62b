import type { Problem } from "@tandem/contract/problem";

export type ProblemCode = Problem["code"] | "offline";

/** A refusal of the API (RFC 9457), or `offline` when no answer came at all. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly code: ProblemCode;
  readonly requestId: string | null;
  readonly errors: Problem["errors"];

  constructor(
    problem: Pick<Problem, "status" | "detail" | "errors"> & {
      code: ProblemCode;
      requestId: string | null;
    },
    options?: ErrorOptions,
  ) {
    super(problem.detail, options);
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.errors = problem.errors;
  }
}

/** Whether the error says that someone else changed the thing in the meantime. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === "write.stale" || error.code === "write.conflict");

/** Whether asking again may help: nothing answered, or the service itself stumbled. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 500);

const unexplained = (status: number): string =>
  status >= 500
    ? "The service could not answer. Try again in a moment."
    : `The service refused the request (${status}).`;

/** Reads the problem out of a response; an answer that is none still becomes one. */
export const problemOf = async (response: Response): Promise<ApiProblem> => {
  const { status } = response;
  const requestId = response.headers.get("x-request-id");
  const isProblem = response.headers.get("content-type")?.includes("application/problem+json");
  if (isProblem !== true) {
    const code = status === 503 ? "unavailable" : "internal";
    return new ApiProblem({ status, code, detail: unexplained(status), requestId, errors: [] });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The media type says what it is.
  return new ApiProblem((await response.json()) as Problem);
};

/** No answer: the network is down, or the address cannot be reached. */
export const offline = (cause: unknown): ApiProblem =>
  new ApiProblem(
    {
      status: 0,
      code: "offline",
      detail: "No answer from the service. Check your connection, then try again.",
      requestId: null,
      errors: [],
    },
    { cause },
  );
