import { request, type Answer } from "../../lib/api.ts";
import { openIntents } from "../../lib/intent.ts";
import type { Assessment } from "./queries.ts";

const call = "POST /api/v1/tenants/{tenantId}/assessment/assignments";

export type Outcome = Answer<typeof call>["items"][number];

/** Who and by when; what is left out stays as it is. */
export type Wish = { readonly assignee?: string | null; readonly due?: string | null };

/** As many as the service writes in one transaction. */
const atATime = 25;

/** Assigns requirements a chunk at a time, in order, and tells of each chunk as it is done. */
export const assignMany = async (
  tenantId: string,
  rows: readonly Pick<Assessment, "requirement" | "version">[],
  wish: Wish,
  onChunk: (items: readonly Outcome[]) => void,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += atATime) {
    const requirements = rows
      .slice(from, from + atATime)
      .map(({ requirement, version }) => ({ requirement, version }));
    const body = { ...wish, requirements };
    const idempotencyKey = openIntents().keyFor(body);
    const { items } = await request(call, { params: { tenantId }, body, idempotencyKey });
    onChunk(items);
  }
};
