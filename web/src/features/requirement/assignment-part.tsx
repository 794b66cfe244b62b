import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { localToday } from "../../lib/today.ts";
import { DateField } from "../../ui/date-field.tsx";
import { DueMark } from "../assess/due-mark.tsx";
import { may } from "../client/permission.ts";
import { answers, clientMembers } from "../members/queries.ts";
import { useNames } from "../members/use-names.ts";
import classes from "./assignment-part.module.css";
import { Part } from "./part.tsx";
import { Signed } from "./signed.tsx";
import type { Work } from "./work.ts";

/** Who gave it, and when. */
function By({ work }: { work: Work }) {
  const { assigned } = work.row.assessment;
  return assigned === null ? null : <Signed tenantId={work.client.tenantId} {...assigned} />;
}

function Reading({ work }: { work: Work }) {
  const { assessment } = work.row;
  const { assignee, due } = assessment;
  const nameOf = useNames(work.client.tenantId);
  return (
    <p className={classes["line"]}>
      {assignee === null ? (
        <span className="quiet">Open to everyone</span>
      ) : (
        <span>{nameOf(assignee)}</span>
      )}
      {due !== null && <DueMark assessment={assessment} />}
    </p>
  );
}

function Choosing({ work }: { work: Work }) {
  const { client, row, saving } = work;
  const { requirement, assessment } = row;
  const { assignee, due } = assessment;
  const members = useQuery({ ...clientMembers(client.tenantId), staleTime: 60_000 });
  const nameOf = useNames(client.tenantId);
  const people = members.data?.items.filter(answers) ?? [];
  const gone = assignee !== null && !people.some(({ userId }) => userId === assignee);
  return (
    <>
      <div className={classes["fields"]}>
        <NativeSelect
          label="Who answers"
          value={assignee ?? ""}
          onChange={({ currentTarget }) => {
            const chosen = people.find(({ userId }) => userId === currentTarget.value);
            saving.make(requirement.key, { kind: "assign", assignee: chosen?.userId ?? null, due });
          }}
          data={[
            { value: "", label: "Open to everyone" },
            ...(gone ? [{ value: assignee, label: nameOf(assignee) }] : []),
            ...people.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
        />
        <DateField
          label="Due"
          value={due}
          min={localToday()}
          onKeep={(date) => saving.make(requirement.key, { kind: "assign", assignee, due: date })}
        />
      </div>
      {due !== null && (
        <p>
          <DueMark assessment={assessment} />
        </p>
      )}
    </>
  );
}

/** Who sees to the requirement, and by when. A contributor answers only what is assigned to them or to nobody. */
export function AssignmentPart({ work }: { work: Work }) {
  const assigns = may(work.client, "assessment.assign");
  return (
    <Part title="Assigned to" aside={<By work={work} />}>
      {assigns ? <Choosing work={work} /> : <Reading work={work} />}
    </Part>
  );
}
