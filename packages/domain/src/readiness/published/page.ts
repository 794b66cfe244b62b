import { bounds } from "../../client/thresholds.ts";
import { verdictNames } from "../explain.ts";
import { defaults, modelVersion } from "../model.ts";
import { percent } from "../percent.ts";
import { evaluate } from "../readiness.ts";
import { Verdict } from "../report.ts";
import { asOf } from "../testing/fixtures.ts";
import { input, lane, score } from "./example.ts";
import { efforts } from "../next-steps/effort.ts";
import { runs, weeksAhead, weeksNeeded, weeksSeen } from "../forecast.ts";
import { mayBeNone, Subject, validity } from "../../outside-record/subject.ts";
import { table, thousands } from "./markdown.ts";
import { caps, gates, values, weights } from "./tables.ts";

const intro = (): string => `# The readiness model

Version ${modelVersion}. Every screen, export and list of clients shows what this one model says, and each
report names the version it was made with. This page is written by the code that computes readiness.

Readiness answers two questions for each standard a client seeks: how far is it (two scores), and is it ready
to be audited (a verdict). They are kept apart on purpose: **a verdict is never given by a percentage.** It is
given by gates, and every gate names the record it reads.`;

const scoring = (): string => `## The score

### What a rating is worth

Every requirement of both standards is rated on the four-level scale of ISO/IEC 33020. Scores are counted in
basis points: 10,000 is 100 %.

${values()}

There are two lanes. The **claimed** lane holds what the client says of itself. The **verified** lane holds the
rating a second person gave; a verification that is challenged or no longer holds counts nothing there.

### What holds a rating back

Each of these is shown beside the requirement as a reason. Several do not add up: the lowest one holds.

${caps()}

- **Documents.** Demanded is what the standard asks for word for word, and what an Annex A control asks for in
  writing while the control applies. What is only usual never holds anything back. Where a requirement demands
  several documents, all of them are needed. One document may serve both standards; whether it is demanded is
  decided in each standard on its own.
- **Approval** needs a second person. Only a client that has declared itself a small organisation, with a
  reason, may let the author approve, and it shows.
- **Evidence** counts from its first to its last valid day. A record, a document, or a dated observation or
  interview by the verifier: each is evidence. An approved document alone is not.
- **Shared evidence.** Evidence of one standard counts at its counterparts in the other too, where the crosswalk
  says that both ask for the same, in the same words or in part; where the one only supports the other, evidence
  of 27001 counts in 20000-1 and not the other way round. It goes one step and no further, and not at all where it
  is marked as lying outside the scope of the other standard, or where the client has taken the row away. Only
  evidence is shared this way: a rating proposed by the other standard counts nothing until it is confirmed.
- **A verification** stops counting on the day evidence it relied on is withdrawn or expired, even if nobody
  has noticed yet.
- **Findings** touch only their own standard. A finding on a heading reaches every requirement below it.
- **Exclusions.** Controls of Annex A may be excluded with a justification. A control nobody has decided on
  counts as applicable.

### Weights

${weights()}

The score is the weighted mean over the requirements that apply, cut off to whole basis points. Inside a group
they all weigh the same; a group in which nothing applies passes its weight on to the other.

The points shown beside each requirement are whole numbers that sum to the score: every exact share is cut off,
and what is left goes one by one to the largest remainders, among equals in the order of the standard. The points
it still lacks are shared out the same way, so the points possible of two equal requirements can differ by one
or two.

For a client that seeks both standards the scores together are the mean of the two shown, cut off.

### Two views

- **Stage 1 view:** the share of demanded documents that are approved and within review.
- **Stage 2 view:** the share of applicable requirements with a current record or observation.`;

