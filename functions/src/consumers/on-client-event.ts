import { EvidenceId, JobId, RiskId } from "@tandem/domain/id";
import * as Evidences from "@tandem/store/client/evidence";
import type { ClientEvent } from "@tandem/store/event";
import { bookChanged, ticketsChanged } from "../clocks/react.ts";
import { clocksDue } from "../clocks/tell.ts";
import { applyNextChunk } from "../imports/apply.ts";
import { undoNextChunk } from "../imports/undo.ts";
import { sweepUploads } from "../files/sweep.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { documentChanged, documentRead, documentsDay } from "./document-news.ts";
import { evidenceExpired, evidenceLost } from "./evidence-lost.ts";
import { followProfile } from "./follow-profile.ts";
import { notify } from "./notify.ts";
import { rerateNextChunk } from "./rerate.ts";
import { riskAsked, riskChanged } from "./risk-asking.ts";
import { riskDay, risksChanged } from "./risk-day.ts";
import { enterForJob } from "./scope.ts";

const idIn = ({ aggregate }: ClientEvent): string => aggregate.slice(aggregate.indexOf(":") + 1);

/**
 * Acts on what happened in a client, apart from computing its readiness, which the caller does once for all events
 * of a client that came together. Every branch may run twice for one event and has one effect.
 */
export const onClientEvent = async (runtime: Runtime, event: ClientEvent): Promise<void> => {
  const entered = await enterForJob(runtime, event.tenantId);
  if (entered === null) return;
  const { client, scope } = entered;
  switch (event.type) {
    case "evidence.replaced":
      return evidenceLost(runtime, scope(), EvidenceId.parse(idIn(event)), "evidence_replaced");
    case "evidence.changed":
      return evidenceLost(runtime, scope(), EvidenceId.parse(idIn(event)), "evidence_changed");
    case "evidence.withdrawn":
      return evidenceLost(runtime, scope(), EvidenceId.parse(idIn(event)), "evidence_withdrawn");
    case "day.passed":
      await evidenceExpired(runtime, scope());
      await Evidences.index(scope());
      await riskDay(runtime, { client: client.data, scope: scope() });
      await documentsDay(runtime, { client: client.data, scope: scope() });
      return sweepUploads(runtime, scope());
    case "import.apply":
      return applyNextChunk(runtime, scope, JobId.parse(idIn(event)));
    case "import.undo":
      return undoNextChunk(runtime, scope, JobId.parse(idIn(event)));
    case "method.rerate":
      return rerateNextChunk(runtime, scope());
    case "profile.changed":
      return followProfile(runtime, client, scope());
    case "comment.said":
    case "note.kept":
      return notify(runtime, { client: client.data, scope: scope() }, event.aggregate);
    case "method.changed":
    case "import.applied":
    case "import.undone":
      return risksChanged(runtime, { client: client.data, scope: scope() }, event.id);
    case "document.changed":
      return documentChanged(runtime, { client: client.data, scope: scope() }, idIn(event));
    case "document.read":
      return documentRead(runtime, { client: client.data, scope: scope() }, idIn(event));
    case "risk.changed":
      return riskChanged(runtime, scope(), RiskId.parse(idIn(event)));
    case "risk.asked":
      return riskAsked(runtime, { client: client.data, scope: scope() }, RiskId.parse(idIn(event)));
    case "tickets.changed":
      return ticketsChanged(runtime, { client: client.data, scope: scope() });
    case "calendar.changed":
    case "service.changed":
    case "agreement.changed":
    case "clocks.names":
      return bookChanged(runtime, { client: client.data, scope: scope() });
    case "clocks.due":
      return clocksDue(runtime, { client: client.data, scope: scope() });
    case "assessment.changed":
    case "crosswalk.changed":
    case "evidence.added":
    case "evidence.described":
    case "statement.changed":
    case "record.changed":
    case "loss.estimated":
    case "scope.changed":
      return undefined;
  }
};
