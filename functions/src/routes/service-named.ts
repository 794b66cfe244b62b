import { DomainError } from "@tandem/domain/error";
import type { CalendarId, ServiceId } from "@tandem/domain/id";
import * as Calendars from "@tandem/store/client/calendar";
import * as Services from "@tandem/store/client/service";
import type { Scope } from "@tandem/store/scope";

type Named<Id> = { readonly id: Id | null; readonly pointer: string };

const refuse = <Id>(
  named: readonly Named<Id>[],
  known: readonly Id[],
  what: "calendar" | "service",
): void => {
  const strangers = named.filter(({ id }) => id !== null && !known.includes(id));
  if (strangers.length === 0) return;
  throw new DomainError("not_found", `There is no such ${what} in this client.`, {
    errors: strangers.map(({ pointer }) => ({
      pointer,
      detail: `Choose a ${what} of this client.`,
    })),
  });
};

/** Refuses, as not found, calendars and services that a body names and this client does not have. */
export const demandNamed = async (
  scope: Scope,
  {
    calendars,
    services,
  }: {
    readonly calendars: readonly Named<CalendarId>[];
    readonly services: readonly Named<ServiceId>[];
  },
): Promise<void> => {
  if (calendars.some(({ id }) => id !== null)) {
    const known = await Calendars.all(scope);
    refuse(
      calendars,
      known.map(({ data }) => data.id),
      "calendar",
    );
  }
  if (services.length > 0) {
    const known = await Services.all(scope);
    refuse(
      services,
      known.map(({ data }) => data.id),
      "service",
    );
  }
};
