import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";

import classes from "./calendar-page.module.css";
import type * as Presets from "./holidays-of.ts";
import { linesOf, textOf } from "./words.ts";

type Preset = typeof Presets;

type Props = {
  readonly value: string;
  readonly onChange: (lines: string) => void;
  readonly error: string | null;
};

/** Holidays as dates. Those of a country are filled in on request and can then be changed one by one. */
export function HolidaysField({ value, onChange, error }: Props) {
  const [preset, setPreset] = useState<Preset | null>(null);
  const [country, setCountry] = useState("AT");
  const [thisYear] = useState(() => new Date().getFullYear());
  const fill = () => {
    if (preset === null) return;
    const dates = preset.holidaysOf(country, [thisYear, thisYear + 1, thisYear + 2]);
    onChange(textOf([...new Set([...linesOf(value), ...dates])].toSorted()));
  };
  return (
    <div>
      <Textarea
        label="Holidays"
        description="One date a line, as 2026-12-25. A holiday closes its own date only."
        rows={6}
        resize="vertical"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={error}
      />
      <div className={classes["chooser"]} style={{ marginTop: 8 }}>
        {preset === null ? (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => void import("./holidays-of.ts").then(setPreset)}
          >
            Fill in public holidays
          </Button>
        ) : (
          <>
            <NativeSelect
              aria-label="Country"
              value={country}
              onChange={({ currentTarget }) => setCountry(currentTarget.value)}
              data={[...preset.countries()]}
            />
            <Button size="compact-md" variant="default" onClick={fill}>
              Add {thisYear} to {thisYear + 2}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