const verdicts = (): string => `## The verdict

From the least to the most: ${Verdict.options.map((each) => `_${verdictNames[each]}_`).join(", ")}.

- Every gate of Stage 1 met: _${verdictNames.readyForStage1}_. Those of Stage 2 as well: _${verdictNames.readyForStage2}_.
- A certified client needs all of them, except those that lie behind it, and the gates of surveillance:
  _${verdictNames.readyForSurveillance}_; that of recertification as well: _${verdictNames.readyForRecertification}_.
- An open major nonconformity is not ready for anything, whatever the rest.
- For both standards together the lower verdict counts.
- A gate whose record the product does not keep yet reads **no record yet** and blocks like an open one, until the
  record is declared and attested as below.
- The register of findings counts what was ever raised. If one cannot be read, its gates stay shut.

Two thresholds can be set for each client, with a reason, by whoever may change its settings; the certification
body's own rule prevails. Where a client has set its own, the gate says so, and the settings show who set it and why:

- the verified score from which Stage 2 may be faced, ${percent(defaults.verifiedAtLeast)} unless set otherwise, from
  ${percent(bounds.verifiedAtLeast.least)} to ${percent(bounds.verifiedAtLeast.most)};
- the months the system has to have been operating, ${defaults.operatingMonths} unless set otherwise, from
  ${bounds.operatingMonths.least} to ${bounds.operatingMonths.most}.

In the tables a dash means that the standard is not asked, and "yes" that it is asked without a clause of its own.

### Stage 1

${gates("stage1")}

### Stage 2

${gates("stage2")}

### Surveillance

${gates("surveillance")}

### Recertification

${gates("recertification")}`;

const months = (subject: Subject): string => {
  const { months: count, from } = validity(subject);
  return from === "record" ? `${count} months from the day the record reaches to` : "";
};

const outside = (): string => `## Records that are kept elsewhere

Where a gate reads a register that the client keeps in another system, the client declares it: the system and place,
a link, the date of the record, and by name what is still open in it. Somebody else, who has not declared it, attests
a dated sample. Only then does the gate read it, and only until the sample is too old.

- An attested sample answers for twelve months. What runs all the time is asked for sooner:
${Subject.options
  .filter((subject) => months(subject) !== "")
  .map((subject) => `  \`${subject}\` ${months(subject)}`)
  .join(",\n")}.
- A declaration that changes takes its attestation away.
- A dated, signed statement that nothing occurred stands for a record where the standard leaves room for it:
${Subject.options
  .filter(mayBeNone)
  .map((subject) => `  \`${subject}\``)
  .join(",\n")}.
  For problems it says what the trends of incidents showed.
- Findings of audits are declared as a list of all that were ever raised. What it says against the client counts at
  once; what gets better, or is missing from it since the last attestation, counts only once it is attested.
- A register in the product takes the place of a declaration for the same gate.`;

const ownRisks = (): string => `## The register of risks

Gates that read risks, their treatment and their acceptance read the client's own register as soon as there is a risk
in it; a record that is declared of another register then no longer answers, and the gate says which one it has read.
Opportunities and risks voided as mistakes do not count. For 27001 the risks count that affect information, the
organisation or its security; for 20000-1 all of them.

