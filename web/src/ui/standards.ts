import type { Me } from "@tandem/contract/me/schema";
import type { CSSProperties } from "react";

declare module "react" {
  // Custom properties, which the stylesheets here read.
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number;
  }
}

export type StandardId = Me["clients"][number]["standards"][number];

const names: Readonly<Record<StandardId, { short: string; full: string }>> = {
  iso27001: { short: "27001", full: "ISO/IEC 27001:2022" },
  iso20000: { short: "20000-1", full: "ISO/IEC 20000-1:2018" },
};

/** The name as people say it, such as "20000-1". */
export const standardName = (standard: StandardId): string => names[standard].short;

/** The name as it stands on a certificate. */
export const standardFullName = (standard: StandardId): string => names[standard].full;

/** Puts the standard's colour into `--standard` and its tint into `--standard-tint`. */
export const standardColour = (standard: StandardId): CSSProperties => ({
  "--standard": `var(--${standard})`,
  "--standard-tint": `var(--${standard}-tint)`,
});
