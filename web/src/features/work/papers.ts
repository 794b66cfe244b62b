import type { Papers } from "@tandem/contract/work/rules";
import { useSuspenseQueries, useQuery } from "@tanstack/react-query";

import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { documents, type DocumentRow } from "../documents/queries.ts";
import { scopes } from "../scope/queries.ts";
import { statement } from "../statement/queries.ts";

type UserId = DocumentRow["owner"];

const paperOf = (row: DocumentRow, me: UserId): Papers["documents"][number] => {
  const { id, title, owner, next, current, standing, reading } = row;
  const due = standing === "reviewDue" || standing === "overdue";
  return {
    id,
    title,
    owner,
    waits:
      next === null || next.submittedAt === null
        ? null
        : { authors: next.authors, approver: next.approver, since: next.submittedAt },
    reviewBy: due ? (current?.reviewBy ?? null) : null,
    unread: reading === "asked" ? [me] : [],
  };
};

/** What is in writing and may wait for the person, and who signs as top management. */
export const usePapers = (
  client: Profile,
  me: UserId,
): { papers: Papers; signers: readonly string[] } => {
  const { tenantId, standards } = client;
  const [register, written] = useSuspenseQueries({
    queries: [documents(tenantId), scopes(tenantId)],
  });
  const asked = standards.includes("iso27001") && may(client, "document.approve");
  const put = useQuery({ ...statement(tenantId), enabled: asked });
  return {
    signers: written.data.signers,
    papers: {
      documents: register.data.items.map((row) => paperOf(row, me)),
      scopes: written.data.items.filter(({ standard }) => standards.includes(standard)),
      statement: put.data?.submission ?? null,
      smallOrganisation: client.smallOrganisation !== null,
    },
  };
};
