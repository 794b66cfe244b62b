import * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import * as Firm from "@tandem/domain/firm";
import type { FirmId, TenantId } from "@tandem/domain/id";
import { keepAnAdmin, keepAnOwner } from "@tandem/domain/member";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Write } from "../write/transaction.ts";
import { clientStep, firmStep } from "./item.ts";
import { get } from "./read.ts";

const gone = () => new DomainError("not_found", "There is no such firm or client any more.");

/**
 * The write that keeps the count of a firm's owners; none where it stays the same. It is guarded by the version of
 * the firm, so two owners who leave at the same moment cannot both be the last but one. Refuses to take the last.
 */
export const owners = async (
  control: TableConnection,
  firmId: FirmId,
  delta: number,
): Promise<Write[]> => {
  if (delta === 0) return [];
  const firm = await get(control, controlKeys.firm(firmId), Firm.Info);
  if (firm === null) throw gone();
  keepAnOwner(firm.data.owners, delta);
  return [firmStep(firm, { ...firm.data, owners: firm.data.owners + delta }).write];
};

/** The same for the administrators of a client. */
export const admins = async (
  control: TableConnection,
  tenantId: TenantId,
  delta: number,
): Promise<Write[]> => {
  if (delta === 0) return [];
  const client = await get(control, controlKeys.client(tenantId), Client.Info);
  if (client === null) throw gone();
  keepAnAdmin(client.data.admins, delta);
  return [clientStep(client, { ...client.data, admins: client.data.admins + delta }).write];
};
