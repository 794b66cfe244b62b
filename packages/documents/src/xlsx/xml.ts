import { damaged } from "./refusal.ts";

export type Attributes = Readonly<Record<string, string>>;

/** Told of each part of a document as it comes. Names come without their namespace prefix. */
export type Handlers = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const character = (code: number): string =>
  code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : "\ufffd";

const unescaped = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (hex !== undefined) return character(Number.parseInt(String(hex), 16));
        if (decimal !== undefined) return character(Number(decimal));
        return named[String(name)] ?? whole;
      })
    : text;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const attributesOf = (source: string): Attributes => {
  if (!source.includes("=")) return {};
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(attribute)) {
    found[local(name)] = unescaped(double ?? single ?? "");
  }
  return found;
};

const endOfTag = (xml: string, from: number): number => {
  let quote = "";
  for (let at = from; at < xml.length; at += 1) {
    const char = xml.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at;
  }
  throw damaged("it ends in the middle of a part");
};

const passed = (xml: string, from: number, end: string): number => {
  const at = xml.indexOf(end, from);
  if (at < 0) throw damaged("it ends in the middle of a part");
  return at + end.length;
};

const tag = (source: string, { open, close }: Handlers): void => {
  if (source.startsWith("/")) {
    close?.(local(source.slice(1).trim()));
    return;
  }
  const empty = source.endsWith("/");
  const inner = empty ? source.slice(0, -1) : source;
  const space = inner.search(/\s/);
  const name = local(space < 0 ? inner : inner.slice(0, space));
  open?.(name, space < 0 ? {} : attributesOf(inner.slice(space)));
  if (empty) close?.(name);
};

/**
 * Reads an XML document from its beginning to its end. Entities are the five of XML and characters by number; a
 * document that declares its own is refused (CWE-611, CWE-776), which no workbook does.
 */
export const scan = (xml: string, handlers: Handlers): void => {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    const text = xml.slice(at, start < 0 ? xml.length : start);
    if (text !== "") handlers.text?.(unescaped(text));
    if (start < 0) return;
    if (xml.startsWith("<!--", start)) at = passed(xml, start, "-->");
    else if (xml.startsWith("<?", start)) at = passed(xml, start, "?>");
    else if (xml.startsWith("<![CDATA[", start)) {
      at = passed(xml, start, "]]>");
      handlers.text?.(xml.slice(start + 9, at - 3));
    } else if (xml.startsWith("<!", start)) throw damaged("it declares entities of its own");
    else {
      const end = endOfTag(xml, start);
      tag(xml.slice(start + 1, end), handlers);
      at = end + 1;
    }
  }
};
