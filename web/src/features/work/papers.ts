import type { Papers } from "@tandem/contract/work/rules";
import { useSuspenseQueries, useQuery } from "@tanstack/react-query";

import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { documents, type DocumentRow } from "../documents/queries.ts";
import { scopes } from "../scope/queries.ts";
import { statement } from "../statement/queries.ts";

const paperOf = ({ id, title, owner, next, current, standing }: DocumentRow) => ({
  id,
  title,
  owner,
  waits:
    next === null || next.submittedAt === null
      ? null
      : { authors: next.authors, approver: next.approver, since: next.submittedAt },
  reviewBy: standing === "reviewDue" || standing === "overdue" ? (current?.reviewBy ?? null) : null,
});

/** What is in writing and may wait for the person, and who signs as top management. */
export const usePapers = (client: Profile): { papers: Papers; signers: readonly string[] } => {
  const { tenantId, standards } = client;
  const [register, written] = useSuspenseQueries({
    queries: [documents(tenantId), scopes(tenantId)],
  });
  const asked = standards.includes("iso27001") && may(client, "document.approve");
  const put = useQuery({ ...statement(tenantId), enabled: asked });
  return {
    signers: written.data.signers,
    papers: {
      documents: register.data.items.map(paperOf),
      scopes: written.data.items.filter(({ standard }) => standards.includes(standard)),
      statement: put.data?.submission ?? null,
      smallOrganisation: client.smallOrganisation !== null,
    },
  };
};
