import { z } from "zod";
import { succeed } from "./cast.ts";
import { people, type Workspace } from "./workspace.ts";

type Serves = readonly { readonly item: string; readonly standards: readonly string[] }[];

/** What a person says of a document and of its first version. */
export const documentOf = (workspace: Workspace, serves: Serves = [], title = "Policy") => ({
  title,
  owner: workspace.stage.userId(people.admin),
  classification: "internal",
  serves,
  label: "1.0",
  where: { kind: "link", url: "https://wiki.example/policy" },
  note: "",
});

/** Puts a document into the register and returns its address. */
export const writeDocument = async (
  workspace: Workspace,
  { as = people.admin, serves = [], title }: { as?: string; serves?: Serves; title?: string } = {},
): Promise<string> => {
  const { stage, client } = workspace;
  const body = documentOf(workspace, serves, title);
  const made = await succeed(stage, `POST ${client}/documents`, { as, body });
  return `documents/${z.object({ id: z.string() }).parse(made.body).id}`;
};

/** The same, approved by the consultant until the day given; its record is at version 3 then. */
export const approveDocument = async (
  workspace: Workspace,
  options: { serves?: Serves; title?: string; reviewBy?: string } = {},
): Promise<string> => {
  const { stage, client } = workspace;
  const document = await writeDocument(workspace, options);
  const put = (what: string, as: string, version: number, body: unknown) =>
    succeed(stage, `PUT ${client}/${document}/${what}`, { as, version, body });
  await put("submission", people.admin, 1, { approver: null });
  const effectiveFrom = stage.runtime.moment().now.slice(0, 10);
  const { reviewBy = "2041-03-05" } = options;
  await put("approval", people.consultant, 2, { effectiveFrom, reviewBy });
  return document;
};
