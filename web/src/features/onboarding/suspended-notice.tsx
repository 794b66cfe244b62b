import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { ClientSetup } from "../portfolio/queries.ts";

export function SuspendedNotice({ setup }: { setup: ClientSetup }) {
  return (
    <Notice tone="warn" title={`${setup.name} is suspended`}>
      {setup.reason !== null && <p>Reason: {setup.reason}</p>}
      <ButtonLink to="/firms/$firmId" params={{ firmId: setup.firmId }} size="xs" variant="default">
        Back to the portfolio
      </ButtonLink>
    </Notice>
  );
}
