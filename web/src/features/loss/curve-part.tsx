import { NativeSelect, TextInput } from "@mantine/core";
import { usualTrials } from "@tandem/contract/loss/rules";
import { useState } from "react";

import { Choice } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useSingleKeys, useSingleKeysOn } from "../assess/use-single-keys.ts";
import { LossChart } from "./loss-chart.tsx";
import classes from "./loss.module.css";
import { formatShare, moneyIn } from "./money.ts";
import type { Order, Played } from "./play.ts";
import type { LossItem, Terms } from "./queries.ts";
import { usePlayed } from "./use-played.ts";

type Props = { readonly items: readonly LossItem[]; readonly terms: Terms };

const orderOf = (items: readonly LossItem[], terms: Terms, seed: number): Order => {
  const estimated = items.flatMap(({ number, estimate }) =>
    estimate === null ? [] : [{ number, estimate }],
  );
  return {
    before: estimated.map(({ number, estimate }) => [number, estimate.exposure] as const),
    after: estimated.map(
      ({ number, estimate }) => [number, estimate.control?.after ?? estimate.exposure] as const,
    ),
    appetite: terms.appetite,
    trials: usualTrials,
    seed,
  };
};

function CurveTable({
  before,
  after,
  money,
}: {
  before: Played;
  after: Played | null;
  money: (n: number) => string;
}) {
  const shares = before.curve.filter((_, place) => place % 3 === 0);
  const reached = (loss: number): number =>
    after?.curve.find((point) => point.loss >= loss)?.probability ?? 0;
  return (
    <div className={classes["scroll"]}>
      <table className={classes["table"]}>
        <caption className="visually-hidden">
          How likely a year is to lose at least an amount
        </caption>
        <thead>
          <tr>
            <th scope="col">At least</th>
            <th scope="col">Today</th>
            {after !== null && <th scope="col">With controls, about</th>}
          </tr>
        </thead>
        <tbody>
          {shares.map(({ loss, probability }) => (
            <tr key={loss}>
              <td>{money(loss)}</td>
              <td>{formatShare(probability)}</td>
              {after !== null && <td>{formatShare(reached(loss))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How much a year may cost: of all risks together or of one, as a picture or a table, held against the appetite. */
export function CurvePart({ items, terms }: Props) {
  const [only, setOnly] = useState("");
  const [seed, setSeed] = useState("1");
  const [shape, setShape] = useState<"chart" | "table">("chart");
  const [keysOn] = useSingleKeysOn();
  useSingleKeys(keysOn, (key) => {
    if (key !== "t") return false;
    setShape(shape === "chart" ? "table" : "chart");
    return true;
  });
  const money = moneyIn(terms.currency);
  const estimated = items.filter(({ estimate }) => estimate !== null);
  const shown = estimated.filter(({ risk }) => only === "" || risk === only);
  const controlled = shown.some(({ estimate }) => (estimate?.control ?? null) !== null);
  const { told, failed } = usePlayed(orderOf(shown, terms, Number(seed) || 1));
  const result = told !== null && "before" in told ? told : null;
  const progress = told !== null && "done" in told ? told : { done: 0, of: 1 };
  const after = controlled && result !== null ? result.after : null;
  return (
    <Section title="What may a year cost?">
      <div className={classes["tools"]}>
        <NativeSelect
          label="Of"
          value={only}
          data={[
            { value: "", label: `All risks with an estimate (${estimated.length})` },
            ...estimated.map(({ risk, number, title }) => ({
              value: risk,
              label: `R-${number} ${title}`,
            })),
          ]}
          onChange={({ currentTarget }) => setOnly(currentTarget.value)}
        />
        <TextInput
          label="Seed"
          type="number"
          min={1}
          value={seed}
          onChange={({ currentTarget }) => setSeed(currentTarget.value)}
        />
        <Choice
          label="Shown as (key t)"
          value={shape}
          options={[
            { value: "chart", label: "Chart" },
            { value: "table", label: "Table" },
          ]}
          onChoose={setShape}
        />
      </div>
      {failed && (
        <Notice tone="bad" announce="politely">
          <p>The simulation broke off. Load the page again.</p>
        </Notice>
      )}
      {result === null && !failed && (
        <output>
          <progress
            className={classes["progress"]}
            aria-label="Years played"
            value={progress.done}
            max={progress.of}
          />{" "}
          Playing {usualTrials.toLocaleString()} years
        </output>
      )}
      {result !== null && (
        <>
          {shape === "chart" ? (
            <LossChart
              before={result.before}
              after={after}
              appetite={terms.appetite}
              money={money}
            />
          ) : (
            <CurveTable before={result.before} after={after} money={money} />
          )}
          <dl className={classes["facts"]}>
            <div>
              <dt>Mean year</dt>
              <dd>{money(result.before.mean)}</dd>
            </div>
            <div>
              <dt>Every second year at least</dt>
              <dd>{money(result.before.median)}</dd>
            </div>
            <div>
              <dt>One year in twenty at least</dt>
              <dd>{money(result.before.oneInTwenty)}</dd>
            </div>
            {after !== null && (
              <div>
                <dt>Mean year with controls</dt>
                <dd>{money(after.mean)}</dd>
              </div>
            )}
          </dl>
          {terms.appetite.length > 0 && (
            <Notice tone={result.before.above.length === 0 ? "good" : "bad"}>
              <p>
                {result.before.above.length === 0
                  ? "Within appetite at every amount."
                  : result.before.above
                      .map(
                        ({ loss, probability }) =>
                          `Above appetite: a loss of ${money(loss)} or more is reached in ${formatShare(probability)} of the years.`,
                      )
                      .join(" ")}
              </p>
            </Notice>
          )}
          <p className="quiet">
            {usualTrials.toLocaleString()} played years, in your browser. The same seed gives the
            same years.
          </p>
        </>
      )}
    </Section>
  );
}
