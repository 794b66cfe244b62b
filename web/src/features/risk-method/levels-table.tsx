import { TextInput } from "@mantine/core";

import type { Method } from "./queries.ts";
import classes from "./risk-method.module.css";

type Levels = Method["likelihood"];

type Props = {
  /** What the scale measures, such as "Likelihood". */
  readonly name: string;
  readonly levels: Levels;
  readonly onChange: ((levels: Levels) => void) | undefined;
};

/** The steps of a scale: what each is called, and what has to be true for it to be chosen. */
export function LevelsTable({ name, levels, onChange }: Props) {
  const set = (place: number, change: Partial<Levels[number]>) =>
    onChange?.(levels.map((level, at) => (at === place ? { ...level, ...change } : level)));
  return (
    <table className={classes["levels"]}>
      <caption className="visually-hidden">Levels of {name}</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Name</th>
          <th scope="col">Chosen when</th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ label, criteria }, place) => (
          <tr key={place}>
            <td className={classes["place"]}>{place + 1}</td>
            <td className={classes["label"]}>
              {onChange === undefined ? (
                label
              ) : (
                <TextInput
                  aria-label={`${name} ${place + 1}: name`}
                  value={label}
                  maxLength={40}
                  onChange={({ currentTarget }) => set(place, { label: currentTarget.value })}
                />
              )}
            </td>
            <td>
              {onChange === undefined ? (
                criteria
              ) : (
                <TextInput
                  aria-label={`${name} ${place + 1}: chosen when`}
                  value={criteria}
                  maxLength={500}
                  onChange={({ currentTarget }) => set(place, { criteria: currentTarget.value })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
