import type { Filter } from "@tandem/contract/risk/rules";

import { families, levelNames, optionNames, type LevelName } from "./words.ts";

export const orders = ["highest", "number", "review"] as const;
export type Order = (typeof orders)[number];

/** What of the register is shown and in which order; all of it stands in the address. */
export type Search = Filter & { readonly order?: Order | undefined };

const oneOf = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value);

const keysOf = <T extends string>(names: Readonly<Record<T, string>>): T[] =>
  // The objects are constants whose keys are exactly these.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  Object.keys(names) as T[];

const defined = (search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

const written = (value: unknown, form: RegExp): string | undefined =>
  typeof value === "string" && form.test(value) ? value : undefined;

const yes = (value: unknown): true | undefined =>
  value === true || value === "true" ? true : undefined;

/** Reads them out of an address; what does not fit is left out. */
export const parseRegister = (search: Record<string, unknown>): Search =>
  defined({
    text:
      typeof search["text"] === "string" ? search["text"].slice(0, 120) || undefined : undefined,
    state: oneOf(["open", "closed", "void", "all"], search["state"]),
    kind: oneOf(["risk", "opportunity"], search["kind"]),
    family: oneOf(keysOf(families), search["family"]),
    owner: written(search["owner"], /^(?:usr_[0-9a-z]{16,26}|none)$/),
    asset: written(search["asset"], /^ast_[0-9a-z]{16,26}$/),
    service: written(search["service"], /^svc_[0-9a-z]{16,26}$/),
    option: oneOf(keysOf(optionNames), search["option"]),
    band: written(search["band"], /^[a-z][a-z0-9-]{0,29}$/),
    cell: written(search["cell"], /^(?:inherent|current|target|residual)-[1-7]-[1-7]$/),
    overdue: yes(search["overdue"]),
    aboveAppetite: yes(search["aboveAppetite"]),
    stale: yes(search["stale"]),
    order: oneOf(orders, search["order"]),
  });

export type HeatSearch = { readonly level?: LevelName; readonly since?: string };

/** Which level the heat map shows, and with which day it is compared. */
export const parseHeat = (search: Record<string, unknown>): HeatSearch => {
  const level = oneOf(keysOf(levelNames), search["level"]);
  const since = written(search["since"], /^\d{4}-\d{2}-\d{2}$/);
  return { ...(level !== undefined && { level }), ...(since !== undefined && { since }) };
};
