import { z } from "zod";
import { AssetId, RiskId, ServiceId, UserId } from "../kernel/id.ts";
import { LocalDate } from "../kernel/time.ts";
import { digest } from "./digest.ts";
import type { Rating } from "./rating.ts";
import { Family, type Info } from "./risk.ts";

/** Where a rating stands in the matrix: likelihood and the highest impact, from 1. Null where nothing is rated. */
export const Place = z.object({ likelihood: z.int().min(1), impact: z.int().min(1) });
export type Place = z.infer<typeof Place>;

/**
 * One risk as a list, a heat map and their filters need it, so small that a whole register comes in one or two
 * requests. It follows from the risk alone and is written beside it; what depends on the method or on the day is
 * computed when it is looked at.
 */
export const Row = z.object({
  id: RiskId,
  number: z.int().min(1),
  title: z.string(),
  kind: z.enum(["risk", "opportunity"]),
  family: Family,
  owner: UserId.nullable(),
  /** Who owns it while that is no member. */
  ownerName: z.string(),
  state: z.enum(["open", "voidAsked", "closed", "void"]),
  inherent: Place.nullable(),
  current: Place.nullable(),
  target: Place.nullable(),
  residual: Place.nullable(),
  /** Whether somebody else has looked at the current rating. */
  reviewed: z.boolean(),
  reviewBy: LocalDate.nullable(),
  option: z.enum(["undecided", "retain", "modify", "avoid", "share"]),
  /** When the first action that is not done is due. */
  due: LocalDate.nullable(),
  /** The last acceptance; `changed` once what it rested on is no longer so. */
  accepted: z
    .object({ until: LocalDate, methodVersion: z.int().min(1), changed: z.boolean() })
    .nullable(),
  assets: z.array(AssetId),
  services: z.array(ServiceId),
});
export type Row = z.infer<typeof Row>;

/** Where a rating stands, whatever the method makes of it. */
export const placeOf = ({ likelihood, impacts }: Rating): Place => ({
  likelihood,
  impact: Math.max(...Object.values(impacts)),
});

/** Tells a risk as a list shows it. */
export const row = (info: Info): Row => {
  const { id, number, description, state, current, reviewBy, treatment } = info;
  const { title, kind, family, owner, ownerName } = description;
  const small = digest(info);
  const place = (level: Info["current"]) => level && placeOf(level.rating);
  return {
    id,
    number,
    title,
    kind,
    family,
    owner,
    ownerName: owner === null ? ownerName : "",
    state: state.state,
    inherent: place(info.inherent),
    current: place(current),
    target: place(info.target),
    residual: place(info.residual),
    reviewed: small.current?.reviewed ?? false,
    reviewBy,
    option: treatment.option,
    due: small.due[0]?.on ?? null,
    accepted: small.accepted && {
      ...small.accepted,
      changed: small.accepted.changed.length > 0,
    },
    assets: info.links.assets,
    services: info.links.services,
  };
};

const levels = (value: Place | null): string =>
  value === null ? "" : `${value.likelihood}${value.impact}`;

const fromLevels = (digits: string): Place | null =>
  digits === "" ? null : { likelihood: Number(digits[0]), impact: Number(digits[1]) };

/** A member by their id; a name that is no member's behind a sign that no id has. */
const packOwner = ({ owner, ownerName }: Pick<Row, "owner" | "ownerName">): string =>
  owner ?? `~${ownerName}`;

const unpackOwner = (packed: string): { owner: string | null; ownerName: string } =>
  packed.startsWith("~")
    ? { owner: null, ownerName: packed.slice(1) }
    : { owner: packed, ownerName: "" };

const Packed = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(
    z.tuple([
      z.string(),
      z.number(),
      z.string(),
      z.number(),
      z.number(),
      z.string(),
      z.number(),
      z.tuple([z.string(), z.string(), z.string(), z.string()]),
      z.number(),
      z.string(),
      z.number(),
      z.string(),
      z.array(z.union([z.string(), z.number()])),
      // Rows of risks that are joined to no asset and no service end here.
      z.array(z.string()).optional(),
      z.array(z.string()).optional(),
    ]),
  );

const short = (id: string): string => id.slice(4);

const kinds = Row.shape.kind.options;
const states = Row.shape.state.options;
const options = Row.shape.option.options;

/** The row as it is stored: names of fields and of choices left out, since they are most of its bytes. */
export const pack = (from: Row): string =>
  JSON.stringify([
    from.id,
    from.number,
    from.title,
    kinds.indexOf(from.kind),
    Family.options.indexOf(from.family),
    packOwner(from),
    states.indexOf(from.state),
    [from.inherent, from.current, from.target, from.residual].map(levels),
    from.reviewed ? 1 : 0,
    from.reviewBy ?? "",
    options.indexOf(from.option),
    from.due ?? "",
    from.accepted === null
      ? []
      : [from.accepted.until, from.accepted.methodVersion, from.accepted.changed ? 1 : 0],
    ...(from.assets.length + from.services.length === 0
      ? []
      : [from.assets.map(short), from.services.map(short)]),
  ]);

/** A stored row with its names again. Throws on what `pack` never wrote: the table is damaged. */
export const unpack = (packed: unknown): Row => {
  const [
    id,
    number,
    title,
    kind,
    family,
    owner,
    state,
    rated,
    reviewed,
    reviewBy,
    option,
    due,
    last,
    assets = [],
    services = [],
  ] = Packed.parse(packed);
  const [inherent, current, target, residual] = rated;
  const [until, methodVersion, changed] = last;
  return Row.parse({
    id,
    number,
    title,
    kind: kinds[kind],
    family: Family.options[family],
    ...unpackOwner(owner),
    state: states[state],
    inherent: fromLevels(inherent),
    current: fromLevels(current),
    target: fromLevels(target),
    residual: fromLevels(residual),
    reviewed: reviewed === 1,
    reviewBy: reviewBy === "" ? null : reviewBy,
    option: options[option],
    due: due === "" ? null : due,
    accepted: until === undefined ? null : { until, methodVersion, changed: changed === 1 },
    assets: assets.map((each) => `ast_${each}`),
    services: services.map((each) => `svc_${each}`),
  });
};
