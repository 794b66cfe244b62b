import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { flushSync } from "react-dom";
import type { z } from "zod";

import { ApiProblem } from "./problem.ts";

type Options<S extends z.ZodType, V extends object> = {
  /** The wire schema of the body, so that the screen refuses what the service would. */
  readonly schema: S;
  readonly initial: V;
  /** What the service said of the last attempt; its located errors are shown beside their fields. */
  readonly refusal: Error | null;
  readonly onSubmit: (body: z.output<S>) => void;
};

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part)}`).join("");

/** The field a pointer leads into: `/period/from` is in `period`. */
const nameIn = (pointer: string): string => pointer.split("/")[1] ?? "";

/** Formats in the words of a person; for the rest the schema's own sentence serves. */
const formats: Readonly<Record<string, string>> = {
  email: "Write an address such as name@example.org.",
  date: "Choose a date.",
};

const sentence = (issue: z.core.$ZodIssue): string =>
  (issue.code === "invalid_format" ? formats[issue.format] : undefined) ?? issue.message;

/** The first complaint about each place, by JSON pointer. */
const complaints = (error: z.ZodError): ReadonlyMap<string, string> =>
  new Map(error.issues.toReversed().map((issue) => [pointerOf(issue.path), sentence(issue)]));

const focusFirstComplaint = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();

/**
 * Values of a form and what is wrong with them. Checks on submit against the contract's schema, goes to the
 * first field that is wrong, and forgets a complaint once its field changes.
 */
export const useForm = <S extends z.ZodType, V extends object>(options: Options<S, V>) => {
  const { schema, initial, refusal, onSubmit } = options;
  const [values, setValues] = useState(initial);
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map());
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const located = refusal instanceof ApiProblem ? refusal.errors : [];

  const errorOf = (pointer: string): string | null => {
    const mine = own.get(pointer);
    if (mine !== undefined) return mine;
    if (touched.has(`/${nameIn(pointer)}`)) return null;
    return located.find((error) => error.pointer === pointer)?.detail ?? null;
  };

  useEffect(() => {
    if (refusal !== null) focusFirstComplaint(form.current);
  }, [refusal]);

  return {
    values,
    errorOf,
    /** Pointers whose complaints are shown beside a field. */
    shown: located.map(({ pointer }) => pointer).filter((pointer) => pointer !== ""),
    set: <K extends keyof V & string>(name: K, value: V[K]) => {
      setValues((before) => ({ ...before, [name]: value }));
      setOwn((before) => new Map([...before].filter(([key]) => nameIn(key) !== name)));
      setTouched((before) => new Set(before).add(`/${name}`));
    },
    /** Sets several fields at once. */
    merge: (change: Partial<V>) => {
      const names = Object.keys(change);
      setValues((before) => ({ ...before, ...change }));
      setOwn((before) => new Map([...before].filter(([key]) => !names.includes(nameIn(key)))));
      setTouched((before) => new Set([...before, ...names.map((name) => `/${name}`)]));
    },
    reset: () => {
      setValues(initial);
      setOwn(new Map());
      setTouched(new Set());
    },
    /** For the form element. */
    bind: {
      ref: form,
      noValidate: true,
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        const parsed = schema.safeParse(values);
        setTouched(new Set());
        if (parsed.success) {
          setOwn(new Map());
          onSubmit(parsed.data);
        } else {
          flushSync(() => setOwn(complaints(parsed.error)));
          focusFirstComplaint(form.current);
        }
      },
    },
  };
};
