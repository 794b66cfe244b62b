import type { TenantId } from "@tandem/domain/id";
import type { Moment } from "../write/commit.ts";
import type { ControlEvent } from "./event.ts";
import { event } from "./commit.ts";

type Noted = Extract<ControlEvent, { type: "client.noted" }>;

/** Who did something, as the client's trail is to show it. */
export type Signature = Noted["actor"];

/** Something about a client that happens in the control plane and belongs into the client's own trail. */
export type Note = Pick<Noted, "aggregate" | "action" | "actor" | "facts">;

/** The event that carries a note to the client's trail. */
export const noted = (tenantId: TenantId, note: Note, moment: Moment): ControlEvent =>
  event({ type: "client.noted", tenantId, ...note }, moment);
