import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { may } from "../client/permission.ts";
import { clientMembers, type ClientMember } from "../members/queries.ts";
import { useNames } from "../members/use-names.ts";
import { Part } from "./part.tsx";
import type { Work } from "./work.ts";

/** Who may be given work: those who answer. */
const answers = ({ role }: ClientMember): boolean => role !== "viewer" && role !== "auditor";

/** Who sees to the requirement. A contributor answers only what is assigned to them or to nobody. */
export function AssigneePart({ work }: { work: Work }) {
  const { client, row, saving } = work;
  const { requirement, assessment } = row;
  const { assignee } = assessment;
  const members = useQuery({ ...clientMembers(client.tenantId), staleTime: 60_000 });
  const nameOf = useNames(client.tenantId);
  if (!may(client, "assessment.assign")) {
    return (
      <Part title="Assigned to">
        <p>
          {assignee === null ? <span className="quiet">Open to everyone</span> : nameOf(assignee)}
        </p>
      </Part>
    );
  }
  const people = members.data?.items.filter(answers) ?? [];
  const gone = assignee !== null && !people.some(({ userId }) => userId === assignee);
  return (
    <Part title="Assigned to">
      <NativeSelect
        aria-label={`${requirement.id} is assigned to`}
        value={assignee ?? ""}
        onChange={({ currentTarget }) => {
          const chosen = people.find(({ userId }) => userId === currentTarget.value);
          saving.make(requirement.key, { kind: "assign", assignee: chosen?.userId ?? null });
        }}
        data={[
          { value: "", label: "Open to everyone" },
          ...(gone ? [{ value: assignee, label: nameOf(assignee) }] : []),
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
    </Part>
  );
}
