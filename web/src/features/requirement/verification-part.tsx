import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleDashed, CircleSlash, History } from "lucide-react";
import { useState } from "react";

import { LaneMark } from "../../ui/lane-mark.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { RatingScale } from "../../ui/rating-scale.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { consent, note, noteIn, rate } from "../assess/answer.ts";
import { ChallengeDialog } from "../assess/challenge-dialog.tsx";
import { ratingWord, staleReason } from "../assess/words.ts";
import { may } from "../client/permission.ts";
import { restsOnOwn } from "../evidence/own-ground.ts";
import { evidenceOf } from "../evidence/queries.ts";
import { Part } from "./part.tsx";
import { Signed } from "./signed.tsx";
import type { Work } from "./work.ts";

const longestNote = 1_000;

const capacities = {
  colleague: "Self-verified: by a colleague of whoever answered",
  reviewer: "Verified by an outside reviewer",
} as const;

/** What stands in the verified lane, in words. */
function Standing({ work }: { work: Work }) {
  const { applicability, verification } = work.row.assessment;
  const { tenantId } = work.client;
  switch (verification.state) {
    case "none":
      if (applicability.decision !== "excluded") {
        return <StatusChip icon={CircleDashed}>Not verified yet</StatusChip>;
      }
      return applicability.checked === null ? (
        <StatusChip icon={CircleDashed}>Exclusion not confirmed yet</StatusChip>
      ) : (
        <StatusChip icon={CircleCheck} tone="good">
          Exclusion confirmed
        </StatusChip>
      );
    case "verified":
      return (
        <div>
          <StatusChip icon={CircleCheck} tone="good">
            {ratingWord(verification.rating)}
          </StatusChip>
          {verification.as !== "firm" && <p className="quiet">{capacities[verification.as]}</p>}
        </div>
      );
    case "stale":
      return (
        <div>
          <StatusChip icon={History} tone="warn">
            Stale: counts nothing until verified again
          </StatusChip>
          <p className="quiet">
            Was {ratingWord(verification.was.rating).toLowerCase()} (
            <Signed tenantId={tenantId} by={verification.was.by} at={verification.was.at} />
            ), but {staleReason(verification.reason)}.
          </p>
        </div>
      );
    case "challenged":
      return (
        <div>
          <StatusChip icon={CircleSlash} tone="bad">
            {verification.answered ? "Challenged; answered since" : "Challenged"}
          </StatusChip>
          <p>{verification.note}</p>
        </div>
      );
  }
}

function Signature({ work }: { work: Work }) {
  const { applicability, verification } = work.row.assessment;
  const { tenantId } = work.client;
  if (verification.state === "verified" || verification.state === "challenged") {
    return <Signed tenantId={tenantId} by={verification.by} at={verification.at} />;
  }
  if (applicability.decision !== "excluded" || applicability.checked === null) return null;
  return <Signed tenantId={tenantId} {...applicability.checked} />;
}

/** Said where all that a verification rests on was brought by whoever verified: allowed, and to be seen. */
function OwnGround({ work }: { work: Work }) {
  const { client, row } = work;
  const { verification } = row.assessment;
  const { data } = useQuery(evidenceOf(client.tenantId, row.requirement.key));
  if (verification.state !== "verified" || data === undefined) return null;
  if (!restsOnOwn(verification, data.items)) return null;
  return (
    <p className="quiet">
      Rests only on evidence that the verifier added. A second person may want to look at it.
    </p>
  );
}

function Verifying({ work, onChallenge }: { work: Work; onChallenge: () => void }) {
  const { row, drafts } = work;
  const { requirement, assessment } = row;
  const { applicability, claim, verification } = assessment;
  const challenge = (
    <Button variant="default" size="xs" onClick={onChallenge}>
      Challenge
    </Button>
  );
  if (applicability.decision === "excluded") {
    return (
      <Group gap="sm">
        <Button size="xs" onClick={() => consent(work, row)}>
          Confirm the exclusion
        </Button>
        {challenge}
      </Group>
    );
  }
  return (
    <>
      {work.scaleApart !== true && (
        <RatingScale
          label={`Verified rating of ${requirement.id}`}
          standard={requirement.standard}
          claimed={claim?.rating ?? null}
          verified={verification.state === "verified" ? verification.rating : null}
          writes="verified"
          onRate={(rating) => rate(work, row, "verified", rating)}
        />
      )}
      <NoteField
        key={requirement.key}
        label="Note to the verification"
        placeholder="What was seen, with whom, when"
        {...(verification.state !== "verified" && { description: "Kept together with a rating." })}
        value={drafts.noteOf("verified", requirement.key) ?? noteIn(assessment, "verified")}
        onKeep={(text) => note(work, row, "verified", text)}
        maxLength={longestNote}
        hook="note-verified"
      />
      <div>{challenge}</div>
    </>
  );
}

/** What a second person found, and the means to say it. */
export function VerificationPart({ work }: { work: Work }) {
  const { client, row } = work;
  const { requirement, assessment } = row;
  const [challenging, setChallenging] = useState(false);
  const verifies = work.lane === "verified" && may(client, "assessment.verify");
  const { verification } = assessment;
  const challenge = () =>
    setChallenging(work.saving.allows(requirement.key, { kind: "challenge", note: "" }));
  return (
    <Part
      title={<LaneMark lane="verified">Verified by a second person</LaneMark>}
      aside={<Signature work={work} />}
    >
      <Standing work={work} />
      {verification.state === "verified" && <OwnGround work={work} />}
      {!verifies && verification.state === "verified" && verification.note !== "" && (
        <p>{verification.note}</p>
      )}
      {verifies && <Verifying work={work} onChallenge={challenge} />}
      {challenging && (
        <ChallengeDialog
          requirement={requirement}
          onClose={() => setChallenging(false)}
          onChallenge={(text) => {
            setChallenging(false);
            work.saving.make(requirement.key, { kind: "challenge", note: text });
          }}
        />
      )}
    </Part>
  );
}
