import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { readKept } from "../data/kept.ts";
import { writeAtomically } from "../data/write-atomically.ts";
import type { Person } from "../demo/people.ts";
import { StartFailure } from "../start-failure.ts";

export const Account = z.object({
  /** The `sub` of its tokens: the same for an e-mail address on every machine, for ever. */
  id: z.string(),
  email: z.string(),
  name: z.string(),
});
export type Account = z.infer<typeof Account>;

export interface Accounts {
  readonly find: (id: string) => Account | undefined;
  readonly findByEmail: (email: string) => Account | undefined;
  /** The account of an address, made when it is new. */
  readonly signIn: (email: string) => Account;
}

/**
 * Who can be told apart at sign-in: the demonstration people, and every address that was used
 * before. There are no passwords, so an account is no more than an address and a name.
 */
export function openAccounts(directory: string, people: readonly Person[]): Accounts {
  const file = join(directory, "accounts.json");
  const used = existsSync(file) ? read(file) : [];
  const known = people.map(({ email, name }) => ({ id: idOf(email), email, name }));
  const all = new Map([...used, ...known].map((account) => [account.id, account]));
  const findByEmail = (email: string) => all.get(idOf(normal(email)));
  return {
    find: (id) => all.get(id),
    findByEmail,
    signIn: (address) => {
      const existing = findByEmail(address);
      if (existing !== undefined) return existing;
      const email = normal(address);
      const account = { id: idOf(email), email, name: nameFrom(email) };
      used.push(account);
      writeAtomically(file, JSON.stringify(used, null, 2), { flush: true });
      all.set(account.id, account);
      return account;
    },
  };
}

function read(file: string): Account[] {
  try {
    return readKept(file, z.array(Account));
  } catch (cause) {
    throw new StartFailure(
      `The file ${file} is damaged; remove it, and people sign in with their addresses again.`,
      { cause },
    );
  }
}

/** Whether a text can be an e-mail address; whether mail arrives there is not known. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"']{1,64}@[^\s@<>"'.]+(\.[^\s@<>"'.]+)+$/.test(text.trim());
}

const normal = (email: string) => email.trim().toLowerCase();
const idOf = (email: string) => createHash("sha256").update(email).digest("hex").slice(0, 32);

/** `jo.van-dam@…` becomes "Jo Van Dam". */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? email)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || email;
}
