/** A function that answers people. */
export type Part = "api" | "documents" | "risk" | "service";

/** The address of folders below a client's own. */
const below = (...folders: readonly string[]): RegExp =>
  new RegExp(`^/api/v1/tenants/[^/]+/(?:${folders.join("|")})/`);

const addresses: readonly (readonly [RegExp, Part])[] = [
  // Made from the contracts of all parts, which would weigh on every start of the API.
  [/^\/api\/openapi\.json$/, "documents"],
  [below("exports", "imports"), "documents"],
  [below("risk"), "risk"],
  [below("service"), "service"],
];

/** The function that answers a path: the API, where no other is named for it. */
export const partFor = (path: string): Part =>
  addresses.find(([address]) => address.test(path))?.[1] ?? "api";
