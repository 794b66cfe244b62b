import { z } from "zod";

// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** One line a person typed: trimmed, at least one visible character, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "Write at least one character")
    .max(max, `At most ${max} characters`)
    .refine(
      (text) => !control.test(text) && !text.includes("\n"),
      "Control characters are not allowed",
    );

/** Text a person typed, possibly empty, possibly of several lines. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters`)
    .refine((text) => !control.test(text), "Control characters are not allowed");
