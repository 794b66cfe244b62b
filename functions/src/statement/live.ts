import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import type { UserId } from "@tandem/domain/id";
import type * as Profile from "@tandem/domain/profile";
import type { Content } from "@tandem/domain/soa";
import * as Statement from "@tandem/domain/soa/statement";
import { dateOf } from "@tandem/domain/time";
import * as Assessments from "@tandem/store/client/assessment";
import * as Documents from "@tandem/store/client/document";
import * as Evidences from "@tandem/store/client/evidence";
import * as Profiles from "@tandem/store/client/profile";
import * as Soa from "@tandem/store/client/soa";
import * as Members from "@tandem/store/control/member";
import type { Scope } from "@tandem/store/scope";
import type { Runtime } from "../runtime/runtime.ts";
import { documentReferences, evidenceReferences } from "./references.ts";

/** Refuses a client that does not seek the standard the statement belongs to. */
export const demandSought = ({ standards }: Profile.Info): void => {
  if (standards.includes("iso27001")) return;
  throw new DomainError(
    "assessment.standard_not_sought",
    "A Statement of Applicability belongs to ISO/IEC 27001, which this client does not seek. Add the standard to its profile first.",
  );
};

/** The names of those who act or acted in the client: its members, and people of its firm. */
const namesIn = async (
  runtime: Runtime,
  { tenantId, firmId }: Client.Info,
): Promise<(id: UserId) => string> => {
  const [members, ofFirm] = await Promise.all([
    Members.listOfClient(runtime.control, tenantId),
    firmId === null ? [] : Members.listOfFirm(runtime.control, firmId),
  ]);
  const names = new Map([...ofFirm, ...members].map(({ data }) => [data.userId, data.name]));
  return (id) => names.get(id) ?? "Former member";
};

/** The statement as it stands at this moment, complete in itself, with what it stands on. */
export const liveStatement = async (
  runtime: Runtime,
  scope: Scope,
  client: Client.Info,
): Promise<{ content: Content; standing: Soa.Standing; profile: Profile.Info }> => {
  const { data: profile } = await Profiles.demand(scope);
  demandSought(profile);
  const [standing, assessments, { documents }, evidence, nameOf] = await Promise.all([
    Soa.standing(scope),
    Assessments.all(scope, ["iso27001"]),
    Documents.all(scope),
    Evidences.all(scope),
    namesIn(runtime, client),
  ]);
  const today = dateOf(runtime.moment().now);
  const rows = Statement.derive({
    assessments: assessments.map(({ data }) => data),
    own: standing.own.map(({ data }) => data),
    nameOf,
    risks: standing.needs,
    documents: documentReferences(
      documents.map(({ data }) => data),
      today,
    ),
    evidence: evidenceReferences(
      evidence.map(({ data }) => data),
      today,
    ),
  });
  return { content: { organisation: profile.name, rows }, standing, profile };
};
