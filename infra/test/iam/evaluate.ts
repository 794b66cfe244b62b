import { z } from "zod";

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? [value] : value));

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Action: oneOrMore,
  Resource: oneOrMore.optional(),
  Principal: z.record(z.string(), oneOrMore).optional(),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMore)).default({}),
});

/** A policy document, as far as this product uses the language. Refuses an element it does not know. */
export const Policy = z.object({ Version: z.literal("2012-10-17"), Statement: z.array(Statement) });
export type Policy = z.infer<typeof Policy>;

/** A request as IAM sees it. `context` holds condition keys, several values for keys such as `aws:TagKeys`. */
export type Request = {
  readonly action: string;
  readonly resource?: string;
  readonly principal?: { readonly kind: "AWS" | "Service"; readonly name: string };
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
};

const escaped = (text: string) => text.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether a text fits a pattern with `*` and `?`. Values of variables are taken literally, as IAM does. */
const fits = (pattern: string, text: string, request: Request): boolean => {
  let known = true;
  const parts = pattern.split(/\$\{([^}]+)\}/);
  const expression = parts.map((part, index) => {
    if (index % 2 === 0) return escaped(part).replaceAll("*", ".*").replaceAll("?", ".");
    const value = request.context?.[part];
    if (typeof value !== "string") known = false;
    return escaped(String(value))
      .replaceAll("*", String.raw`\*`)
      .replaceAll("?", String.raw`\?`);
  });
  return known && new RegExp(`^${expression.join("")}$`, "s").test(text);
};

type Test = (wanted: readonly string[], given: readonly string[] | undefined) => boolean;

const operators = (request: Request): Readonly<Record<string, Test>> => ({
  StringEquals: (wanted, given) => given?.some((value) => wanted.includes(value)) ?? false,
  StringLike: (wanted, given) =>
    given?.some((value) => wanted.some((pattern) => fits(pattern, value, request))) ?? false,
  "ForAllValues:StringEquals": (wanted, given) =>
    given?.every((value) => wanted.includes(value)) ?? true,
  ArnEquals: (wanted, given) =>
    given?.some((value) => wanted.some((pattern) => fits(pattern, value, request))) ?? false,
  Bool: (wanted, given) => given?.some((value) => wanted.includes(value)) ?? false,
});

type Statement = z.infer<typeof Statement>;

const holds = ({ Condition }: Statement, request: Request): boolean =>
  Object.entries(Condition).every(([operator, keys]) => {
    const test = operators(request)[operator];
    if (test === undefined) throw new Error(`No answer for the condition ${operator}`);
    return Object.entries(keys).every(([key, wanted]) => {
      const value = request.context?.[key];
      return test(wanted, typeof value === "string" ? [value] : value);
    });
  });

const isFor = ({ Principal }: Statement, { principal }: Request): boolean => {
  if (Principal === undefined) return true;
  const names = principal === undefined ? undefined : Principal[principal.kind];
  return names?.some((name) => name === "*" || name === principal?.name) ?? false;
};

const applies = (statement: Statement, request: Request): boolean =>
  isFor(statement, request) &&
  statement.Action.some((pattern) =>
    fits(pattern.toLowerCase(), request.action.toLowerCase(), request),
  ) &&
  (statement.Resource?.some((pattern) => fits(pattern, request.resource ?? "", request)) ?? true) &&
  holds(statement, request);

/** Whether policies together allow a request: one statement does, and none denies. */
export const allows = (policies: readonly Policy[], request: Request): boolean => {
  const found = policies
    .flatMap((policy) => policy.Statement)
    .filter((statement) => applies(statement, request));
  return (
    found.some(({ Effect }) => Effect === "Allow") && !found.some(({ Effect }) => Effect === "Deny")
  );
};
