import { TenantId } from "@tandem/domain/id";
import { Instant } from "@tandem/domain/time";
import { z } from "zod";
import type { TableConnection } from "../connection/connection.ts";
import { controlKeys, inOrder } from "../keys/keys.ts";
import { page } from "../paging/page.ts";
import { LostCondition } from "../write/cancellation.ts";
import { parseStored, type Stored } from "../write/stored.ts";
import { transact } from "../write/transaction.ts";
import { step, unchanged } from "./item.ts";
import { get } from "./read.ts";

/**
 * When a client next needs the sweep. There is at most one for each client. `day` is when its next day begins, where
 * that is not what it is needed for first.
 */
export const Pointer = z.object({ tenantId: TenantId, at: Instant, day: Instant.optional() });
export type Pointer = z.infer<typeof Pointer>;

const pointerStep = (before: Stored<Pointer> | null, after: Pointer) =>
  step(
    {
      key: controlKeys.duePointer(after.tenantId),
      index: { gsi1pk: controlKeys.due, gsi1sk: inOrder(after.at, after.tenantId) },
    },
    before,
    after,
  );

/**
 * Makes sure that the sweep comes to a client at `at` or before: an earlier time stays. Each call counts as news,
 * so a sweep that looked before it does not move the pointer on past what it has not seen.
 */
export const schedule = async (
  control: TableConnection,
  tenantId: TenantId,
  at: Instant,
): Promise<void> => {
  for (;;) {
    const before = await get(control, controlKeys.duePointer(tenantId), Pointer);
    const earliest = before !== null && before.data.at < at ? before.data.at : at;
    try {
      await transact(control, [pointerStep(before, { tenantId, at: earliest }).write]);
      return;
    } catch (error) {
      if (!(error instanceof LostCondition)) throw error;
    }
  }
};

/** The same for a clock: the day begins when it would have, or now where nobody has said when. */
export const scheduleClock = async (
  control: TableConnection,
  tenantId: TenantId,
  at: Instant,
): Promise<void> => {
  for (;;) {
    const before = await get(control, controlKeys.duePointer(tenantId), Pointer);
    const day = before?.data.day ?? before?.data.at ?? at;
    const earliest = before !== null && before.data.at < at ? before.data.at : at;
    try {
      await transact(control, [pointerStep(before, { tenantId, at: earliest, day }).write]);
      return;
    } catch (error) {
      if (!(error instanceof LostCondition)) throw error;
    }
  }
};

/** The clients that are due, the longest overdue first. Costs what is due, however many clients there are. */
export const dueBefore = async (
  control: TableConnection,
  now: Instant,
  limit: number,
): Promise<Stored<Pointer>[]> => {
  const { items } = await page(
    control,
    { list: "due", index: "gsi1", partition: controlKeys.due },
    { limit, cursor: undefined },
  );
  return items.map((item) => parseStored(Pointer, item)).filter(({ data }) => data.at <= now);
};

/**
 * Says that a due client was seen to, and when it is due next (`null`: not any more). Returns false, and leaves the
 * pointer for the next sweep, where something new was scheduled meanwhile.
 */
export const done = async (
  control: TableConnection,
  seen: Stored<Pointer>,
  next: Instant | { readonly at: Instant; readonly day: Instant } | null,
): Promise<boolean> => {
  const { tenantId } = seen.data;
  const write =
    next === null
      ? { remove: controlKeys.duePointer(tenantId), when: unchanged(seen) }
      : pointerStep(seen, { tenantId, ...(typeof next === "string" ? { at: next } : next) }).write;
  try {
    await transact(control, [write]);
    return true;
  } catch (error) {
    if (error instanceof LostCondition) return false;
    throw error;
  }
};
