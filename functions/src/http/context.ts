import type { ActingRole, FirmRole } from "@tandem/domain/access";
import type * as Client from "@tandem/domain/client";
import type { FirmId, UserId } from "@tandem/domain/id";
import type { Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";

/** Who is signed in. */
export type Session = { readonly userId: UserId; readonly email: string; readonly name: string };

export type BaseEnv = { Variables: { requestId: string } };

export type UserEnv = { Variables: BaseEnv["Variables"] & { session: Session } };

/** A request inside a firm, by one of its members. */
export type FirmEnv = {
  Variables: UserEnv["Variables"] & { firm: { readonly firmId: FirmId; readonly role: FirmRole } };
};

/** A request about a client that may not be open yet, by someone who may act there once it is. */
export type SetupEnv = {
  Variables: UserEnv["Variables"] & { role: ActingRole; client: Stored<Client.Info> };
};

/** A request inside a client, by someone who may act there. */
export type ClientEnv = {
  Variables: SetupEnv["Variables"] & {
    scope: Scope;
    /** Whether the person signs as top management of the client. */
    topManagement: boolean;
  };
};
