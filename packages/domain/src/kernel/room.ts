import { DomainError } from "./error.ts";

/** Characters a record may have as JSON: a stored item holds 400 kB, of which its envelope needs little. */
const most = 300_000;

/** The same record; refuses one that has grown past what is kept in one piece. */
export const demandRoom = <T>(record: T, advice: string): T => {
  if (JSON.stringify(record).length <= most) return record;
  throw new DomainError("limit.items", `This record is full. ${advice}`);
};
