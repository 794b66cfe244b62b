import type { Actor } from "../../access/access.ts";
import { UserId } from "../../kernel/id.ts";
import * as OutsideRecord from "../outside-record.ts";

export const now = "2026-11-24T09:00:00.000Z";
export const today = "2026-11-24";

export const client: Actor = {
  userId: UserId.parse("usr_client0000000000000"),
  role: "clientAdmin",
};
export const verifier: Actor = {
  userId: UserId.parse("usr_verifier00000000000"),
  role: "consultant",
};

export const kept = {
  kind: "kept" as const,
  place: "Confluence, space ISMS",
  url: null,
  on: "2026-10-01",
  open: [] as string[],
} satisfies OutsideRecord.Draft;

export const none = {
  kind: "noneOccurred" as const,
  from: "2026-08-01",
  on: "2026-10-31",
  statement: "No change was released in these three months.",
  trend: null,
} satisfies OutsideRecord.Draft;

export const minor: OutsideRecord.DeclaredFinding = {
  reference: "NC-1",
  clause: "9.1",
  grade: "minor",
  state: "open",
};

export const listed = (...items: OutsideRecord.DeclaredFinding[]): OutsideRecord.Draft => ({
  kind: "findings",
  place: "Audit report 2026",
  url: null,
  on: "2026-10-01",
  items,
});

type Of = Partial<Pick<OutsideRecord.Info, "standard" | "subject">> & {
  draft?: OutsideRecord.Draft;
};

/** Declared by the client, over what was there before. */
export const declared = (of: Of = {}, before: OutsideRecord.Info | null = null) =>
  OutsideRecord.declare(
    before,
    { standard: "iso27001", subject: "contextRecorded", draft: kept, ...of },
    client,
    now,
  );

export const sampled = {
  outcome: "attested" as const,
  sampledOn: "2026-11-20",
  sample: "Read three of twelve entries",
} satisfies OutsideRecord.Finding;

/** Declared by the client and attested by the verifier. */
export const attested = (of: Of = {}, before: OutsideRecord.Info | null = null) =>
  OutsideRecord.attest(declared(of, before), sampled, verifier, now);
