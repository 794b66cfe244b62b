import { DomainError } from "@tandem/domain/error";
import type { Clock } from "@tandem/domain/service-level/board";
import { z } from "zod";

const refuse = () =>
  new DomainError("input.invalid", "The cursor does not belong to this list.", {
    errors: [{ pointer: "/cursor", detail: "Start again from the first page." }],
  });

const nameOf = ({ row, instance }: Clock): string => `${row.id}/${instance.key}`;

const Cursor = z.tuple([z.string(), z.string()]);

const encode = (tenant: string, name: string): string =>
  Buffer.from(JSON.stringify([tenant, name])).toString("base64url");

/** The name in a cursor, or null where it is not one of this client's board. */
const decode = (tenant: string, cursor: string): string | null => {
  try {
    const told: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const { data: [of, name] = [] } = Cursor.safeParse(told);
    return of === tenant ? (name ?? null) : null;
  } catch {
    return null;
  }
};

/**
 * A page of clocks that are in order, after the one that a cursor names. Where that one has left the board meanwhile, the
 * page is the first. Refuses a cursor of another client or list.
 */
export const takePage = (
  tenant: string,
  clocks: readonly Clock[],
  { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
) => {
  const after = cursor === undefined ? "" : decode(tenant, cursor);
  if (after === null) throw refuse();
  const start = clocks.findIndex((clock) => nameOf(clock) === after) + 1;
  const items = clocks.slice(start, start + limit);
  const last = items.at(-1);
  const isMore = start + limit < clocks.length;
  return { items, cursor: last !== undefined && isMore ? encode(tenant, nameOf(last)) : null };
};
