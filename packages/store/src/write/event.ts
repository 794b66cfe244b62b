import { EventId, TenantId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";

/** What happened in a client's data. Consumers load what they need themselves, so an event may arrive twice or late. */
export const ClientEvent = z.object({
  id: EventId,
  plane: z.literal("client"),
  tenantId: TenantId,
  type: z.enum([
    "profile.changed",
    "assessment.changed",
    "comment.said",
    "note.kept",
    "crosswalk.changed",
    "evidence.added",
    "evidence.replaced",
    "evidence.changed",
    "evidence.described",
    "evidence.withdrawn",
    "document.changed",
    "statement.changed",
    "record.changed",
    "risk.changed",
    "method.changed",
    "loss.estimated",
    "method.rerate",
    "calendar.changed",
    "service.changed",
    "agreement.changed",
    "tickets.changed",
    "clocks.names",
    "clocks.due",
    "risk.asked",
    "document.read",
    "scope.changed",
    "import.apply",
    "import.applied",
    "import.undo",
    "import.undone",
    "day.passed",
  ]),
  aggregate: z.string(),
  at: Instant,
});
export type ClientEvent = z.infer<typeof ClientEvent>;
export type ClientEventType = ClientEvent["type"];

const uncounted: readonly ClientEventType[] = [
  "comment.said",
  "note.kept",
  "loss.estimated",
  "tickets.changed",
  "clocks.names",
  "clocks.due",
];

/** Whether readiness has to be computed again after it. What people say to each other, and clocks, count nothing. */
export const counts = ({ type }: ClientEvent): boolean => !uncounted.includes(type);
