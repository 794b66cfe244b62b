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

/** Whether readiness has to be computed again after it. What people say to each other counts nothing. */
export const counts = ({ type }: ClientEvent): boolean =>
  type !== "comment.said" && type !== "note.kept" && type !== "loss.estimated";
