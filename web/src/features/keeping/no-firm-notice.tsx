import { Button, Group } from "@mantine/core";
import { useState } from "react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";

const dismissed = (tenantId: string) => `tandem:no-firm:${tenantId}`;

const warning = (people: number, verifiers: number): string | null => {
  if (verifiers === 0) return "Nobody here can verify.";
  if (verifiers > 1) return null;
  return people === 1
    ? "You are the only one here, and nobody verifies their own answers."
    : "Only one person can verify, and nobody verifies their own answers.";
};

/** Who verifies where no firm does. It warns as long as nobody could, and can be put away otherwise. */
export function NoFirmNotice({ client }: { client: Profile }) {
  const { tenantId, amongUs } = client;
  const [hidden, setHidden] = useState(() => localStorage.getItem(dismissed(tenantId)) !== null);
  if (amongUs === null) return null;
  const warned = warning(amongUs.people, amongUs.verifiers);
  if (warned !== null) {
    return (
      <Notice tone="warn" title="Answers cannot be verified yet">
        <p>{warned} A second administrator or an outside reviewer is needed.</p>
        {may(client, "members.manage") && (
          <ButtonLink
            to="/clients/$tenantId/members"
            params={{ tenantId }}
            size="xs"
            variant="default"
          >
            Invite a person
          </ButtonLink>
        )}
      </Notice>
    );
  }
  if (hidden) return null;
  const hide = () => {
    localStorage.setItem(dismissed(tenantId), "1");
    setHidden(true);
  };
  return (
    <Notice title="You assess yourselves">
      <p>
        Colleagues verify each other&apos;s answers here, and it is shown as that. An auditor gives
        more weight to a reviewer from outside or a consultancy.
      </p>
      <Group gap="sm">
        <ButtonLink
          to="/clients/$tenantId/settings"
          params={{ tenantId }}
          size="xs"
          variant="default"
        >
          Your consultancy
        </ButtonLink>
        <Button size="xs" variant="subtle" onClick={hide}>
          Hide this
        </Button>
      </Group>
    </Notice>
  );
}
