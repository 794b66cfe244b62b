import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";

import assetClasses from "../assets/assets.module.css";
import type { Risk } from "./queries.ts";

type Incident = Risk["links"]["incidents"][number];

type Props = {
  readonly chosen: readonly Incident[];
  readonly onChange: (chosen: readonly Incident[]) => void;
  readonly error: string | null;
};

export const incidentName = ({ source, externalId }: Incident): string =>
  `${externalId} (${source})`;

/** Incidents of other tools, named as they are there. */
export function IncidentsField({ chosen, onChange, error }: Props) {
  const [source, setSource] = useState(chosen[0]?.source ?? "");
  const [externalId, setExternalId] = useState("");
  const ready = source.trim() !== "" && externalId.trim() !== "";
  const add = () => {
    onChange([...chosen, { source: source.trim(), externalId: externalId.trim() }]);
    setExternalId("");
  };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ padding: 0, fontWeight: 500, fontSize: 14 }}>
        Incidents in which it came true
      </legend>
      <Group gap="sm" align="end" wrap="wrap" mt={6}>
        <TextInput
          label="Tool"
          placeholder="jira"
          maxLength={40}
          value={source}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <TextInput
          label="Number of the ticket"
          placeholder="OPS-7"
          maxLength={100}
          value={externalId}
          error={error}
          onChange={({ currentTarget }) => setExternalId(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            if (ready) add();
          }}
        />
        <Button variant="default" disabled={!ready} onClick={add}>
          Add incident
        </Button>
      </Group>
      {chosen.length > 0 && (
        <ul className={assetClasses["links"]}>
          {chosen.map((incident) => (
            <li key={incidentName(incident)} className={assetClasses["link"]}>
              <strong>{incidentName(incident)}</strong>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Remove ${incidentName(incident)}`}
                onClick={() => onChange(chosen.filter((each) => each !== incident))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
