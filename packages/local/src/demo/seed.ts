import { requirements } from "@tandem/standards/catalogue";
import { z } from "zod";

import { type Surrounding, together, type Voice, voiceOf } from "./caller.ts";
import * as Content from "./content.ts";
import { writeDocuments, writeScopes } from "./documents.ts";
import { writeServices } from "./services.ts";
import { approveStatement } from "./statement.ts";
import { writeTickets } from "./tickets.ts";
import { beginSecondStandard } from "./second-standard.ts";
import { sendFiles } from "./files.ts";
import { assessItself } from "./self-assessment.ts";
import { type Seat, STORIES, type Story } from "./stories.ts";

const OWNER = "ines.okafor@northbridge.example";
const CONSULTANT = "tomas.lindqvist@northbridge.example";
const DAY = 86_400_000;
const MONTH = 30 * DAY;

const Mails = z.object({ items: z.array(z.object({ to: z.string(), text: z.string() })) });
const Progress = z.object({ state: z.string() });

interface Stage extends Surrounding {
  readonly say: (line: string) => void;
  readonly now: Date;
}

/**
 * Fills an edition with the demonstration: one firm and its four clients, and a company that assesses itself, made
 * through the API by the people who would make them, so that every verdict is what the rules say. Every step has a
 * name and is done once, so a seeding that was killed goes on where it stopped.
 */
export async function seedDemo(stage: Stage): Promise<void> {
  const owner = voiceOf(stage, OWNER);
  stage.say(
    "Making the demonstration data: Northbridge Consulting, its four clients, and a company of its own.",
  );
  const firm = await owner({
    method: "POST",
    path: "/firms",
    body: { name: "Northbridge Consulting" },
    step: "firm",
  });
  const firmPath = `/firms/${String(firm["id"])}`;
  const offer = { email: CONSULTANT, role: "consultant" };
  await owner({ method: "POST", path: `${firmPath}/invitations`, body: offer, step: "consultant" });
  await accept(stage, CONSULTANT);
  for (const story of STORIES) {
    stage.say(`  ${story.name}`);
    await tell(stage, firmPath, story);
  }
  stage.say("  Elm Analytics, which no firm keeps");
  await assessItself(stage, (email) => accept(stage, email));
  await stage.settled();
}

const slug = (text: string) => text.toLowerCase().replaceAll(/[^a-z]+/g, "-");

async function tell(stage: Stage, firmPath: string, story: Story): Promise<void> {
  const consultant = voiceOf(stage, CONSULTANT);
  const body = { name: story.name, standards: ["iso27001", "iso20000"] };
  const step = slug(story.name);
  const client = await consultant({ method: "POST", path: `${firmPath}/clients`, body, step });
  await stage.settled();
  const path = `/tenants/${String(client["tenantId"])}`;
  for (const seat of story.seats) await seatIn(stage, { path, step }, seat);
  const [admin] = story.seats;
  if (admin === undefined || story.answered === 0) return;
  const scene: Scene = { stage, story, path, step, admin: voiceOf(stage, admin.email), consultant };
  await describe(scene);
  await decideControls(scene);
  const answered = await answer(scene);
  const evidence = await attach(scene, answered);
  await putInWriting(scene);
  const period = { from: dateIn(stage, -4 * MONTH), until: dateIn(stage, -MONTH) };
  await sendFiles({ ...scene, today: dateIn(stage, 0), period });
  if (story.catalogued) {
    await writeServices({ ...scene, inDays: (days) => dateIn(stage, days * DAY) });
    await writeTickets({ ...scene, now: stage.now });
  }
  await verify(scene, answered, evidence);
  if (story.verified > 0) {
    await approveStatement({ ...scene, reviewBy: dateIn(stage, 11 * MONTH) });
  }
  if (story.only !== undefined) await beginSecondStandard(scene);
}

interface Scene {
  readonly stage: Stage;
  readonly story: Story;
  readonly path: string;
  readonly step: string;
  readonly admin: Voice;
  readonly consultant: Voice;
}

const dateIn = ({ now }: Stage, milliseconds: number) =>
  new Date(now.getTime() + milliseconds).toISOString().slice(0, 10);

async function seatIn(
  stage: Stage,
  client: { path: string; step: string },
  seat: Seat,
): Promise<void> {
  const { email, role, topManagement = false } = seat;
  const period =
    role === "auditor" ? { from: dateIn(stage, 0), until: dateIn(stage, 2 * MONTH) } : null;
  const body = { email, role, period, topManagement };
  const step = `${client.step}-${slug(email)}`;
  await voiceOf(
    stage,
    CONSULTANT,
  )({ method: "POST", path: `${client.path}/invitations`, body, step });
  await accept(stage, email);
}

/** Opens the link of the newest mail to this address, as its reader would. */
async function accept(stage: Stage, email: string): Promise<void> {
  await stage.settled();
  const response = await fetch(`${stage.origin}/local/mail.json`);
  const { items } = Mails.parse(await response.json());
  const secret = /#(\S+)/.exec(items.find(({ to }) => to === email)?.text ?? "")?.[1];
  if (secret === undefined) throw new Error(`No invitation came for ${email}`);
  const step = `accept-${slug(email)}`;
  await voiceOf(
    stage,
    email,
  )({ method: "POST", path: "/invitations/accept", body: { secret }, step });
}

