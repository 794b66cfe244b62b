import { z } from "zod";
import * as Assessment from "../assessment/assessment.ts";
import * as Profile from "../client/profile.ts";
import * as Override from "../crosswalk/override.ts";
import * as Document from "../document/item.ts";
import * as Evidence from "../evidence/evidence.ts";
import { UserId } from "../kernel/id.ts";
import { Findings } from "./finding.ts";
import { registerGateIds } from "./gates/gate-id.ts";
import { type Input, Reading, Unanswered } from "./input.ts";

const perStandard = <Value extends z.ZodType>(value: Value) =>
  z.partialRecord(Profile.Standard, value);

/** What readiness was computed from, as it is kept beside a report so that what-if need not read it all again. */
export const KeptInput = z.object({
  profile: Profile.Info,
  assessments: z.array(Assessment.Info),
  evidence: z.array(Evidence.StoredInfo),
  documents: z.array(Document.Info),
  findings: Findings.nullable(),
  records: perStandard(z.partialRecord(z.enum(registerGateIds), Reading)),
  overrides: z.array(Override.Info).exactOptional(),
  unanswered: perStandard(
    z.partialRecord(z.enum([...registerGateIds, "findings"]), Unanswered),
  ).exactOptional(),
}) satisfies z.ZodType<Input>;

const untitled = "Record";
const nothing: Evidence.Info["content"] = { type: "note", text: "Record" };
const nobody = UserId.parse("usr_0000000000000000");
const atNoTime = "2000-01-01T00:00:00.000Z";

/** The input without the words that no score depends on, so that it packs small. */
export const lean = (input: Input): Input => ({
  ...input,
  assessments: input.assessments.map((info) => ({
    ...info,
    claim: info.claim && { ...info.claim, note: "" },
    verification:
      "note" in info.verification ? { ...info.verification, note: "" } : info.verification,
  })),
  evidence: input.evidence.map((info) => ({
    ...info,
    title: untitled,
    content: nothing,
    addedBy: nobody,
    addedAt: atNoTime,
  })),
});
