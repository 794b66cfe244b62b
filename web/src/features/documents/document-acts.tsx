import { Button } from "@mantine/core";
import { nextOf } from "@tandem/contract/document/rules";
import { useState } from "react";

import { may } from "../client/permission.ts";
import { DescribeDialog } from "./describe-dialog.tsx";
import { RetireDialog } from "./retire-dialog.tsx";
import type { Shared } from "./shared.ts";
import { VersionDialog } from "./version-dialog.tsx";

/** What may be done about a document as a whole. */
export function DocumentActs({ client, document, onReload }: Shared) {
  const [asking, setAsking] = useState<"version" | "describe" | "retire" | null>(null);
  const asked = { client, document, onReload, onClose: () => setAsking(null) };
  if (document.standing === "retired") return null;
  const begins = nextOf(document.lifecycle) === null;
  const writes = may(client, "document.write");
  return (
    <>
      {may(client, "document.approve") && (
        <Button variant="subtle" onClick={() => setAsking("retire")}>
          Retire
        </Button>
      )}
      {writes && (
        <Button variant="default" onClick={() => setAsking("describe")}>
          Edit details
        </Button>
      )}
      {writes && begins && (
        <Button onClick={() => setAsking("version")}>Write the next version</Button>
      )}
      {asking === "version" && <VersionDialog {...asked} />}
      {asking === "describe" && <DescribeDialog {...asked} />}
      {asking === "retire" && <RetireDialog {...asked} />}
    </>
  );
}
