import { DomainError } from "@tandem/domain/error";
import * as User from "@tandem/store/control/user";
import type { Stored } from "@tandem/store/stored";
import type { Context } from "hono";
import type { Runtime } from "../runtime/runtime.ts";
import type { Session } from "./context.ts";

const bearer = (c: Context): string => {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  if (token === undefined) throw new DomainError("auth.required", "Sign in to continue.");
  return token;
};

/**
 * The person behind the request's token. Whoever is new is asked for at the issuer, once: access tokens carry no
 * e-mail address everywhere. `known` is the person as already read together with something else, if so.
 */
export const authenticate = async (
  runtime: Runtime,
  c: Context,
): Promise<{
  userId: Session["userId"];
  introduce: (known: Stored<User.Profile> | null) => Promise<Session>;
}> => {
  const token = bearer(c);
  const { issuer, subject } = await runtime.verifier.verify(token);
  const userId = User.userIdOf(issuer, subject);
  return {
    userId,
    introduce: async (known) => {
      if (known !== null) return { userId, email: known.data.email, name: known.data.name };
      const person = { userId, ...(await runtime.verifier.userInfo(token)) };
      await User.remember(runtime.control, person, runtime.moment().now);
      return person;
    },
  };
};
