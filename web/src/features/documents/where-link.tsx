import { useMutation } from "@tanstack/react-query";

import { request } from "../../lib/api.ts";
import { OutwardLink, readable } from "../../ui/outward-link.tsx";
import { FileLink } from "../files/file-link.tsx";
import classes from "./document-page.module.css";
import { whereText } from "./words.ts";

type Props = {
  readonly tenantId: string;
  readonly documentId: string;
  readonly version: {
    readonly number: number;
    readonly where: Parameters<typeof whereText>[0];
  };
};

/** Leads to the text of a version: saves a file, with its check sum, or follows a link. A place is shown as it is. */
export function WhereLink({ tenantId, documentId, version: { number, where } }: Props) {
  const fetching = useMutation({
    mutationFn: async () => {
      const { url } = await request(
        "GET /api/v1/tenants/{tenantId}/documents/{documentId}/versions/{number}/file",
        { params: { tenantId, documentId, number: String(number) } },
      );
      // It answers as an attachment, so the page stays.
      location.assign(url);
    },
  });
  const text = whereText(where);
  if (where.kind !== "file") return <OutwardLink href={text}>{readable(text)}</OutwardLink>;
  return (
    <>
      <FileLink name={text} fetching={fetching} />
      <span className={classes["sum"]}>
        SHA-256 <code>{where.file.sha256}</code>
      </span>
    </>
  );
}
