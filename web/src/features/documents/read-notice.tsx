import { Button } from "@mantine/core";
import { inForce, unread } from "@tandem/contract/document/rules";
import { useSuspenseQuery } from "@tanstack/react-query";

import { useCommand } from "../../lib/use-command.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { me } from "../me/queries.ts";
import classes from "./document-page.module.css";
import { documents } from "./queries.ts";
import type { Shared } from "./shared.ts";
import { WhereLink } from "./where-link.tsx";
import { today } from "./words.ts";

/** Asks the person to read the version in force and to confirm it, where they were asked to and have not. */
export function ReadNotice({ client, document, onReload }: Shared) {
  const { tenantId, role } = client;
  const { data: person } = useSuspenseQuery(me());
  const confirm = useCommand(
    "POST /api/v1/tenants/{tenantId}/documents/{documentId}/confirmations",
    {
      invalidates: () => [documents(tenantId).queryKey],
    },
  );
  const version = inForce(document, today());
  const reader = { userId: person.userId, role };
  if (
    version === null ||
    unread(document, [reader], document.confirmations, version.number).length === 0
  ) {
    return null;
  }
  return (
    <div className={classes["notice"]}>
      <Notice tone="warn" title={`You are asked to read version ${version.label}`}>
        <p>
          Kept at <WhereLink tenantId={tenantId} documentId={document.id} version={version} />
        </p>
        <Button
          loading={confirm.isPending}
          onClick={() =>
            confirm.mutate({
              params: { tenantId, documentId: document.id },
              body: { number: version.number },
            })
          }
        >
          I have read and understood it
        </Button>
        <ProblemAlert error={confirm.error} onReload={onReload} />
      </Notice>
    </div>
  );
}
