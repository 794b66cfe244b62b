import type { ImportView } from "@tandem/contract/import/schema";
import { succeed } from "./cast.ts";
import { people, type Workspace } from "./workspace.ts";

const { admin } = people;

/** What a person does to import a Statement of Applicability, an administrator of the client where nobody is named. */
export const importing = ({ stage, client }: Workspace) => {
  const base = `${client}/imports/statement-of-applicability`;
  return {
    base,
    upload: (
      file: string | Uint8Array,
      { as = admin, reading }: { as?: string; reading?: unknown } = {},
    ) =>
      stage.ask(`POST ${base}`, {
        as,
        body: {
          fileName: "soa",
          content: Buffer.from(file).toString("base64"),
          ...(reading === undefined ? {} : { reading }),
        },
      }),
    stage: async (file: string | Uint8Array): Promise<ImportView> => {
      const body = { fileName: "soa", content: Buffer.from(file).toString("base64") };
      return (await succeed(stage, `POST ${base}`, { as: admin, body })).body as ImportView;
    },
    read: async (id: string): Promise<ImportView> =>
      (await succeed(stage, `GET ${base}/${id}`, { as: admin })).body as ImportView,
    put: (job: ImportView, what: string, body: unknown) =>
      stage.ask(`PUT ${base}/${job.id}/${what}`, { as: admin, version: job.version, body }),
    apply: (job: ImportView, rows: "all" | "good", as: string = admin) =>
      stage.ask(`POST ${base}/${job.id}/apply`, { as, version: job.version, body: { rows } }),
    undo: (job: ImportView, more: { as?: string; key?: string } = {}) =>
      stage.ask(`POST ${base}/${job.id}/undo`, { as: admin, version: job.version, ...more }),
    decided: async (key: string) => {
      const { body } = await succeed(stage, `GET ${client}/assessment/${key}`, { as: admin });
      return body as { version: number; applicability: unknown; verification: unknown };
    },
  };
};
