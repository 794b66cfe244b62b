import { z } from "zod";
import type { Actor } from "../access/access.ts";
import { DomainError } from "../kernel/error.ts";
import { CalendarId, ServiceId, UserId } from "../kernel/id.ts";
import { demandRoom } from "../kernel/room.ts";
import { line, prose } from "../kernel/text.ts";
import { Instant } from "../kernel/time.ts";

/** The most services one client's catalogue holds. */
export const mostServices = 300;

export const Criticality = z.enum(["low", "medium", "high", "critical"]);
export type Criticality = z.infer<typeof Criticality>;

/** What outages name, so it stays the same when the name changes. */
const Key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "Use small letters, digits and dashes, at most 40");

/** A configuration item the service is made of. */
export const Component = z.object({ key: Key, name: line(120) });
export type Component = z.infer<typeof Component>;

const once = (of: string) => ({ error: `Name each ${of} once` });
const isOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;
const names = (of: string, most: number) => z.array(line(120)).max(most).refine(isOnce, once(of));

/** What a person says of a service (ISO 20000-1 8.2.4). */
export const Description = z.object({
  name: line(120),
  /** What the customer has of it. */
  outcome: prose(2_000),
  owner: UserId,
  criticality: Criticality,
  stage: z.enum(["planned", "live"]),
  /** When it is attended; null is around the clock. */
  hours: CalendarId.nullable(),
  customers: names("customer", 100),
  suppliers: names("supplier", 50),
  components: z
    .array(Component)
    .max(200)
    .refine((parts) => isOnce(parts.map(({ key }) => key)), once("component")),
  /** Services of the catalogue that it needs. */
  dependsOn: z.array(ServiceId).max(50).refine(isOnce, once("service")),
});
export type Description = z.infer<typeof Description>;

const Signed = z.object({ by: UserId, at: Instant });

/** The service as the catalogue shows it: these words never change any more. */
export const Version = Signed.extend({
  number: z.int().min(1),
  description: Description,
  note: prose(500),
});
export type Version = z.infer<typeof Version>;

/** Offered, about to be taken out of the catalogue, or out of it: with a reason and the consent of a second person. */
export const Standing = z.discriminatedUnion("state", [
  z.object({ state: z.literal("offered") }),
  Signed.extend({ state: z.literal("retirementAsked"), reason: line(500) }),
  Signed.extend({ state: z.literal("retired"), reason: line(500), consent: Signed }),
]);

/** A service of the catalogue. It is never deleted. */
export const Info = z.object({
  id: ServiceId,
  createdAt: Instant,
  draft: Description,
  versions: z.array(Version),
  standing: Standing,
});
export type Info = z.infer<typeof Info>;

/** A new service, seen by nobody outside until it is published. */
export const create = (id: ServiceId, draft: Description, now: Instant): Info => ({
  id,
  createdAt: now,
  draft,
  versions: [],
  standing: { state: "offered" },
});

const demandOffered = ({ standing }: Info): void => {
  if (standing.state === "retired") {
    throw new DomainError("service.retired", "This service is retired. Enter a new one instead.");
  }
};

/** The version the catalogue shows; null before the first. */
export const published = ({ versions }: Pick<Info, "versions">): Version | null =>
  versions.at(-1) ?? null;

/** Whether it counts as live: published so, and not taken out with consent. */
export const isLive = (info: Info): boolean =>
  published(info)?.description.stage === "live" && info.standing.state !== "retired";

/** Whether the draft says something that the published version does not. */
export const isAhead = (info: Info): boolean =>
  JSON.stringify(published(info)?.description) !== JSON.stringify(info.draft);

/** Changes the draft. Refuses to make a live service planned again, and itself as a service it needs. */
export const describe = (info: Info, draft: Description): Info => {
  demandOffered(info);
  if (isLive(info) && draft.stage === "planned") {
    const detail = "This service is live. Ask to retire it instead.";
    throw new DomainError("service.already_live", detail, {
      errors: [{ pointer: "/stage", detail }],
    });
  }
  if (draft.dependsOn.includes(info.id)) {
    const detail = "A service cannot need itself.";
    throw new DomainError("input.invalid", detail, {
      errors: [{ pointer: `/dependsOn/${draft.dependsOn.indexOf(info.id)}`, detail }],
    });
  }
  return JSON.stringify(draft) === JSON.stringify(info.draft) ? info : { ...info, draft };
};

/** Puts the draft into the catalogue as its next version. Refuses where nothing is new. */
export const publish = (info: Info, note: string, actor: Actor, now: Instant): Info => {
  demandOffered(info);
  if (!isAhead(info)) {
    throw new DomainError("service.nothing_new", "The catalogue shows exactly this already.");
  }
  const version: Version = {
    number: (published(info)?.number ?? 0) + 1,
    description: info.draft,
    note,
    by: actor.userId,
    at: now,
  };
  return demandRoom(
    { ...info, versions: [...info.versions, version] },
    "Retire it and enter it anew.",
  );
};

/** Asks to take the service out of the catalogue; a second person answers. */
export const askRetirement = (info: Info, reason: string, actor: Actor, now: Instant): Info => {
  demandOffered(info);
  if (info.standing.state === "retirementAsked") {
    throw new DomainError("service.retirement_asked", "This has been asked already.");
  }
  return {
    ...info,
    standing: { state: "retirementAsked", reason, by: actor.userId, at: now },
  };
};

/**
 * Agrees that the service goes, or keeps it. Refuses the consent of whoever asked, who may only take the question
 * back: what counts does not disappear by one person's hand.
 */
export const answerRetirement = (
  info: Info,
  answer: "agreed" | "refused",
  actor: Actor,
  now: Instant,
): Info => {
  const { standing } = info;
  if (standing.state !== "retirementAsked") {
    throw new DomainError("service.retirement_not_asked", "Nobody has asked to retire this.");
  }
  if (answer === "refused") return { ...info, standing: { state: "offered" } };
  if (standing.by === actor.userId) {
    throw new DomainError("service.own_work", "You asked for this. Someone else has to agree.");
  }
  return {
    ...info,
    standing: { ...standing, state: "retired", consent: { by: actor.userId, at: now } },
  };
};
