import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import { OwnRegister } from "./own-register.tsx";
import type { Profile } from "../client/queries.ts";
import type { StandardReport } from "./queries.ts";

const route = getRouteApi("/signed-in-only/clients/$tenantId/");

const RecordDialog = lazy(async () => {
  const { RecordDialog: component } = await import("../outside-record/record-dialog.tsx");
  return { default: component };
});

/** The record that the address names, over the page. */
export function OpenRecord({
  client,
  standards,
}: {
  client: Profile;
  standards: readonly StandardReport[];
}) {
  const { record } = route.useSearch();
  const navigate = route.useNavigate();
  const [standard, name] = record?.split(":") ?? [];
  const report = standards.find((each) => each.standard === standard);
  const gate = report?.gates.find(({ id, reads }) => id === name && reads.kind === "register");
  const subject = name === "findings" ? name : gate?.id;
  if (report === undefined || subject === undefined) return null;
  const own = gate?.reads.kind === "register" && gate.reads.own === true;
  if (gate !== undefined && own) {
    return (
      <OwnRegister
        tenantId={client.tenantId}
        gate={gate}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
      />
    );
  }
  return (
    <Suspense fallback={null}>
      <RecordDialog
        client={client}
        standard={report.standard}
        subject={subject}
        title={gate?.title ?? "Findings of audits"}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
      />
    </Suspense>
  );
}
