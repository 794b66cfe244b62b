import { Button, NativeSelect, TextInput } from "@mantine/core";

import { withDimension, withSize } from "./edit.ts";
import { LevelsTable } from "./levels-table.tsx";
import type { Method } from "./queries.ts";
import classes from "./risk-method.module.css";

type Props = {
  readonly method: Method;
  readonly onChange: ((method: Method) => void) | undefined;
};

const sizes = ["3", "4", "5", "6", "7"];

/** How likely, and how bad: each with its levels. The highest of several impacts counts. */
export function ScalesPart({ method, onChange }: Props) {
  const likelihood = method.likelihood.length;
  const impact = method.impacts[0]?.levels.length ?? 0;
  const resize = (size: { likelihood?: number; impact?: number }) =>
    onChange?.(withSize(method, { likelihood, impact, ...size }));
  const setImpact = (place: number, change: Partial<Method["impacts"][number]>) =>
    onChange?.({
      ...method,
      impacts: method.impacts.map((each, at) => (at === place ? { ...each, ...change } : each)),
    });
  return (
    <div className={classes["scales"]}>
      <div>
        <div className={classes["head"]}>
          <h3>Likelihood</h3>
          {onChange !== undefined && (
            <NativeSelect
              aria-label="Levels of likelihood"
              value={String(likelihood)}
              data={sizes.map((value) => ({ value, label: `${value} levels` }))}
              onChange={({ currentTarget }) => resize({ likelihood: Number(currentTarget.value) })}
            />
          )}
        </div>
        <LevelsTable
          name="Likelihood"
          levels={method.likelihood}
          onChange={onChange && ((levels) => onChange({ ...method, likelihood: levels }))}
        />
      </div>
      {method.impacts.map((dimension, place) => (
        <div key={dimension.id}>
          <div className={classes["head"]}>
            {onChange === undefined ? (
              <h3>{dimension.name}</h3>
            ) : (
              <>
                <TextInput
                  aria-label={`Impact dimension ${place + 1}: name`}
                  value={dimension.name}
                  maxLength={60}
                  onChange={({ currentTarget }) => setImpact(place, { name: currentTarget.value })}
                />
                {place === 0 ? (
                  <NativeSelect
                    aria-label="Levels of impact"
                    value={String(impact)}
                    data={sizes.map((value) => ({ value, label: `${value} levels` }))}
                    onChange={({ currentTarget }) =>
                      resize({ impact: Number(currentTarget.value) })
                    }
                  />
                ) : (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Remove ${dimension.name}`}
                    onClick={() =>
                      onChange({
                        ...method,
                        impacts: method.impacts.filter((_, at) => at !== place),
                      })
                    }
                  >
                    Remove
                  </Button>
                )}
              </>
            )}
          </div>
          <LevelsTable
            name={dimension.name}
            levels={dimension.levels}
            onChange={onChange && ((levels) => setImpact(place, { levels }))}
          />
        </div>
      ))}
      {onChange !== undefined && method.impacts.length < 6 && (
        <div>
          <Button
            size="compact-md"
            variant="default"
            onClick={() => onChange(withDimension(method))}
          >
            Add impact dimension
          </Button>
        </div>
      )}
    </div>
  );
}
