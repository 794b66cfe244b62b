import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

const encode = (value: bigint, length: number): string => {
  let rest = value;
  let text = "";
  for (let place = 0; place < length; place += 1) {
    text = `${alphabet[Number(rest & 31n)]}${text}`;
    rest >>= 5n;
  }
  return text;
};

const random = (length: number): string =>
  encode(BigInt(`0x${randomBytes(Math.ceil((length * 5) / 8)).toString("hex")}`), length);

/** A new id such as `evd_…`: 10 characters of time, so that ids sort by age, and 16 of chance. */
export const newId = (prefix: string, now: number): string =>
  `${prefix}_${encode(BigInt(now), 10)}${random(16)}`;

/** The id of a new client: 16 characters of chance. It names a table, so it carries no meaning. */
export const newTenantId = (): string => random(16);

/** A secret for a link in a mail: 160 bits. */
export const newSecret = (): string => randomBytes(24).toString("base64url");
