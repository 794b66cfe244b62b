import { counted } from "../items.ts";
import { standing } from "../demanded.ts";
import { type Context, type Outcome, unlessOpen } from "./outcome.ts";

/** Whether each of these items of the document list is approved and within review on the date. */
export const askDocuments = (
  { facts, standard }: Context,
  documents: readonly string[],
): Outcome => {
  const standings = documents.map((id) => ({ id, ...standing(facts, standard, id) }));
  const open = standings.filter(({ state }) => state !== "approved").map(({ id }) => id);
  const own = standings.filter((each) => each.state === "approved" && each.byAuthor).length;
  const approved = documents.length - open.length;
  const detail =
    `${approved} of ${counted(documents.length, "document")} approved and within review` +
    (own === 0 ? "." : `, ${own} of them approved by the author.`);
  return unlessOpen(open, { kind: "documents", documents: [...documents] }, detail);
};
