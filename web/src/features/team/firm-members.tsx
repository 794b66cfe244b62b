import { ActionIcon, Menu } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useState } from "react";

import { formatDay } from "../../lib/format.ts";
import { columnsFor, DataTable } from "../../ui/data-table.tsx";
import { PersonName } from "../members/person-name.tsx";
import { roleMay, roleName } from "../members/role-words.ts";
import type { Firm } from "../portfolio/queries.ts";
import { ChangeFirmRoleDialog } from "./change-firm-role-dialog.tsx";
import { firmMembers, type FirmMember } from "./queries.ts";
import { RemoveFirmMemberDialog } from "./remove-firm-member-dialog.tsx";

const helper = columnsFor<FirmMember>();
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
  helper.accessor("joinedAt", {
    header: "Since",
    sortFn: "text",
    meta: { tight: true },
    cell: ({ row }) => formatDay(row.original.joinedAt),
  }),
]);

type Asking = { readonly what: "change" | "remove"; readonly member: FirmMember };

/** The members of the firm, and what may be done about each. */
export function FirmMembers({ firm }: { firm: Firm }) {
  const { data, refetch } = useSuspenseQuery(firmMembers(firm.id));
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const reload = () => {
    close();
    void refetch();
  };
  const renderActions = (member: FirmMember) => (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`Actions for ${member.name}`}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setAsking({ what: "change", member })}>
          {member.role === "firmOwner" ? "Make consultant" : "Make owner"}
        </Menu.Item>
        <Menu.Item onClick={() => setAsking({ what: "remove", member })}>Remove</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  const dialog = asking && { firm, member: asking.member, onClose: close, onReload: reload };
  return (
    <>
      <DataTable
        caption="Members of the firm"
        columns={columns}
        rows={data.items}
        rowId={({ userId }) => userId}
        {...(firm.permissions.includes("firm.members.manage") ? { renderActions } : {})}
      />
      {dialog && asking.what === "change" && <ChangeFirmRoleDialog {...dialog} />}
      {dialog && asking.what === "remove" && <RemoveFirmMemberDialog {...dialog} />}
    </>
  );
}
