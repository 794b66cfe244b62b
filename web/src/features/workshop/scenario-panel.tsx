import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { suggested, type Scenario } from "@tandem/contract/workshop/rules";

import { Choice } from "../../ui/choice.tsx";
import type { Profile } from "../client/queries.ts";
import type { ClientMember } from "../members/queries.ts";
import type { Method } from "../risk-method/queries.ts";
import { families, ratingOf, type Said } from "./choose.ts";
import classes from "./workshop.module.css";

type Props = {
  readonly client: Profile;
  readonly scenario: Scenario;
  readonly method: Method;
  readonly people: readonly ClientMember[];
  readonly owner: string;
  readonly onOwner: (owner: string) => void;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly number: number | undefined;
  readonly pending: boolean;
  readonly onAdd: () => void;
};

const optionsOf = (levels: Method["likelihood"]) =>
  levels.map(({ label }, place) => ({ value: String(place + 1), label: `${place + 1} ${label}` }));

const bandOf = (method: Method, said: Said): string => {
  const rating = ratingOf(said);
  if (rating === null) return "Not rated yet";
  const impact = Math.max(...Object.values(rating.impacts));
  const band = method.bands[method.cells[rating.likelihood - 1]?.[impact - 1] ?? -1];
  if (band === undefined) return "Not rated yet";
  return `${band.label}: ${band.withinAppetite ? "within appetite" : "above appetite"}`;
};

const shortOf = (key: string): string =>
  key.replace("iso27001:", "27001 ").replace("iso20000:", "20000-1 ");

/** One scenario in front of the client: what happens, whose it is, how bad, and what answers it. */
export function ScenarioPanel(props: Props) {
  const { client, scenario, method, people, owner, said, onSay, number, pending } = props;
  const controls = suggested(scenario, client.standards);
  const toggle = (key: string) => {
    const inPlace = said.inPlace.includes(key)
      ? said.inPlace.filter((each) => each !== key)
      : [...said.inPlace, key];
    onSay({ ...said, inPlace });
  };
  return (
    <section className={classes["panel"]} aria-label="Scenario">
      <h2>{scenario.title}</h2>
      <p className="quiet">
        {families[scenario.family]}
        {number !== undefined && ` · already in the register as R-${number}`}
      </p>
      <p>
        {scenario.cause}. {scenario.event}. {scenario.consequence}.
      </p>
      <dl className={classes["facts"]}>
        <dt>Threat</dt>
        <dd>{scenario.threat}</dd>
        <dt>Vulnerability</dt>
        <dd>{scenario.vulnerability}</dd>
      </dl>
      <NativeSelect
        label="Owner (key o)"
        data-owner
        value={owner}
        data={[
          { value: "", label: "Choose who owns this risk" },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        onChange={({ currentTarget }) => props.onOwner(currentTarget.value)}
      />
      <div className={classes["scale"]}>
        <p className={classes["label"]}>Likelihood (first digit)</p>
        <Choice
          label="Likelihood"
          value={said.likelihood === null ? null : String(said.likelihood)}
          options={optionsOf(method.likelihood)}
          onChoose={(value) => onSay({ ...said, likelihood: Number(value) })}
        />
      </div>
      {method.impacts.map(({ id, name, levels }, place) => (
        <div key={id} className={classes["scale"]}>
          <p className={classes["label"]}>
            {name}
            {place === 0 && " (second digit)"}
          </p>
          <Choice
            label={name}
            value={said.impacts[id] === undefined ? null : String(said.impacts[id])}
            options={optionsOf(levels)}
            onChoose={(value) =>
              onSay({ ...said, impacts: { ...said.impacts, [id]: Number(value) } })
            }
          />
        </div>
      ))}
      <output>{bandOf(method, said)}</output>
      <fieldset className={classes["controls"]}>
        <legend>
          What usually answers it. Tick what is in place; the rest is proposed as treatment.
        </legend>
        {controls.map((key) => (
          <Checkbox
            key={key}
            label={shortOf(key)}
            checked={said.inPlace.includes(key)}
            onChange={() => toggle(key)}
          />
        ))}
      </fieldset>
      <Button disabled={owner === ""} loading={pending} onClick={props.onAdd}>
        {number === undefined ? "Add to register (key a)" : "Add once more (key a)"}
      </Button>
    </section>
  );
}
