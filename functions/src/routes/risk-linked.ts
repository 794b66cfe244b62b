import { DomainError } from "@tandem/domain/error";
import type { Incident, Links } from "@tandem/domain/risk/links";
import * as Assets from "@tandem/store/client/asset";
import * as Evidences from "@tandem/store/client/evidence";
import * as Tickets from "@tandem/store/client/ticket";
import type { Scope } from "@tandem/store/scope";
import { demandNamed } from "./service-named.ts";

const demandTickets = async (scope: Scope, incidents: readonly Incident[]): Promise<void> => {
  if (incidents.length === 0) return;
  const ids = incidents.map(({ source, externalId }) => Tickets.idOf(source, externalId));
  const found = await Tickets.findAll(scope, ids);
  const errors = ids.flatMap((id, place) =>
    found.has(id)
      ? []
      : [{ pointer: `/incidents/${place}`, detail: "No ticket of this number has been reported." }],
  );
  if (errors.length > 0) {
    throw new DomainError("not_found", "There is no such ticket in this client.", { errors });
  }
};

/** Refuses, as not found, whatever a risk is to be joined to and this client does not have. */
export const demandLinked = async (
  scope: Scope,
  { evidence, assets, services, incidents }: Links,
): Promise<void> => {
  await Promise.all([
    Evidences.demandAll(scope, evidence, "/evidence"),
    Assets.demandAll(scope, assets, "/assets"),
    demandNamed(scope, {
      calendars: [],
      services: services.map((id, place) => ({ id, pointer: `/services/${place}` })),
    }),
    demandTickets(scope, incidents),
  ]);
};
