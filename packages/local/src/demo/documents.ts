import { type MandatoryDocument, mandatoryDocuments } from "@tandem/standards/documents";
import { standardIds } from "@tandem/standards/catalogue";
import { z } from "zod";

import { together, type Voice } from "./caller.ts";
import * as Content from "./content.ts";
import type { Story } from "./stories.ts";

interface Scene {
  readonly story: Story;
  /** The address of the client. */
  readonly path: string;
  readonly step: string;
  readonly admin: Voice;
  readonly consultant: Voice;
  /** A date so many days from today. */
  readonly inDays: (days: number) => string;
}

const Row = z.object({
  id: z.string(),
  title: z.string(),
  version: z.number(),
  standing: z.string(),
});
type Row = z.infer<typeof Row>;
const Register = z.object({ items: z.array(Row) });
const Profile = z.object({ userId: z.string() });

/** Items that one paper answers: whoever writes it once is not asked for it twice. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  "policy-infosec": ["policy-main"],
  soa: ["control-decisions"],
};
const SECOND = new Set(Object.values(TOGETHER).flat());

const servesOf = ({ id }: MandatoryDocument) =>
  [id, ...(TOGETHER[id] ?? [])].map((item) => ({
    item,
    standards: standardIds.filter((standard) =>
      mandatoryDocuments.some((each) => each.id === item && each.duty[standard] !== undefined),
    ),
  }));

const classificationOf = ({ kind, id }: MandatoryDocument) => {
  if (id.startsWith("policy")) return "public";
  return kind === "record" ? "confidential" : "internal";
};

const create = async (
  { story, path, step, admin }: Scene,
  item: MandatoryDocument,
  owner: string,
): Promise<Row> => {
  const url = `https://files.example/${encodeURIComponent(story.name)}/documents/${item.id}`;
  const body = {
    title: item.name,
    owner,
    classification: classificationOf(item),
    serves: servesOf(item),
    label: "1.0",
    where: { kind: "link", url },
    note: "",
  };
  const name = `${step}-doc-${item.id}`.slice(0, 49);
  return Row.parse(await admin({ method: "POST", path: `${path}/documents`, step: name, body }));
};

/** Documents are written by the client and approved by the consultant: never by their author. */
export async function writeDocuments(scene: Scene): Promise<void> {
  const { story, path, admin, consultant, inDays } = scene;
  const { items } = Register.parse(await admin({ method: "GET", path: `${path}/documents` }));
  const found = new Map(items.map((row) => [row.title, row]));
  const owner = Profile.parse(await admin({ method: "GET", path: "/me" })).userId;
  // The scope has a place of its own, and is signed there.
  const candidates = mandatoryDocuments.filter(({ id }) => id !== "scope" && !SECOND.has(id));
  const wanted = Content.share(candidates, story.recorded, ({ id }) => `${story.name}${id}`);
  const approved = new Set(wanted.slice(0, Math.round((wanted.length * story.approved) / 100)));
  await together(wanted, async (item) => {
    let row = found.get(item.name) ?? (await create(scene, item, owner));
    const put = async (voice: Voice, what: string, body: unknown) => {
      const at = `${path}/documents/${row.id}/${what}`;
      const after = await voice({ method: "PUT", path: at, version: row.version, body });
      row = Row.parse(after);
    };
    if (row.standing === "draft" && Content.lot(item.id) % 4 !== 0) {
      await put(admin, "submission", { approver: null });
    }
    if (!approved.has(item)) return;
    if (row.standing === "draft") await put(admin, "submission", { approver: null });
    if (row.standing !== "inReview") return;
    const reviewBy = inDays(20 + Content.lot(item.id) * 6);
    await put(consultant, "approval", { effectiveFrom: inDays(0), reviewBy });
    if (item.id === "policy-infosec") {
      await put(admin, "readers", { people: [], roles: ["clientAdmin", "contributor"] });
    }
  });
}

const Scopes = z.object({
  items: z.array(z.object({ standard: z.string(), standing: z.string(), version: z.number() })),
});

/** What each standard covers: the consultant writes it, and top management signs it. */
export async function writeScopes(scene: Scene, signs: Voice | undefined): Promise<void> {
  const { story, path, consultant, inDays } = scene;
  if (story.answered < 100) return;
  const { items } = Scopes.parse(await consultant({ method: "GET", path: `${path}/scopes` }));
  for (const { standard, standing, version } of items) {
    const at = `${path}/scopes/${standard}`;
    const body = coverage(story.name, standard === "iso27001");
    const written =
      standing === "missing"
        ? await consultant({ method: "PUT", path: at, version, body })
        : { standing, version };
    if (signs === undefined || written["standing"] !== "draft") continue;
    if (story.verified === 0 && standard === "iso20000") continue;
    await signs({
      method: "PUT",
      path: `${at}/approval`,
      version: Number(written["version"]),
      body: { reviewBy: inDays(350) },
    });
  }
}

const coverage = (name: string, security: boolean) => ({
  organisation: `${name} Ltd`,
  wording: security
    ? "Operation and support of managed platforms for customers, from Oslo and Rotterdam."
    : "The service management system that supports managed platforms for customers.",
  services: ["Managed platform", "Service desk", ...(security ? [] : ["Database operation"])],
  sites: ["Oslo", ...(security ? ["Rotterdam"] : [])],
  units: ["Operations", "Customer support", ...(security ? ["Human resources"] : [])],
  customers: ["Retail customers", "Public sector"],
  interfaces: ["Ticket tool of the largest customer"],
  dependencies: ["Data centre operator", "Cloud provider"],
});
