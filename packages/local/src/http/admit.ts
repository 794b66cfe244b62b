/** What to do with a request, judged by the name it was sent to. */
export type Admission = "answer" | "redirect" | "refuse";

/**
 * Answers only to names of this machine: a foreign page can rebind a name of its own to a loopback
 * address and would then be of one origin with the product. Pages asked for by another loopback
 * name are sent to `localhost`, the only name the sign-in knows.
 */
export function admit(
  host: string | undefined,
  { origin, page }: { origin: string; page: boolean },
) {
  const { host: own, port } = new URL(origin);
  if (host === own) return "answer" satisfies Admission;
  const loopback = host === `127.0.0.1:${port}` || host === `[::1]:${port}`;
  if (!loopback) return "refuse" satisfies Admission;
  return page ? ("redirect" satisfies Admission) : ("answer" satisfies Admission);
}
