import { succeed } from "@tandem/functions/testing/cast";
import type { Stage } from "@tandem/functions/testing/stage";
import { z } from "zod";

type Acts = {
  readonly stage: Stage;
  readonly client: string;
  readonly admin: string;
  readonly approver: string;
  /** The same by id, where their role approves only what names them. */
  readonly named: string | null;
};

export const hours = {
  timeZone: "Europe/Oslo",
  weekly: { mon: [["08:00", "16:00"]] },
  holidays: ["2040-05-17"],
};

export const serviceOf = (owner: string, named: { hours: string; dependsOn: string[] }) => ({
  name: "Web shop",
  outcome: "Customers order by themselves",
  owner,
  criticality: "high",
  stage: "live",
  customers: ["Alder Ltd"],
  suppliers: [],
  components: [{ key: "database", name: "Database" }],
  ...named,
});

export const termsOf = (service: string, calendar: string) => ({
  services: [service],
  form: "signed",
  validFrom: "2040-03-01",
  validUntil: null,
  reviewBy: "2041-03-01",
  targets: [
    {
      key: "resolution",
      name: "Resolution",
      calendar,
      kind: "resolution",
      budgets: { "*": { unit: "minutes", amount: 480 } },
      start: { names: ["opened"] },
      stop: { states: ["resolved"] },
      cancel: {},
      pause: {},
      resume: { names: [] },
      restart: { names: [] },
      reopen: "continue",
      warnAt: [80],
      attainment: 9_500,
    },
  ],
  availability: { calendar, promised: 999_000, noticeHours: 48, credits: null },
  kpis: [],
  workloadLimits: [],
  exceptions: [],
  note: "",
});

const Id = z.object({ id: z.string() });

const make = async (
  { stage, client, admin }: Acts,
  what: "calendars" | "catalogue" | "agreements",
  body: unknown,
): Promise<string> => {
  const call = `POST ${client}/service/${what}`;
  return Id.parse((await succeed(stage, call, { as: admin, body })).body).id;
};

const agreementAt = async (
  acts: Acts,
  on: { service: string; calendar: string },
  steps: 1 | 2 | 3,
): Promise<string> => {
  const { stage, client, admin, approver, named } = acts;
  const id = await make(acts, "agreements", {
    kind: "sla",
    name: "Web shop",
    party: "Alder Ltd",
    owner: stage.userId(admin),
    terms: termsOf(on.service, on.calendar),
  });
  const at = `PUT ${client}/service/agreements/${id}`;
  const otherSide = { name: "Ann Alder", on: "2040-03-01" };
  if (steps > 1) {
    const request = { as: admin, version: 1, body: { approver: named } };
    await succeed(stage, `${at}/submission`, request);
  }
  if (steps > 2) {
    await succeed(stage, `${at}/approval`, { as: approver, version: 2, body: { otherSide } });
  }
  return id;
};

/** Calendars, services and agreements: one for each thing that can be done to one. */
export const writeServices = async (acts: Acts) => {
  const { stage, client, admin } = acts;
  const calendar = await make(acts, "calendars", { name: "Office", calendar: hours, note: "" });
  const spareCalendar = await make(acts, "calendars", { name: "Old", calendar: hours, note: "" });
  const draft = serviceOf(stage.userId(admin), { hours: calendar, dependsOn: [] });
  const service = await make(acts, "catalogue", draft);
  const leavingService = await make(acts, "catalogue", draft);
  await succeed(stage, `PUT ${client}/service/catalogue/${leavingService}/retirement`, {
    as: admin,
    version: 1,
    body: { reason: "Nobody uses it" },
  });
  const on = { service, calendar };
  return {
    calendar,
    spareCalendar,
    service,
    leavingService,
    describedService: await make(acts, "catalogue", draft),
    publishedService: await make(acts, "catalogue", draft),
    unwantedService: await make(acts, "catalogue", draft),
    agreement: await agreementAt(acts, on, 1),
    describedAgreement: await agreementAt(acts, on, 1),
    writtenAgreement: await agreementAt(acts, on, 1),
    submittedAgreement: await agreementAt(acts, on, 1),
    returnedAgreement: await agreementAt(acts, on, 2),
    approvedAgreement: await agreementAt(acts, on, 2),
    renewedAgreement: await agreementAt(acts, on, 3),
    endedAgreement: await agreementAt(acts, on, 1),
  };
};

export type Services = Awaited<ReturnType<typeof writeServices>>;
