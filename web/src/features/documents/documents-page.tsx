import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { Choice } from "../../ui/choice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Region } from "../../ui/region.tsx";
import { may } from "../client/permission.ts";
import { profile } from "../client/queries.ts";
import { AddDocumentDialog } from "./add-document-dialog.tsx";
import { DocumentChecklist } from "./document-checklist.tsx";
import classes from "./documents-page.module.css";
import { DocumentRegister } from "./document-register.tsx";
import { WaitingForMe } from "./waiting-for-me.tsx";

const route = getRouteApi("/signed-in-only/clients/$tenantId/documents");

/** What has to be there in writing, and what there is. */
export function DocumentsPage() {
  const { tenantId } = route.useParams();
  const { view = "checklist", at } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: client } = useSuspenseQuery(profile(tenantId));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead
        title="Documents"
        actions={
          may(client, "document.write") && (
            <Button onClick={() => setAdding(true)}>Add a document</Button>
          )
        }
      >
        <p>
          What the standards want in writing, and the documents that answer it. Names and formats
          are free; what counts is that somebody other than the author approved it and that its
          review is not overdue.
        </p>
      </PageHead>
      <Region label="What waits for you" lines={1}>
        <WaitingForMe client={client} />
      </Region>
      <div className={classes["views"]}>
        <Choice
          label="View"
          value={view}
          options={[
            { value: "checklist", label: "Checklist" },
            { value: "register", label: "Register" },
          ]}
          onChoose={(chosen) =>
            void navigate({ search: chosen === "register" ? { view: chosen } : {} })
          }
        />
      </div>
      <Region label="Documents" lines={10}>
        {view === "register" ? (
          <DocumentRegister client={client} />
        ) : (
          <DocumentChecklist client={client} at={at} />
        )}
      </Region>
      {adding && <AddDocumentDialog client={client} onClose={() => setAdding(false)} />}
    </>
  );
}