- **Assessed** (\`riskAssessmentApproved\`): the method is approved, every open risk is rated by it, and somebody else
  than who rated it has reviewed the rating, unless the client is a small organisation. For 20000-1 there is at least
  one risk each to the organisation, of not meeting service requirements, and from other parties.
- **Again and again** (\`riskAssessmentRepeated\`, \`serviceRisksAssessed\`): no review by the cadence of the method is
  overdue. For 20000-1 there is at least one risk each to availability, continuity and security of services.
- **Treated** (\`treatmentPlanApproved\`, \`risksTreated\`): every risk above appetite has a treatment, the risk's owner
  has approved each treatment as it stands, and above appetite no action is overdue. A risk that is not rated is taken
  to lie above appetite. To accept what remains is to approve the treatment it rests on.
- **Accepted** (\`residualsAccepted\`): of every treated risk what remains is rated and accepted by its owner, and
  neither the date of the acceptance nor a change of residual, treatment, owner or method has ended it.
- **Recorded** (\`treatmentResultsRecorded\`, \`unmetControlsTreated\`): no action of any treatment is overdue, what
  remains is rated, and each control rated Not is part of an approved treatment with an action still to come.`;

const effortRows: readonly (readonly [keyof typeof efforts, string])[] = [
  ["answer", "Answer a requirement"],
  ["verify", "Verify an answer or an exclusion"],
  ["evidence", "Attach evidence"],
  ["approve", "Approve a document that is there"],
  ["record", "Declare a record and have it attested"],
  ["raise", "Bring an answered requirement to Fully"],
  ["write", "Write a document and have it approved"],
  ["close", "Close a finding"],
];

const ahead = (): string => `## What next, and when

**What raises it most next.** Each step is tried out: the client is computed once more with that step alone done, and
what changes is what the step brings, in points of both lanes of both standards and in gates that are met by it. Steps
that open gates in the way come first, then those with most points for their effort. The effort is our own estimate,
there only to rank steps against each other:

${table(
  ["Step", "Minutes"],
  effortRows.map(([kind, words]) => [words, String(efforts[kind])]),
)}

**What if.** Several steps are done one after the other by the same rules: an answer that differs from the one that
was verified makes the verification stale, and evidence counts in the other standard where the crosswalk shares it.

**History.** One row is kept for each day, with what was computed last on it.

**Forecast.** The verified score of each standard is looked at week by week, at most ${weeksSeen} weeks back. A coming
week is drawn from those weeks, again and again, until the score is what Stage 2 needs; this is played
${thousands(runs)} times, always with the same draws. The day by which half of the runs are there is the likely one, the
day by which nine of ten are there the safe one. There is no forecast with less than ${weeksNeeded} weeks of history,
without a gain over the weeks looked at, or where half of the runs are not there in ${weeksAhead} weeks. It speaks of
the score alone: gates are not foretold.`;

const example = (): string => {
  const report = evaluate(input(), asOf);
  const [iso27001, iso20000] = report.standards.map(({ blockers }) => blockers.length);
  return `## A worked example

Harbour Books seeks both certificates. All its documents are approved, and every requirement has current
evidence except one. Its two scopes differ, so all evidence is marked as lying outside the other one and none is
shared.

**ISO/IEC 27001, as claimed.** Of the 30 clauses 24 are rated Fully, 3 Largely, 2 Partially and 1 Not. One of
the 24 has no evidence: it counts as Partially at most. Another has a minor nonconformity that is planned and
not corrected: Largely at most. Of the 93 controls 5 are excluded with a justification, so 88 apply: 60 Fully,
20 Largely, 8 Partially. One of the 60 has an open major nonconformity: it counts 0.

${lane(report, "iso27001", "claimed")}

The points sum to the score, cut off: **${score(report, "iso27001", "claimed")}**.

**ISO/IEC 27001, as verified.** The verifier has confirmed 18 clauses and 40 controls as Fully, and 2 of the 5
exclusions. The other 3 exclusions stay in the denominator and count nothing until they are confirmed, so there
are 91 controls here.

${lane(report, "iso27001", "verified")}

**${score(report, "iso27001", "verified")}**.

**ISO/IEC 20000-1.** All 31 requirements of clause 8 are claimed as Largely, the 32 others as Fully; only those
32 are verified.

${lane(report, "iso20000", "claimed")}

${lane(report, "iso20000", "verified")}

Claimed **${score(report, "iso20000", "claimed")}**, verified **${score(report, "iso20000", "verified")}**.

**Together.** Claimed ${percent(report.together.claimed)}, verified ${percent(report.together.verified)}: the mean of the two, cut off.
The verdict is _${verdictNames[report.together.verdict]}_: ${iso27001} gates of 27001 and ${iso20000} of 20000-1 block, most of
them because there is no record yet, and one in 27001 because of the open major nonconformity.`;
};

const promises = (): string => `## What the model promises

Each line is tested on clients in random states.

- A score lies between 0 and 10,000, and its parts sum to it.
- The order of the input never matters, and the same input always gives the same report.
- Raising a rating, adding current evidence, approving a document, closing or downgrading a finding never lowers
  a score or a verdict.
- An exclusion without a justification never raises a score. In the verified lane an exclusion leaves the
  denominator only once a second person has confirmed it.
- Everything Fully without evidence scores at most ${percent(3_300)} and is not ready for Stage 2.
- A blocker means not ready.
- A verdict never improves by taking input away.
- A declaration that nobody has attested never raises a score or a verdict above what was attested before.
- What a step is said to bring is what it brings.
- A forecast is the same for the same past, and never earlier for a higher goal.`;

/** The model as it is published to users, in Markdown. */
export const page = (): string =>
  `${[intro(), scoring(), verdicts(), outside(), ownRisks(), ahead(), example(), promises()].join("\n\n")}\n`;
