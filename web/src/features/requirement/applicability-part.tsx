import { Button, Group } from "@mantine/core";
import { useState } from "react";

import { ApplicabilityDialog } from "../assess/applicability-dialog.tsx";
import { decisionWord } from "../assess/words.ts";
import { may } from "../client/permission.ts";
import { Part } from "./part.tsx";
import { Signed } from "./signed.tsx";
import type { Work } from "./work.ts";

type Asking = "applicable" | "excluded" | "change";

function Buttons({ work, onAsk }: { work: Work; onAsk: (what: Asking) => void }) {
  const { requirement, assessment } = work.row;
  if (assessment.applicability.decision !== "undecided") {
    return (
      <Button size="xs" variant="default" onClick={() => onAsk("change")}>
        Change the decision
      </Button>
    );
  }
  const decision = { decision: "applicable", inherited: false, justification: "" } as const;
  return (
    <Group gap="sm">
      <Button
        size="xs"
        variant="default"
        onClick={() => work.saving.make(requirement.key, { kind: "decide", decision })}
      >
        Applicable
      </Button>
      <Button size="xs" variant="default" onClick={() => onAsk("applicable")}>
        Applicable, with reasons
      </Button>
      <Button size="xs" variant="default" onClick={() => onAsk("excluded")}>
        Exclude
      </Button>
    </Group>
  );
}

/** Whether a control of Annex A applies, and why. Clauses always do. */
export function ApplicabilityPart({ work }: { work: Work }) {
  const { client, row, saving } = work;
  const { applicability } = row.assessment;
  const [asking, setAsking] = useState<Asking | null>(null);
  if (row.requirement.kind !== "control") return null;
  return (
    <Part
      title="Does it apply?"
      aside={
        applicability.decision !== "undecided" && (
          <Signed tenantId={client.tenantId} by={applicability.by} at={applicability.at} />
        )
      }
    >
      <p>
        <strong>{decisionWord(applicability)}</strong>
        {applicability.decision !== "undecided" && (
          <>
            {". "}
            {applicability.justification === "" ? (
              <span className="quiet">No reasons given.</span>
            ) : (
              applicability.justification
            )}
          </>
        )}
      </p>
      {may(client, "assessment.claim") && (
        <div>
          <Buttons work={work} onAsk={setAsking} />
        </div>
      )}
      {asking !== null && (
        <ApplicabilityDialog
          row={row}
          {...(asking !== "change" && { initial: asking })}
          onClose={() => setAsking(null)}
          onDecide={(decision) => {
            setAsking(null);
            saving.make(row.requirement.key, { kind: "decide", decision });
          }}
        />
      )}
    </Part>
  );
}
