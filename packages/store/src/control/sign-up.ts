import type * as Client from "@tandem/domain/client";
import { DomainError } from "@tandem/domain/error";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys } from "../keys/keys.ts";
import type { Moment } from "../write/commit.ts";
import { type Committed, commitOnce, event, type Replay } from "./commit.ts";
import { clientMemberStep, clientStep, step } from "./item.ts";
import { get, getMany } from "./read.ts";
import * as User from "./user.ts";

/** How many companies one person may ever sign up: each is a table of its own, of which an account holds so many. */
export const mostSignedUp = 3;

const SignUps = z.object({ count: z.number().int().min(0) });

/** How many companies a person may still sign up. */
export const left = async (
  control: TableConnection,
  userId: User.Person["userId"],
): Promise<number> => {
  const found = await get(control, controlKeys.signUps(userId), SignUps);
  return Math.max(0, mostSignedUp - (found?.data.count ?? 0));
};

/**
 * Signs a company up that no firm keeps: its record, its first administrator, and the event that starts the making of
 * its table. Refuses with `limit.items` whoever has signed up as many as one person may.
 */
export const signUp = (
  control: TableConnection,
  wish: { client: Client.Info; person: User.Person; replay?: Replay<Client.Info> },
  moment: Moment,
): Promise<Committed<Client.Info>> =>
  commitOnce(
    control,
    async () => {
      const { client, person } = wish;
      const { tenantId } = client;
      const counter = controlKeys.signUps(person.userId);
      const user = controlKeys.user(person.userId);
      const found = await getMany(control, [counter, user]);
      const before = found(counter, SignUps);
      const count = (before?.data.count ?? 0) + 1;
      if (count > mostSignedUp) {
        throw new DomainError(
          "limit.items",
          `One person may sign up ${mostSignedUp} companies. Ask a colleague to sign up the next one.`,
        );
      }
      const { stored, write } = clientStep(null, client);
      const admin = clientMemberStep(null, {
        ...person,
        tenantId,
        joinedAt: moment.now,
        role: "clientAdmin",
        period: null,
        topManagement: false,
      });
      const known = User.remembering(found(user, User.Profile), person, moment.now);
      return {
        stored,
        own: [write, admin.write],
        shared: [step({ key: counter }, before, { count }).write, ...known.writes],
        events: [event({ type: "client.requested", tenantId }, moment)],
      };
    },
    { replay: wish.replay, moment },
  );
