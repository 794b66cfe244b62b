import { z } from "zod";

// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const lineBreak = /[\n\r\u0085\u2028\u2029]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a text says anything: at least one letter or digit. A dash or a dot alone justifies nothing. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** One line a person typed: trimmed, at least one visible character, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "Write at least one character")
    .max(max, `At most ${max} characters`)
    .refine((text) => text === "" || visible.test(text), "Write at least one visible character")
    .refine(
      (text) => !control.test(text) && !lineBreak.test(text),
      "Control characters are not allowed",
    );

/** Text a person typed, possibly empty, possibly of several lines. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters`)
    .refine((text) => !control.test(text), "Control characters are not allowed");
