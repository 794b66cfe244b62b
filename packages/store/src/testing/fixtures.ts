import * as Client from "@tandem/domain/client";
import { FirmId, InvitationId, TenantId, UserId } from "@tandem/domain/id";
import * as Invitation from "@tandem/domain/invitation";
import type { OfClient, OfFirm } from "@tandem/domain/member";
import { addMilliseconds, type Instant } from "@tandem/domain/time";
import type { TableConnection } from "../connection/connection.ts";
import { hashOf } from "../control/invitation.ts";
import { forJob, fromMembership, type Scope } from "../scope/scope.ts";
import type { Moment } from "../write/commit.ts";

/** When tests begin. */
export const start: Instant = "2026-03-02T08:00:00.000Z";

/** A moment of a fixed clock, `seconds` after the start. Its ids never repeat within a run of one file. */
let issued = 0;
export const moment = (seconds = 0): Moment => ({
  now: addMilliseconds(start, seconds * 1_000),
  newId: (prefix) => `${prefix}_${String((issued += 1)).padStart(20, "0")}`,
});

const numbered = (number: number, length: number): string => String(number).padStart(length, "0");

export const userId = (number: number): UserId => UserId.parse(`usr_${numbered(number, 20)}`);
export const firmId = (number: number): FirmId => FirmId.parse(`frm_${numbered(number, 20)}`);
export const tenantId = (number: number): TenantId => TenantId.parse(numbered(number, 16));

/** Someone who is signed in. */
export const person = (number: number) => ({
  userId: userId(number),
  email: `person${number}@example.org`,
  name: `Person ${number}`,
});

export const firmMember = (number: number, role: OfFirm["role"], firm = firmId(1)): OfFirm => ({
  ...person(number),
  joinedAt: start,
  firmId: firm,
  role,
});

export const clientMember = (
  number: number,
  role: OfClient["role"],
  client = tenantId(1),
): OfClient => ({
  ...person(number),
  joinedAt: start,
  tenantId: client,
  role,
  period: null,
  topManagement: false,
});

/** A client that was just taken on, with its own table reserved. */
export const requested = (number: number, tableName: string, firm = firmId(1)): Client.Info =>
  Client.create(
    { tenantId: tenantId(number), firmId: firm, cellId: "test", tableName },
    { name: `Client ${number}`, standards: ["iso27001", "iso20000"] },
    userId(1),
    start,
  );

/** A client that is open for work. */
export const active = (number: number, tableName: string, firm = firmId(1)): Client.Info => ({
  ...requested(number, tableName, firm),
  lifecycle: { status: "active", since: start },
});

/** The scope of a consultant in the client whose table this is. */
export const scopeOf = (table: TableConnection, number = 1): Scope =>
  fromMembership(
    active(number, table.tableName),
    { actor: { userId: userId(1), role: "consultant" }, name: "Person 1" },
    table,
  );

/** The scope of a job in the same client. */
export const jobScopeOf = (table: TableConnection, number = 1): Scope =>
  forJob(active(number, table.tableName), { name: "Test", behalf: null }, table);

/** An invitation of a person, and the secret of its link. */
export const invitation = (
  number: number,
  offer: Invitation.Offer,
  now: Instant = start,
): { invitation: Invitation.Info; secret: string } => {
  const secret = `secret-of-invitation-${number}`;
  const wish = {
    id: InvitationId.parse(`inv_${numbered(number, 20)}`),
    secretHash: hashOf(secret),
    email: person(number).email,
    offer,
    organisation: "Example",
  };
  return { invitation: Invitation.open(wish, userId(1), now), secret };
};
