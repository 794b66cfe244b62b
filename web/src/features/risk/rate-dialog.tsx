import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";

import { useCommand } from "../../lib/use-command.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { BandChip } from "./band-chip.tsx";
import { changedWith, type Method } from "./queries.ts";
import classes from "./risk.module.css";
import type { Asked, Shared } from "./shared.ts";
import { levelMeanings, levelNames, type LevelName } from "./words.ts";

type ScaleProps = {
  readonly name: string;
  readonly levels: Method["likelihood"];
  readonly value: number | null;
  readonly onChoose: (level: number) => void;
};

/** One scale of the method, the lowest first, each level with its criteria. */
function Scale({ name, levels, value, onChoose }: ScaleProps) {
  return (
    <fieldset className={classes["scale"]}>
      <legend>{name}</legend>
      {levels.map(({ label, criteria }, place) => (
        <label key={label} className={classes["step"]}>
          <input
            type="radio"
            name={name}
            checked={value === place + 1}
            onChange={() => onChoose(place + 1)}
          />
          <span>
            {place + 1} {label}
          </span>
          {criteria !== "" && <small>{criteria}</small>}
        </label>
      ))}
    </fieldset>
  );
}

type Props = Asked & Pick<Shared, "lens"> & { readonly level: LevelName };

/** Rates one level by the method's own words, and shows at once what it comes to. */
export function RateDialog({ client, risk, lens, level, onClose, onReload }: Props) {
  const { tenantId } = client;
  const { method } = lens;
  const before = risk[level]?.rating ?? null;
  const [likelihood, setLikelihood] = useState(before?.likelihood ?? null);
  const [impacts, setImpacts] = useState<Readonly<Record<string, number>>>(before?.impacts ?? {});
  const rate = useCommand("PUT /api/v1/tenants/{tenantId}/risk/risks/{riskId}/ratings/{level}", {
    invalidates: changedWith(tenantId),
    onDone: onClose,
  });
  const judged = Object.values(impacts);
  const place =
    likelihood === null || judged.length === 0 ? null : { likelihood, impact: Math.max(...judged) };
  const send = (rating: { likelihood: number; impacts: Record<string, number> } | null) =>
    rate.mutate({
      params: { tenantId, riskId: risk.id, level },
      body: { rating },
      ifMatch: risk.version,
    });
  return (
    <Dialog opened onClose={onClose} title={`${levelNames[level]} level`} width={640}>
      <Stack gap="lg">
        <p>{levelMeanings[level]}</p>
        <Scale
          name="Likelihood"
          levels={method.likelihood}
          value={likelihood}
          onChoose={setLikelihood}
        />
        {method.impacts.map(({ id, name, levels }) => (
          <Scale
            key={id}
            name={name}
            levels={levels}
            value={impacts[id] ?? null}
            onChoose={(chosen) => setImpacts({ ...impacts, [id]: chosen })}
          />
        ))}
        <output>
          {place === null ? (
            "Choose a likelihood and at least one impact. The highest impact counts."
          ) : (
            <BandChip place={place} lens={lens} />
          )}
        </output>
        <ProblemAlert error={rate.error} onReload={onReload} />
        <Group justify="flex-end" gap="sm">
          {before !== null && (
            <Button variant="subtle" onClick={() => send(null)} disabled={rate.isPending}>
              Take the rating back
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={rate.isPending}
            disabled={place === null}
            onClick={() => likelihood !== null && send({ likelihood, impacts: { ...impacts } })}
          >
            Rate
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
