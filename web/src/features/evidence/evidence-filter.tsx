import { NativeSelect } from "@mantine/core";
import { ofStandard } from "@tandem/contract/standards/catalogue";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { standardName } from "../../ui/standards.ts";
import type { Profile } from "../client/queries.ts";
import { answers, clientMembers } from "../members/queries.ts";
import classes from "./evidence-page.module.css";
import { evidenceStates, parseEvidenceFilter } from "./filter.ts";
import { stateName } from "./words.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/evidence");

const requirementsOf = (client: Profile) =>
  client.standards.map((standard) => ({
    group: standardName(standard),
    items: ofStandard(standard).map(({ key, id, title }) => ({
      value: key,
      label: `${id} ${title}`,
    })),
  }));

/** Narrows the list; every choice stands in the address, so that it can be sent to somebody. */
export function EvidenceFilterBar({ client }: { client: Profile }) {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery({ ...clientMembers(client.tenantId), staleTime: 60_000 });
  const choose = (change: Record<string, string>) =>
    void navigate({ search: parseEvidenceFilter({ ...filter, ...change }), replace: true });
  return (
    <search className={classes["filter"]}>
      <NativeSelect
        aria-label="State"
        value={filter.state ?? ""}
        onChange={({ currentTarget }) => choose({ state: currentTarget.value })}
        data={[
          { value: "", label: "All evidence" },
          ...evidenceStates.map((state) => ({ value: state, label: stateName(state) })),
        ]}
      />
      <NativeSelect
        aria-label="Requirement"
        value={filter.requirement ?? ""}
        onChange={({ currentTarget }) => choose({ requirement: currentTarget.value })}
        data={[{ value: "", label: "For any requirement" }, ...requirementsOf(client)]}
      />
      <NativeSelect
        aria-label="Owner"
        value={filter.owner ?? ""}
        onChange={({ currentTarget }) => choose({ owner: currentTarget.value })}
        data={[
          { value: "", label: "Of anyone" },
          ...(data?.items ?? [])
            .filter((member) => answers(member))
            .map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
    </search>
  );
}
