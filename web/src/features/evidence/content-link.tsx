import { findDocument } from "@tandem/contract/standards/documents";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { OutwardLink } from "../../ui/outward-link.tsx";
import { download } from "../files/download.ts";
import { FileLink } from "../files/file-link.tsx";
import classes from "./content-link.module.css";
import type { Revision } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly evidence: Revision;
  /** What the link is called; otherwise what it leads to. */
  readonly children?: string;
};

/** Leads to what the evidence is: saves a file, follows a link, opens a document. A text is shown as it is. */
export function ContentLink({ tenantId, evidence, children }: Props) {
  const { content, id, revision } = evidence;
  const fetching = useMutation({
    mutationFn: () => download({ tenantId, evidenceId: id, revision }),
  });
  switch (content.type) {
    case "file":
      return <FileLink name={children ?? content.file.name} fetching={fetching} />;
    case "link":
      return <OutwardLink href={content.url}>{children ?? content.url}</OutwardLink>;
    case "document":
      return (
        <Link
          to="/clients/$tenantId/documents"
          params={{ tenantId }}
          search={{ at: content.document }}
        >
          {children ?? findDocument(content.document)?.name ?? content.document}
        </Link>
      );
    case "note":
      return children === undefined ? (
        <span className={classes["note"]}>{content.text}</span>
      ) : (
        children
      );
  }
}
