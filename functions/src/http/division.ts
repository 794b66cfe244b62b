/** The folders below a client's address that a function of its own answers. */
const folders = {
  documents: ["exports", "imports"],
  risk: ["risk"],
  service: ["service"],
} as const;

/** A function that answers people. */
export type Part = keyof typeof folders | "api";

const addresses: readonly (readonly [Part, RegExp])[] = [
  // Made from the contracts of all parts, which would weigh on every start of the API.
  ["documents", /^\/api\/openapi\.json$/],
  ...Object.entries(folders).map(
    ([part, names]) =>
      [part as Part, new RegExp(`^/api/v1/tenants/[^/]+/(?:${names.join("|")})/`)] as const,
  ),
];

/** The function that answers a path: the API, where no other is named for it. */
export const partFor = (path: string): Part =>
  addresses.find(([, address]) => address.test(path))?.[0] ?? "api";
