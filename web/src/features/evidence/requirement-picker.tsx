import { TextInput } from "@mantine/core";
import { find, ofStandard } from "@tandem/contract/standards/catalogue";
import { Search, X } from "lucide-react";
import { useId, useState } from "react";

import { StandardBadge } from "../../ui/standard-badge.tsx";
import { standardName, type StandardId } from "../../ui/standards.ts";
import type { RequirementKey } from "./queries.ts";
import classes from "./requirement-picker.module.css";

type Props = {
  readonly legend: string;
  readonly standards: readonly StandardId[];
  readonly chosen: readonly RequirementKey[];
  readonly onChange: (chosen: readonly RequirementKey[]) => void;
  readonly error: string | null;
};

/** The most that one thing is named for. */
const most = 40;

const matching = (standards: readonly StandardId[], text: string) => {
  const words = text.toLowerCase().split(/\s+/);
  return standards.flatMap(ofStandard).filter(({ id, standard, title }) => {
    const haystack = `${standardName(standard)} ${id} ${title}`.toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
};

/** Which requirements of either standard something is about: found by number or words, as many as apply. */
export function RequirementPicker({ legend, standards, chosen, onChange, error }: Props) {
  const [text, setText] = useState("");
  const errorId = useId();
  const found = matching(standards, text);
  const set = (key: RequirementKey, on: boolean) =>
    onChange(on ? [...chosen, key] : chosen.filter((each) => each !== key));
  return (
    <fieldset
      className={classes["picker"]}
      {...(error !== null && { "aria-describedby": errorId })}
    >
      <legend className={classes["legend"]}>{legend}</legend>
      {chosen.length > 0 && (
        <ul className={classes["chosen"]} aria-label="Chosen requirements">
          {chosen.map((key) => {
            const requirement = find(key);
            if (requirement === undefined) return null;
            const { id, standard, title } = requirement;
            return (
              <li key={key} className={classes["chip"]} title={title}>
                {standardName(standard)} {id}
                <button
                  type="button"
                  className={classes["remove"]}
                  aria-label={`Remove ${standardName(standard)} ${id} ${title}`}
                  onClick={() => set(key, false)}
                >
                  <X size={14} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <TextInput
        type="search"
        aria-label="Find a requirement by number or words"
        placeholder="Find a requirement by number or words"
        leftSection={<Search size={15} aria-hidden />}
        error={error !== null}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <div className={classes["list"]}>
        {found.map(({ key, id, standard, title }) => {
          const on = chosen.includes(key);
          return (
            <label key={key} className={classes["option"]}>
              <input
                type="checkbox"
                checked={on}
                disabled={!on && chosen.length >= most}
                onChange={({ currentTarget }) => set(key, currentTarget.checked)}
              />
              <StandardBadge standard={standard} />
              <span>
                {id} {title}
              </span>
            </label>
          );
        })}
        {found.length === 0 && <p className={classes["none"]}>No requirement of that name.</p>}
      </div>
      {error !== null && (
        <p id={errorId} className={classes["error"]}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
