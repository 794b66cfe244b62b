import { Checkbox, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";

import { catalogue } from "./queries.ts";
import classes from "./services-page.module.css";

type Props = {
  readonly tenantId: string;
  readonly label: string;
  readonly chosen: readonly string[];
  /** Left out: a service does not need itself. */
  readonly except?: string;
  readonly onChange: (services: string[]) => void;
  readonly error?: string | null;
};

/** Some of the services of the catalogue. */
export function ServicesField({ tenantId, label, chosen, except, onChange, error }: Props) {
  const { data } = useSuspenseQuery(catalogue(tenantId));
  const rows = data.items.filter(
    ({ id, state }) => id !== except && (state !== "retired" || chosen.includes(id)),
  );
  if (rows.length === 0) return null;
  return (
    <fieldset className={classes["target"]}>
      <legend>{label}</legend>
      <Stack gap="sm">
        {rows.map(({ id, description }) => (
          <Checkbox
            key={id}
            label={description.name}
            checked={chosen.includes(id)}
            aria-invalid={error ? true : undefined}
            onChange={({ currentTarget }) =>
              onChange(
                currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
              )
            }
          />
        ))}
        {error !== null && error !== undefined && <p role="alert">{error}</p>}
      </Stack>
    </fieldset>
  );
}
