import { AgreementId, CalendarId, ServiceId, UserId } from "../../kernel/id.ts";
import { usual } from "../../sla/target.ts";
import * as Agreement from "../agreement.ts";

export const ann = { userId: UserId.parse("usr_aaaaaaaaaaaaaaaa"), role: "clientAdmin" } as const;
export const bob = { userId: UserId.parse("usr_bbbbbbbbbbbbbbbb"), role: "clientAdmin" } as const;
export const now = "2026-11-24T09:00:00.000Z";
export const shop = ServiceId.parse("svc_aaaaaaaaaaaaaaaa");
export const office = CalendarId.parse("cal_aaaaaaaaaaaaaaaa");

/** A resolution target of so many minutes for every priority. */
export const target = (
  amount: number,
  change: Partial<Agreement.Target> = {},
): Agreement.Target => ({
  key: "resolution",
  name: "Resolution",
  calendar: null,
  kind: "resolution",
  budgets: { "*": { unit: "minutes", amount } },
  ...usual.resolution,
  warnAt: [80],
  attainment: 9_500,
  ...change,
});

export const terms = (change: Partial<Agreement.Terms> = {}): Agreement.Terms => ({
  services: [shop],
  form: "signed",
  validFrom: "2026-11-01",
  validUntil: null,
  reviewBy: "2027-11-01",
  targets: [target(240)],
  availability: null,
  kpis: [],
  workloadLimits: [],
  exceptions: [],
  note: "",
  ...change,
});

export const description = { name: "Web shop", party: "Alder Ltd", owner: ann.userId };

export const otherSide = { name: "Ann Alder", on: "2026-11-20" };

let made = 0;

/** A new agreement, written by Ann. */
export const drafted = (
  given: Agreement.Terms = terms(),
  kind: Agreement.Kind = "sla",
): Agreement.Info => {
  made += 1;
  const id = AgreementId.parse(`agr_${String(made).padStart(16, "0")}`);
  return Agreement.create({ id, kind }, { description, terms: given }, ann, now);
};

const openTo = { approver: null, smallOrganisation: false };

/** The draft approved by Bob. */
export const approved = (info: Agreement.Info, at = now): Agreement.Info =>
  Agreement.approve(
    Agreement.submit(info, openTo, ann, at),
    { otherSide, smallOrganisation: false },
    bob,
    at,
  );

/** An agreement in force. */
export const agreed = (given?: Agreement.Terms, kind?: Agreement.Kind): Agreement.Info =>
  approved(drafted(given, kind));
