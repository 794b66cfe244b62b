/** Where this deployment lives; the same build serves every stage. */
export type Config = {
  readonly issuer: string;
  readonly clientId: string;
  /** Origin of the API without a trailing slash; empty where the page's own origin serves it. */
  readonly apiBase: string;
  readonly scope: string;
  /** Resource indicator (RFC 8707) for issuers that want one. */
  readonly resource: string | null;
  /** `local` where the mail lies in a folder that the page can show. */
  readonly edition: string | null;
};

const text = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** Reads `/config.json`. Refuses one without issuer or client id: the page could not sign anyone in. */
export const parseConfig = (value: unknown): Config => {
  const fields = typeof value === "object" && value !== null ? value : {};
  const read = (name: string) => text(Object.entries(fields).find(([key]) => key === name)?.[1]);
  const issuer = read("issuer");
  const clientId = read("clientId");
  if (issuer === null || clientId === null) {
    throw new Error("config.json names no issuer or no client id.");
  }
  return {
    issuer,
    clientId,
    apiBase: (read("apiBase") ?? "").replace(/\/+$/, ""),
    scope: read("scope") ?? "openid email profile",
    resource: read("resource"),
    edition: read("edition"),
  };
};

export const loadConfig = async (): Promise<Config> => {
  const response = await fetch("/config.json", { credentials: "same-origin" });
  if (!response.ok) throw new Error(`config.json answered ${response.status}.`);
  return parseConfig(await response.json());
};
