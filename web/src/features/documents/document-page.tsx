import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { profile, type Profile } from "../client/queries.ts";
import { useNames } from "../members/use-names.ts";
import { PartLevel } from "../requirement/part.tsx";
import { DescriptionPart } from "./description-part.tsx";
import { DocumentActs } from "./document-acts.tsx";
import classes from "./document-page.module.css";
import { DocumentStanding } from "./document-standing.tsx";
import { NextPart } from "./next-part.tsx";
import { document } from "./queries.ts";
import { ReadersPart } from "./readers-part.tsx";
import { ReadNotice } from "./read-notice.tsx";
import { VersionsPart } from "./versions-part.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/documents/$documentId");

function Whole({ client, documentId }: { client: Profile; documentId: string }) {
  const { tenantId } = client;
  const { data, refetch } = useSuspenseQuery(document(tenantId, documentId));
  const nameOf = useNames(tenantId);
  const shared = { client, document: data, nameOf, onReload: () => void refetch() };
  const { lifecycle } = data;
  return (
    <>
      <PageHead title={data.title} actions={<DocumentActs {...shared} />}>
        <p className={classes["under"]}>
          <DocumentStanding standing={data.standing} />
          {lifecycle.state === "retired" && (
            <span>
              by {nameOf(lifecycle.retired.by)}: {lifecycle.retired.reason}
            </span>
          )}
        </p>
      </PageHead>
      <ReadNotice {...shared} />
      <PartLevel value={2}>
        <div className={classes["parts"]}>
          <NextPart {...shared} />
          <VersionsPart {...shared} />
          <ReadersPart {...shared} />
          <DescriptionPart {...shared} />
        </div>
      </PartLevel>
    </>
  );
}

/** One document: what is in force, what is being worked on, and who has read it. */
export function DocumentPage() {
  const { tenantId, documentId } = route.useParams();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  return (
    <>
      <p className={classes["back"]}>
        <Link to="/clients/$tenantId/documents" params={{ tenantId }} search={{ view: "register" }}>
          Register of documents
        </Link>
      </p>
      <Region label="Document" lines={10}>
        <Whole client={client} documentId={documentId} />
      </Region>
    </>
  );
}
