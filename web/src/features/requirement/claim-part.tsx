import { note, noteIn, rate } from "../assess/answer.ts";
import { ratingWord } from "../assess/words.ts";
import { may } from "../client/permission.ts";
import { LaneMark } from "../../ui/lane-mark.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { RatingScale } from "../../ui/rating-scale.tsx";
import { Part } from "./part.tsx";
import { Signed } from "./signed.tsx";
import type { Work } from "./work.ts";

const longestNote = 1_000;

function Reading({ work }: { work: Work }) {
  const { claim } = work.row.assessment;
  if (claim === null) return <p className="quiet">Not answered yet.</p>;
  return (
    <p>
      <strong>{ratingWord(claim.rating)}</strong>
      {claim.note !== "" && <>. {claim.note}</>}
    </p>
  );
}

/** What the client says of itself. */
export function ClaimPart({ work }: { work: Work }) {
  const { client, row, drafts, lane } = work;
  const { requirement, assessment } = row;
  const { claim } = assessment;
  const excluded = assessment.applicability.decision === "excluded";
  const writes = lane === "claimed" && may(client, "assessment.claim") && !excluded;
  return (
    <Part
      title={<LaneMark lane="claimed">Claimed by the client</LaneMark>}
      aside={
        !excluded &&
        claim !== null && <Signed tenantId={client.tenantId} by={claim.by} at={claim.at} />
      }
    >
      {excluded && <p className="quiet">An excluded control is not rated.</p>}
      {!excluded && !writes && <Reading work={work} />}
      {writes && (
        <>
          {work.scaleApart !== true && (
            <RatingScale
              label={`Claimed rating of ${requirement.id}`}
              standard={requirement.standard}
              claimed={claim?.rating ?? null}
              writes="claimed"
              onRate={(rating) => rate(work, row, "claimed", rating)}
            />
          )}
          <NoteField
            key={requirement.key}
            label="Note to the answer"
            placeholder="What is in place, what is missing, where to look"
            {...(claim === null && { description: "Kept together with a rating." })}
            value={drafts.noteOf("claimed", requirement.key) ?? noteIn(assessment, "claimed")}
            onKeep={(text) => note(work, row, "claimed", text)}
            maxLength={longestNote}
            hook="note-claimed"
          />
        </>
      )}
    </Part>
  );
}
