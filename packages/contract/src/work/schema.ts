import { FirmId, TenantId } from "@tandem/domain/id";
import { Summary } from "@tandem/domain/work";
import { z } from "zod";

/** What waits for the person in one client, in numbers; written by the queue and never computed by the screen. */
export const ClientWork = Summary.extend({
  tenantId: TenantId,
  firmId: FirmId.nullable(),
  name: z.string(),
  unread: z.number().int(),
});
export type ClientWork = z.infer<typeof ClientWork>;

/** Every client in which something waits. */
export const MyWork = z.object({ items: z.array(ClientWork) });
export type MyWork = z.infer<typeof MyWork>;
