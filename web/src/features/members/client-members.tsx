import { ActionIcon, Menu } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Ellipsis, Signature } from "lucide-react";
import { useState } from "react";

import { formatDate, formatDay } from "../../lib/format.ts";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { StatusChip } from "../../ui/status-chip.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { ChangeClientRoleDialog } from "./change-client-role-dialog.tsx";
import { PersonName } from "./person-name.tsx";
import { clientMembers, type ClientMember } from "./queries.ts";
import { RemoveClientMemberDialog } from "./remove-client-member-dialog.tsx";
import { roleMay, roleName } from "./role-words.ts";

const helper = columnsFor<ClientMember>();
const columns = helper.columns([
  helper.accessor("name", {
    header: "Person",
    sortFn: "text",
    cell: ({ row }) => <PersonName {...row.original} />,
  }),
  helper.accessor(({ role }) => roleName(role), {
    id: "role",
    header: "Role",
    sortFn: "text",
    meta: { plain: true },
    cell: ({ row }) => (
      <span title={roleMay(row.original.role)}>{roleName(row.original.role)}</span>
    ),
  }),
  helper.accessor(({ period }) => period?.until ?? "", {
    id: "period",
    header: "Access",
    sortFn: "text",
    meta: { tight: true },
    cell: ({ row: { original } }) =>
      original.period === null
        ? "Open-ended"
        : `${formatDate(original.period.from)} to ${formatDate(original.period.until)}`,
  }),
  helper.accessor(({ topManagement }) => (topManagement ? 1 : 0), {
    id: "topManagement",
    header: "Signs as",
    meta: { plain: true },
    cell: ({ row }) =>
      row.original.topManagement && <StatusChip icon={Signature}>Top management</StatusChip>,
  }),
  helper.accessor("joinedAt", {
    header: "Since",
    sortFn: "text",
    meta: { wide: true, tight: true },
    cell: ({ row }) => formatDay(row.original.joinedAt),
  }),
]);

type Asking = { readonly what: "change" | "remove"; readonly member: ClientMember };

/** The members of the client, and what may be done about each. */
export function ClientMembers({ client }: { client: Profile }) {
  const { data, refetch } = useSuspenseQuery(clientMembers(client.tenantId));
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  const renderActions = (member: ClientMember) =>
    // A firm owner is here by owning the firm: there is no grant to change.
    member.role !== "firmOwner" && (
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={`Actions for ${member.name}`}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking({ what: "change", member })}>Change role</Menu.Item>
          <Menu.Item onClick={() => setAsking({ what: "remove", member })}>Remove</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    );
  const dialog = asking && { client, member: asking.member, onClose: close, onReload: reload };
  return (
    <>
      <DataTable
        caption="Members of the client"
        columns={columns}
        rows={data.items}
        rowId={({ userId }) => userId}
        {...(may(client, "members.manage") ? { renderActions } : {})}
      />
      {dialog && asking.what === "change" && <ChangeClientRoleDialog {...dialog} />}
      {dialog && asking.what === "remove" && <RemoveClientMemberDialog {...dialog} />}
    </>
  );
}
