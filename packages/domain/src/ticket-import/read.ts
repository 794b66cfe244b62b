import type { Report } from "../ticket/ticket.ts";
import { instantOf } from "./date.ts";
import type { Field, Mapping } from "./mapping.ts";

/** What one record of a file tells: events, or why it tells none. */
export type Reading =
  | { readonly events: readonly (Report & { readonly line: number })[] }
  | { readonly problem: string };

type Record = { readonly line: number; readonly cells: readonly string[] };

/**
 * Turns the records of a file, from its first on, into events. A ticket's first record also opens it, at the
 * date of its opening where a column says that. Records of one ticket under one number are told apart by
 * their order, so that none is lost and the same file read again gives the same events.
 */
export const eventReader = (mapping: Mapping) => {
  const { columns, dates, timeZone, states, kind } = mapping;
  const empty = new Set(mapping.empty.map((text) => text.toLowerCase()));
  const seen = new Map<string, number>();

  const nth = (key: string): number => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count;
  };

  const read = ({ line, cells }: Record): Reading => {
    const cell = (field: Field): string => {
      const text = cells[columns[field] ?? -1] ?? "";
      return empty.has(text.toLowerCase()) ? "" : text;
    };
    const optional = (field: "title" | "priority" | "customer") => {
      const text = cell(field);
      return text === "" ? {} : { [field]: text };
    };
    const ticket = cell("ticket");
    if (ticket === "") return { problem: "This line names no ticket." };
    const at = instantOf(cell("at"), dates, timeZone);
    if (at === null) return { problem: `“${cell("at")}” is no date that could be read.` };
    const openedText = cell("opened");
    const opened = openedText === "" ? null : instantOf(openedText, dates, timeZone);
    if (openedText !== "" && opened === null) {
      return { problem: `“${openedText}” is no date that could be read.` };
    }
    const word = cell("state");
    const meaning =
      word === "" ? "ignore" : ((Object.hasOwn(states, word) ? states[word] : null) ?? null);
    if (meaning === null) return { problem: `Nobody has said what the state “${word}” means.` };

    const isFirst = nth(`\u0000${ticket}`) === 1;
    const number = cell("sequence") || String(seen.get(`\u0000${ticket}`));
    const times = nth(`${ticket}\u0000${number}`);
    const service = cell("service") || mapping.service || "";
    const told = {
      ...optional("priority"),
      ...(columns.group !== null && { group: cell("group") || null }),
    };
    const about = {
      ...optional("title"),
      ...optional("customer"),
      kind,
      ...(service !== "" && { service }),
    };
    const event = {
      ticket,
      sequence: times === 1 ? number : `${number}~${times}`,
      at,
      line,
      ...(meaning !== "ignore" && { state: meaning }),
      ...told,
    };
    if (!isFirst) return { events: [event] };
    if (opened === null) return { events: [{ ...event, name: "opened", ...about }] };
    const opening = {
      ticket,
      sequence: "opened",
      at: opened,
      line,
      name: "opened",
      ...told,
      ...about,
    };
    return { events: [opening, event] };
  };
  return read;
};
