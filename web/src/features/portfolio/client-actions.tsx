import { ActionIcon, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { CirclePause, CirclePlay, Ellipsis, ListChecks } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { ReactivateDialog } from "./reactivate-dialog.tsx";
import type { Firm, PortfolioRow } from "./queries.ts";

// It brings the schemas along, which the list itself does without.
const SuspendDialog = lazy(async () => ({
  default: (await import("./suspend-dialog.tsx")).SuspendDialog,
}));

/** What can be done about a client from the portfolio. */
export function ClientActions({ firm, row }: { firm: Firm; row: PortfolioRow }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState<"suspend" | "reactivate" | null>(null);
  const close = () => setAsking(null);
  const { status, tenantId } = row;
  const maySuspend = firm.permissions.includes("client.suspend");
  const inSetup = status === "provisioning" || status === "failed";
  if (!inSetup && !maySuspend) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={`Actions for ${row.name}`}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {inSetup && (
            <Menu.Item
              leftSection={<ListChecks size={15} aria-hidden />}
              onClick={() =>
                void navigate({
                  to: "/firms/$firmId/onboard",
                  params: { firmId: firm.id },
                  search: { client: tenantId },
                })
              }
            >
              {status === "failed" ? "See why and try again" : "Follow the setup"}
            </Menu.Item>
          )}
          {status === "active" && (
            <Menu.Item
              leftSection={<CirclePause size={15} aria-hidden />}
              onClick={() => setAsking("suspend")}
            >
              Suspend
            </Menu.Item>
          )}
          {status === "suspended" && (
            <Menu.Item
              leftSection={<CirclePlay size={15} aria-hidden />}
              onClick={() => setAsking("reactivate")}
            >
              Reactivate
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {asking === "suspend" && <SuspendDialog firmId={firm.id} row={row} onClose={close} />}
      </Suspense>
      {asking === "reactivate" && <ReactivateDialog firmId={firm.id} row={row} onClose={close} />}
    </>
  );
}
