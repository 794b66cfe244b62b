import { request } from "../../lib/api.ts";

export type Fetched = {
  readonly tenantId: string;
  readonly evidenceId: string;
  readonly revision: number;
};

/** Lets the browser save the file of evidence: an address for it is asked for, and works for a minute. */
export const download = async ({ tenantId, evidenceId, revision }: Fetched): Promise<void> => {
  const { url } = await request(
    "GET /api/v1/tenants/{tenantId}/evidence/{evidenceId}/revisions/{revision}/file",
    { params: { tenantId, evidenceId, revision: String(revision) } },
  );
  // It answers as an attachment, so the page stays.
  location.assign(url);
};
