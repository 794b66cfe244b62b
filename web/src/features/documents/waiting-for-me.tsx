import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { Notice } from "../../ui/notice.tsx";
import type { Profile } from "../client/queries.ts";
import classes from "./documents-page.module.css";
import { type Waits, waitsFor } from "./filter.ts";
import { documents } from "./queries.ts";
import { useReader } from "./use-reader.ts";

const counted = (count: number): string => (count === 1 ? "1 document" : `${count} documents`);

/** What the person is asked to read or to approve; nothing where nothing waits. */
export function WaitingForMe({ client }: { client: Profile }) {
  const { tenantId } = client;
  const { data } = useSuspenseQuery(documents(tenantId));
  const reader = useReader(client);
  const toRead = data.items.filter(({ reading }) => reading === "asked").length;
  const toApprove = data.items.filter((row) => waitsFor(row, reader)).length;
  if (toRead + toApprove === 0) return null;
  const link = (waits: Waits, text: string) => (
    <Link
      to="/clients/$tenantId/documents"
      params={{ tenantId }}
      search={{ view: "register", waits }}
    >
      {text}
    </Link>
  );
  return (
    <div className={classes["waiting"]}>
      <Notice title="Waiting for you">
        {toRead > 0 && <p>{link("read", `${counted(toRead)} to read and confirm`)}</p>}
        {toApprove > 0 && <p>{link("approve", `${counted(toApprove)} to approve`)}</p>}
      </Notice>
    </div>
  );
}
