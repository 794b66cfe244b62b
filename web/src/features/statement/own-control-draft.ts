import type { ChangeOwnControl } from "@tandem/contract/soa/schema";
import type { z } from "zod";

import type { Row } from "./queries.ts";

/** An own control as a form holds it: every field at once, whichever of them the decision needs. */
export type Draft = {
  readonly title: string;
  readonly description: string;
  readonly theme: Row["theme"];
  readonly decision: Row["decision"];
  readonly reasons: Row["reasons"];
  readonly justification: string;
  readonly rating: "" | "F" | "L" | "P" | "N";
  readonly owner: string;
};

const ratings = { implemented: "F", partial: "L", planned: "P", notImplemented: "N" } as const;

/** What a form begins with: the control as it stands, or a new one. */
export const draftOf = (row: Row | null): Draft => ({
  title: row?.title ?? "",
  description: row?.description ?? "",
  theme: row?.theme ?? "organizational",
  decision: row?.decision ?? "applicable",
  reasons: row?.reasons ?? [],
  justification: row?.justification ?? "",
  rating: row === null || row.status === null ? "" : ratings[row.status],
  owner: row?.owner ?? "",
});

const applicabilityOf = ({ decision, reasons, justification }: Draft) => {
  switch (decision) {
    case "undecided":
      return { decision };
    case "applicable":
      return { decision, reasons, justification };
    case "excluded":
      return { decision, justification };
  }
};

/** What the service is told. */
export const bodyOf = (draft: Draft): z.input<typeof ChangeOwnControl> => ({
  title: draft.title,
  description: draft.description,
  theme: draft.theme,
  applicability: applicabilityOf(draft),
  rating: draft.rating === "" ? null : draft.rating,
  owner: draft.owner === "" ? null : draft.owner,
});
