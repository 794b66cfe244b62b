import { empty, parts, type Part } from "@tandem/contract/scope-statement/rules";
import { WriteScope } from "@tandem/contract/scope-statement/schema";
import { z } from "zod";

import type { Content } from "./queries.ts";

/** What the form of a scope holds: a list is a text with one name in each line. */
export type Draft = Readonly<Record<Part | "organisation" | "wording", string>>;

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** A scope as the form shows it. */
export const draftOf = (content: Content = empty): Draft => ({
  organisation: content.organisation,
  wording: content.wording,
  services: content.services.join("\n"),
  sites: content.sites.join("\n"),
  units: content.units.join("\n"),
  customers: content.customers.join("\n"),
  interfaces: content.interfaces.join("\n"),
  dependencies: content.dependencies.join("\n"),
});

/** The body of a scope as the service takes it. */
export const ScopeForm = z
  .custom<Draft>()
  .transform((draft) => ({
    organisation: draft.organisation,
    wording: draft.wording,
    services: lines(draft.services),
    sites: lines(draft.sites),
    units: lines(draft.units),
    customers: lines(draft.customers),
    interfaces: lines(draft.interfaces),
    dependencies: lines(draft.dependencies),
  }))
  .pipe(WriteScope);

/** What is wrong with a list, or with one of its lines. */
export const complaintAbout = (
  part: Part,
  errorOf: (pointer: string) => string | null,
): string | null => {
  const whole = errorOf(`/${part}`);
  if (whole !== null) return whole;
  for (let line = 0; line < 60; line += 1) {
    const found = errorOf(`/${part}/${line}`);
    if (found !== null) return `Line ${line + 1}: ${found}`;
  }
  return null;
};

export { parts };