async function describe({ stage, story, path, admin }: Scene): Promise<void> {
  const { version, name, standards, smallOrganisation } = await admin({ method: "GET", path });
  const inMonths = (months: number | null) => months && dateIn(stage, months * MONTH);
  const { holds } = story;
  const certificate = holds && {
    body: holds.body,
    number: holds.number,
    validUntil: dateIn(stage, holds.validInMonths * MONTH),
  };
  const body = {
    name,
    standards,
    smallOrganisation,
    certificates: holds === undefined ? {} : { [holds.standard]: certificate },
    plannedStage2: inMonths(story.plannedStage2InMonths),
    operatingSince: inMonths(story.operatingForMonths && -story.operatingForMonths),
  };
  await admin({ method: "PUT", path, version: Number(version), body });
}

/** Whoever has claimed everything has handed in a Statement of Applicability; it comes in as the file it is. */
async function decideControls({ stage, story, path, step, admin }: Scene): Promise<void> {
  if (story.answered < 100) return;
  const imports = `${path}/imports/statement-of-applicability`;
  const content = Buffer.from(Content.statementOf()).toString("base64");
  const body = { fileName: "statement-of-applicability.csv", content };
  const staged = await admin({ method: "POST", path: imports, body, step: `${step}-soa` });
  const { version, progress } = staged;
  const { state } = Progress.parse(progress);
  if (state === "staged") {
    await admin({
      method: "POST",
      path: `${imports}/${String(staged["id"])}/apply`,
      body: { rows: "all" },
      version: Number(version),
      step: `${step}-soa-apply`,
    });
  }
  await stage.settled();
}

const Rows = z.array(
  z.object({
    requirement: z.string(),
    version: z.number(),
    claim: z.unknown(),
    verification: z.object({ state: z.string() }),
  }),
);
type Row = z.infer<typeof Rows>[number];

async function rowsOf({ path, admin }: Scene): Promise<ReadonlyMap<string, Row>> {
  const { items } = await admin({ method: "GET", path: `${path}/assessment` });
  return new Map(Rows.parse(items).map((row) => [row.requirement, row]));
}

async function answer(scene: Scene) {
  const { story, path, admin } = scene;
  const rows = await rowsOf(scene);
  const applicable = requirements.filter(
    (each) =>
      (story.answered < 100 || !Content.isExcluded(each)) &&
      (story.only === undefined || story.only === each.standard),
  );
  const answered = Content.share(applicable, story.answered, ({ key }) => `${story.name}${key}`);
  await together(answered, async (requirement) => {
    const row = rows.get(requirement.key);
    if (row === undefined || row.claim !== null) return;
    const rating = Content.ratingOf(story, requirement);
    await admin({
      method: "PUT",
      path: `${path}/assessment/${requirement.key}/claim`,
      version: row.version,
      body: { rating, note: Content.noteOf(story, requirement, rating) },
    });
  });
  return answered;
}

async function attach(
  { stage, story, path, step, admin }: Scene,
  answered: Awaited<ReturnType<typeof answer>>,
) {
  const inOrder = requirements.filter((each) => answered.includes(each));
  const ids = new Map<string, string>();
  await together(Content.evidenceOf(story, inOrder), async ({ age, ...item }) => {
    const body = { ...item, validFrom: dateIn(stage, -age * DAY), validUntil: null };
    const name = `${step}-evidence-${item.requirements[0] ?? ""}`
      .replaceAll(/[^\w-]/g, "-")
      .slice(0, 50);
    const { id } = await admin({ method: "POST", path: `${path}/evidence`, body, step: name });
    if (age <= 365) for (const key of item.requirements) ids.set(key, String(id));
  });
  return ids;
}

async function putInWriting(scene: Scene): Promise<void> {
  const { stage, story } = scene;
  const papers = { ...scene, inDays: (days: number) => dateIn(stage, days * DAY) };
  const top = story.seats.find(({ topManagement }) => topManagement);
  await writeDocuments(papers);
  await writeScopes(papers, top && voiceOf(stage, top.email));
}

async function verify(
  scene: Scene,
  answered: Awaited<ReturnType<typeof answer>>,
  evidence: ReadonlyMap<string, string>,
): Promise<void> {
  const { story, path, consultant } = scene;
  if (story.verified === 0) return;
  const rows = await rowsOf(scene);
  const excluded = requirements.filter(Content.isExcluded);
  const wanted = Content.share(
    [...answered, ...excluded],
    story.verified,
    ({ key }) => `verify${key}`,
  );
  await together(wanted, async (requirement) => {
    const row = rows.get(requirement.key);
    if (row === undefined || row.verification.state !== "none") return;
    const relied = evidence.get(requirement.key);
    await consultant({
      method: "PUT",
      path: `${path}/assessment/${requirement.key}/verification`,
      version: row.version,
      body: {
        outcome: "verified",
        rating: Content.findingOf(story, requirement),
        note: "Seen in the workshop.",
        reliedOn: relied === undefined ? [] : [relied],
      },
    });
  });
}
