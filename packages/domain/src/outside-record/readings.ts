import { type StandardId, standardIds } from "@tandem/standards/catalogue";
import type { LocalDate } from "../kernel/time.ts";
import { type Finding, Grade, Progress } from "../readiness/finding.ts";
import type { Input, Reading, Records } from "../readiness/input.ts";
import type { RegisterGateId } from "../readiness/gates/gate-id.ts";
import { type DeclaredFinding, nameOf } from "./draft.ts";
import { type Info, type Standing, standing } from "./outside-record.ts";

const worse = <Value>(order: readonly Value[], a: Value, b: Value): Value =>
  order.indexOf(a) < order.indexOf(b) ? a : b;

/** The graver of two views of one finding, in grade and in progress. Both lists run from the worst to the best. */
const graver = (a: DeclaredFinding, b: DeclaredFinding): DeclaredFinding => ({
  ...a,
  grade: worse(Grade.options, a.grade, b.grade),
  state: worse(Progress.options, a.state, b.state),
});

type List = {
  readonly info: Info;
  readonly now: Standing;
  readonly declared: readonly DeclaredFinding[];
};

/**
 * The findings that count. What is declared weighs at once, because it speaks against whoever declares it; what
 * gets better or goes missing since the last attestation does so only once somebody else has attested it.
 */
const counting = ({ info, now, declared }: List): readonly DeclaredFinding[] => {
  if (now === "attested") return declared;
  const before = new Map(info.confirmed.map((each) => [nameOf(each), each]));
  const merged = declared.map((each) => {
    const earlier = before.get(nameOf(each));
    return earlier === undefined ? each : graver(each, earlier);
  });
  const kept = new Set(declared.map(nameOf));
  return [...merged, ...info.confirmed.filter((each) => !kept.has(nameOf(each)))];
};

const finding = (standard: StandardId, declared: DeclaredFinding): Finding => {
  const { clause, grade, state } = declared;
  return { id: `${standard}/${nameOf(declared)}`, standard, clause, grade, state };
};

const reading = ({ declared: { draft } }: Info): Reading => ({
  on: draft.on,
  open: draft.kind === "kept" ? [...draft.open] : [],
});

const isOfGate = (info: Info): info is Info & { subject: RegisterGateId } =>
  info.subject !== "findings";

const bySide = <Value>(entries: (standard: StandardId) => readonly (readonly [string, Value])[]) =>
  Object.fromEntries(
    standardIds.map((standard) => [standard, Object.fromEntries(entries(standard))]),
  );

/**
 * What records kept outside say to the gates on a date: readings of those that are attested, why the others do not
 * answer, and the findings. Registers of the product itself take the place of a reading of the same gate.
 */
export const readings = (
  infos: readonly Info[],
  asOf: LocalDate,
): Pick<Input, "records" | "findings" | "unanswered"> => {
  const standings = infos.map((info) => ({ info, now: standing(info, asOf) }));
  const records: Records = bySide((standard) =>
    standings.flatMap(({ info, now }) =>
      info.standard === standard && isOfGate(info) && now === "attested"
        ? [[info.subject, reading(info)] as const]
        : [],
    ),
  );
  const unanswered: Input["unanswered"] = bySide((standard) =>
    standings.flatMap(({ info, now }) =>
      info.standard === standard && now !== "attested" ? [[info.subject, now] as const] : [],
    ),
  );
  const lists = standings.flatMap(({ info, now }): List[] => {
    const { draft } = info.declared;
    return draft.kind === "findings" ? [{ info, now, declared: draft.items }] : [];
  });
  const items = lists.flatMap((list) =>
    counting(list).map((each) => finding(list.info.standard, each)),
  );
  const answersFor = lists.filter(({ now }) => now === "attested").map(({ info }) => info.standard);
  return {
    records,
    unanswered,
    findings: lists.length === 0 ? null : { raised: items.length, items, answersFor },
  };
};
