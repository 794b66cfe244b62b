import { useQuery } from "@tanstack/react-query";

import type { Profile } from "../client/queries.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import classes from "./crosswalk.module.css";
import { secondStandard, type SecondStandard } from "./queries.ts";

type ListProps = {
  readonly tenantId: string;
  readonly conflicts: SecondStandard["conflicts"];
};

/** Conflicts one below the other; nothing where there are none. */
export function ConflictList({ tenantId, conflicts }: ListProps) {
  if (conflicts.length === 0) return null;
  return (
    <section className={classes["conflicts"]} aria-label="Conflicts between the standards">
      {conflicts.map((conflict) => (
        <ConflictNotice key={conflict.id} tenantId={tenantId} conflict={conflict} />
      ))}
    </section>
  );
}

/** Where the answers for the two standards do not go together; nothing while only one is sought. */
export function Conflicts({ client, requirement }: { client: Profile; requirement?: string }) {
  const { data } = useQuery({
    ...secondStandard(client.tenantId),
    enabled: client.standards.length > 1,
  });
  const found = (data?.conflicts ?? []).filter(
    (conflict) =>
      requirement === undefined || conflict.requirements.some((key) => key === requirement),
  );
  if (client.standards.length < 2) return null;
  return <ConflictList tenantId={client.tenantId} conflicts={found} />;
}
