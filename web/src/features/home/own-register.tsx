import { Stack } from "@mantine/core";

import { ButtonLink } from "../../ui/button-link.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { StandardReport } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly gate: StandardReport["gates"][number];
  readonly onClose: () => void;
};

/** What a gate has read in the client's own register, where a record declared elsewhere no longer answers. */
export function OwnRegister({ tenantId, gate: { title, detail, open }, onClose }: Props) {
  const more = open.count - open.first.length;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Stack gap="md">
        <p>
          This gate reads your own register of risks. A record that was declared of another register
          no longer answers it. {detail}
        </p>
        {open.first.length > 0 && (
          <ul>
            {open.first.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        {more > 0 && <p className="quiet">{`And ${more} more.`}</p>}
        <div>
          <ButtonLink to="/clients/$tenantId/risks/treatment-plan" params={{ tenantId }}>
            Open the risk treatment plan
          </ButtonLink>
        </div>
      </Stack>
    </Dialog>
  );
}
