import { z } from "zod";

import type { Voice } from "./caller.ts";

interface Scene {
  /** The address of the client. */
  readonly path: string;
  readonly step: string;
  readonly admin: Voice;
  readonly consultant: Voice;
  /** A date so many days from today. */
  readonly inDays: (days: number) => string;
}

const Made = z.object({ id: z.string() });
const Profile = z.object({ userId: z.string() });

const OFFICE = ["09:00", "17:00"];
const opened = { names: ["opened"] };
const done = { states: ["resolved", "closed"] };
const waiting = { states: ["waitingCustomer", "waitingSupplier", "waitingOther"] };

const target = (calendar: string, minutes: Readonly<Record<string, number>>) => ({
  key: "resolution",
  name: "Resolution",
  calendar,
  kind: "resolution",
  budgets: Object.fromEntries(
    Object.entries(minutes).map(([priority, amount]) => [priority, { unit: "minutes", amount }]),
  ),
  start: opened,
  stop: done,
  cancel: { names: ["cancelled"] },
  pause: waiting,
  resume: { names: ["resumed"] },
  restart: { names: [] },
  reopen: "continue",
  warnAt: [80],
  attainment: 9_500,
});

const service = (name: string, owner: string, calendar: string) => ({
  name,
  outcome: "",
  owner,
  criticality: "high",
  stage: "live",
  hours: calendar,
  customers: ["Harbour Retail"],
  suppliers: [],
  components: [
    { key: "application", name: "Application" },
    { key: "database", name: "Database" },
  ],
  dependsOn: [],
});

/** Two services in business hours, what their customer is promised, and what operations owes for it. */
export const writeServices = async ({ path, step, admin, consultant, inDays }: Scene) => {
  const base = `${path}/service`;
  const owner = Profile.parse(await admin({ method: "GET", path: "/me" })).userId;
  const make = async (what: string, name: string, body: unknown): Promise<string> => {
    const call = {
      method: "POST",
      path: `${base}/${what}`,
      body,
      step: `${step}-${name}`,
    } as const;
    return Made.parse(await admin(call)).id;
  };
  const calendar = await make("calendars", "office-hours", {
    name: "Office hours",
    calendar: {
      timeZone: "Europe/Vienna",
      weekly: { mon: [OFFICE], tue: [OFFICE], wed: [OFFICE], thu: [OFFICE], fri: [OFFICE] },
      holidays: [],
    },
    note: "",
  });
  const services: string[] = [];
  for (const name of ["Customer portal", "Service desk"]) {
    const id = await make(
      "catalogue",
      `service-${name}`.replaceAll(" ", "-"),
      service(name, owner, calendar),
    );
    const { version } = await admin({ method: "GET", path: `${base}/catalogue/${id}` });
    if (version === 1) {
      const publication = `${base}/catalogue/${id}/publication`;
      await admin({ method: "PUT", path: publication, version: 1, body: { note: "" } });
    }
    services.push(id);
  }
  const agree = async (kind: "sla" | "ola", name: string, minutes: Record<string, number>) => {
    const id = await make("agreements", kind, {
      kind,
      name,
      party: kind === "sla" ? "Harbour Retail" : "Operations",
      owner,
      terms: {
        services,
        form: "signed",
        validFrom: inDays(-120),
        validUntil: null,
        reviewBy: inDays(240),
        targets: [target(calendar, minutes)],
        availability:
          kind === "sla" ? { calendar, promised: 995_000, noticeHours: 48, credits: null } : null,
        kpis: [],
        workloadLimits: ["Up to 200 tickets a month"],
        exceptions: [],
        note: "",
      },
    });
    const at = `${base}/agreements/${id}`;
    const { version } = await admin({ method: "GET", path: at });
    if (version === 1) {
      const body = { approver: null };
      await admin({ method: "PUT", path: `${at}/submission`, version: 1, body });
    }
    if (version === 1 || version === 2) {
      const body = { otherSide: { name: "Lena Brandt", on: inDays(-125) } };
      await consultant({ method: "PUT", path: `${at}/approval`, version: 2, body });
    }
  };
  await agree("sla", "Services for Harbour Retail", { P1: 240, "*": 960 });
  await agree("ola", "Operations", { P1: 300, "*": 960 });
};
