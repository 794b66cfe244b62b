import { z } from "zod";
import { line, prose } from "../kernel/text.ts";

/** Two names are one where they differ in capitals or spaces alone. */
export const folded = (name: string): string =>
  name.trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("en");

const names = z
  .array(line(160))
  .max(60, "At most 60 entries")
  .refine((list) => new Set(list.map(folded)).size === list.length, "Name each of them once");

/** The parts of a scope that are lists of names. */
export const parts = [
  "services",
  "sites",
  "units",
  "customers",
  "interfaces",
  "dependencies",
] as const;
export type Part = (typeof parts)[number];

/** What a management system covers (4.3 of both standards). A draft may leave any of it out. */
export const Content = z.object({
  /** As it stands on the certificate. */
  organisation: z.union([line(200), z.literal("")]),
  /** The sentence that the certificate quotes. */
  wording: prose(1_000),
  services: names,
  sites: names,
  units: names,
  customers: names,
  interfaces: names,
  dependencies: names,
});
export type Content = z.infer<typeof Content>;

export const empty: Content = {
  organisation: "",
  wording: "",
  services: [],
  sites: [],
  units: [],
  customers: [],
  interfaces: [],
  dependencies: [],
};
