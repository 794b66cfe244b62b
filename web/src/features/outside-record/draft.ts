import { DeclareRecord } from "@tandem/contract/outside-record/schema";
import { z } from "zod";

import { localToday } from "../../lib/today.ts";
import type { OutsideRecord } from "./queries.ts";

export type Draft = OutsideRecord["declared"]["draft"];
export type FindingRow = Extract<Draft, { kind: "findings" }>["items"][number];

/** What the fields of the form hold, whatever the kind; what a kind does not ask for stays unsent. */
export type Values = {
  readonly kind: Draft["kind"];
  readonly place: string;
  readonly url: string;
  readonly on: string;
  /** One name a line. */
  readonly open: string;
  readonly from: string;
  readonly statement: string;
  readonly trend: string;
  readonly items: readonly FindingRow[];
};

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

const bodyOf = (values: Values) => {
  const { kind, place, url, on, open, from, statement, trend, items } = values;
  switch (kind) {
    case "kept":
      return { kind, place, url: orNull(url), on, open: lines(open) };
    case "noneOccurred":
      return { kind, from, on, statement, trend: orNull(trend) };
    case "findings":
      return { kind, place, url: orNull(url), on, items };
  }
};

/** The body the service takes, made of the fields. */
export const Declaration = z
  .custom<Values>()
  .transform(bodyOf)
  // Pointers of complaints are those of the body, beside whose fields they are shown.
  .pipe(DeclareRecord);

const blank = (kind: Draft["kind"]): Values => ({
  kind,
  place: "",
  url: "",
  on: localToday(),
  open: "",
  from: "",
  statement: "",
  trend: "",
  items: [],
});

/** The fields filled from what is declared, or empty. */
export const valuesOf = (kind: Draft["kind"], draft: Draft | null): Values => {
  const empty = blank(draft?.kind ?? kind);
  switch (draft?.kind) {
    case undefined:
      return empty;
    case "kept":
      return { ...empty, ...draft, url: draft.url ?? "", open: draft.open.join("\n") };
    case "noneOccurred":
      return { ...empty, ...draft, trend: draft.trend ?? "" };
    case "findings":
      return { ...empty, ...draft, url: draft.url ?? "" };
  }
};
