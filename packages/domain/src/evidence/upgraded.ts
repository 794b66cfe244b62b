import { z } from "zod";

/** As evidence was stored while it was a title with a link or without one. */
const Linked = z.looseObject({
  url: z.string().nullable(),
  title: z.string(),
  addedBy: z.string(),
});

/** Evidence of that time in today's shape: a link, or a note that says what the title says. Others stay as they are. */
export const upgraded = (stored: unknown): unknown => {
  if (typeof stored !== "object" || stored === null || "content" in stored) return stored;
  const linked = Linked.safeParse(stored);
  if (!linked.success) return stored;
  const { url, ...rest } = linked.data;
  const content = url === null ? { type: "note", text: rest.title } : { type: "link", url };
  return { revision: 1, period: null, owner: rest.addedBy, ...rest, content };
};
