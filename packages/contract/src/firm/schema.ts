import { FirmPermission, FirmRole } from "@tandem/domain/access";
import { Step } from "@tandem/domain/client";
import { FirmId, TenantId } from "@tandem/domain/id";
import { Standard, Standards } from "@tandem/domain/profile";
import { Rollup } from "@tandem/domain/readiness";
import { line } from "@tandem/domain/text";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import { versioned } from "../http/versioned.ts";

export const FoundFirm = z.strictObject({ name: line(120) });

export const FirmView = z.object({
  ...versioned,
  id: FirmId,
  name: z.string(),
  role: FirmRole,
  permissions: z.array(FirmPermission),
});
export type FirmView = z.infer<typeof FirmView>;

export const OnboardClient = z.strictObject({
  name: line(120),
  standards: Standards,
});

/** Where a client's setup stands, step by step; `reason` says why it stopped. */
export const SetupView = z.object({
  ...versioned,
  tenantId: TenantId,
  name: z.string(),
  standards: z.array(Standard),
  status: z.enum(["provisioning", "failed", "active", "suspended"]),
  steps: z.array(z.object({ step: Step, state: z.enum(["done", "running", "waiting", "failed"]) })),
  reason: z.string().nullable(),
  since: Instant,
  createdAt: Instant,
});
export type SetupView = z.infer<typeof SetupView>;

/** The same as the firm that keeps the client sees it. */
export const ClientView = SetupView.extend({ firmId: FirmId });
export type ClientView = z.infer<typeof ClientView>;

export const SuspendClient = z.strictObject({ reason: line(500) });

/** One line of the portfolio: at most 2 kB, written by the queue and never computed by the screen. */
export const PortfolioRow = z.object({
  tenantId: TenantId,
  name: z.string(),
  standards: z.array(Standard),
  status: z.enum(["provisioning", "failed", "active", "suspended"]),
  assigned: z.boolean(),
  readiness: Rollup.nullable(),
  computedAt: Instant.nullable(),
  lastChangeAt: Instant,
});
export type PortfolioRow = z.infer<typeof PortfolioRow>;

export const Portfolio = z.object({ items: z.array(PortfolioRow) });
export type Portfolio = z.infer<typeof Portfolio>;
