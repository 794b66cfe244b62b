import type { LinkProps } from "@tanstack/react-router";
import {
  ArrowLeftRight,
  Boxes,
  CircleCheckBig,
  FileInput,
  Files,
  Frame,
  Gauge,
  Handshake,
  History,
  LayoutGrid,
  ListChecks,
  Paperclip,
  Settings,
  ShieldCheck,
  TriangleAlert,
  Timer,
  Truck,
  Users,
  type LucideIcon,
} from "lucide-react";

import type { StandardId } from "../../ui/standards.ts";
import { may } from "../client/permission.ts";
import type { ClientPermission, Profile } from "../client/queries.ts";

type Path = NonNullable<LinkProps["to"]>;
type FirmEntry = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly to: Extract<Path, `/firms/$firmId${string}`>;
};
type ClientEntry = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly to: Extract<Path, `/clients/$tenantId${string}`>;
  /** What its screen needs. */
  readonly needs: ClientPermission;
  /** The standard its screen belongs to; without one, to both. */
  readonly standard?: StandardId;
};

/** The firm's entries, in order. An entry is added with its screen. */
export const firmEntries: readonly FirmEntry[] = [
  { label: "Portfolio", icon: LayoutGrid, to: "/firms/$firmId" },
  { label: "My work", icon: CircleCheckBig, to: "/firms/$firmId/work" },
  { label: "Team", icon: Users, to: "/firms/$firmId/team" },
];

type ClientGroup = { readonly label: string; readonly entries: readonly ClientEntry[] };

/** A client's entries in groups, in order, each with the permission its screen needs. */
const clientGroups: readonly ClientGroup[] = [
  {
    label: "Readiness",
    entries: [
      { label: "Readiness", icon: Gauge, to: "/clients/$tenantId", needs: "client.read" },
      {
        label: "My work",
        icon: CircleCheckBig,
        to: "/clients/$tenantId/work",
        needs: "assessment.read",
      },
      {
        label: "Assess",
        icon: ListChecks,
        to: "/clients/$tenantId/assess",
        needs: "assessment.read",
      },
      {
        label: "Second standard",
        icon: ArrowLeftRight,
        to: "/clients/$tenantId/second-standard",
        needs: "assessment.read",
      },
    ],
  },
  {
    label: "Information security",
    entries: [
      { label: "Risks", icon: TriangleAlert, to: "/clients/$tenantId/risks", needs: "risk.read" },
      { label: "Assets", icon: Boxes, to: "/clients/$tenantId/assets", needs: "risk.read" },
      { label: "Suppliers", icon: Truck, to: "/clients/$tenantId/suppliers", needs: "risk.read" },
      {
        label: "Controls & SoA",
        icon: ShieldCheck,
        to: "/clients/$tenantId/statement",
        needs: "assessment.read",
        standard: "iso27001",
      },
    ],
  },
  {
    label: "Services",
    entries: [
      {
        label: "Services & SLAs",
        icon: Handshake,
        to: "/clients/$tenantId/services",
        needs: "service.read",
        standard: "iso20000",
      },
      {
        label: "SLA board",
        icon: Timer,
        to: "/clients/$tenantId/tickets",
        needs: "ticket.read",
        standard: "iso20000",
      },
    ],
  },
  {
    label: "What is kept",
    entries: [
      {
        label: "Evidence",
        icon: Paperclip,
        to: "/clients/$tenantId/evidence",
        needs: "evidence.read",
      },
      {
        label: "Documents",
        icon: Files,
        to: "/clients/$tenantId/documents",
        needs: "document.read",
      },
      { label: "Scope", icon: Frame, to: "/clients/$tenantId/scope", needs: "scope.read" },
    ],
  },
  {
    label: "This client",
    entries: [
      {
        label: "Import",
        icon: FileInput,
        to: "/clients/$tenantId/import",
        needs: "import.run",
        standard: "iso27001",
      },
      { label: "Members", icon: Users, to: "/clients/$tenantId/members", needs: "members.read" },
      { label: "Audit trail", icon: History, to: "/clients/$tenantId/trail", needs: "trail.read" },
      {
        label: "Settings",
        icon: Settings,
        to: "/clients/$tenantId/settings",
        needs: "client.read",
      },
    ],
  },
];

/** The entries that this person may open and that belong to a standard the client seeks; no group is empty. */
export const clientGroupsOf = (client: Profile): readonly ClientGroup[] =>
  clientGroups
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(
        ({ needs, standard }) =>
          may(client, needs) && (standard === undefined || client.standards.includes(standard)),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
