import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";

import { withBand, withoutBand } from "./edit.ts";
import type { Method } from "./queries.ts";
import classes from "./risk-method.module.css";

type Band = Method["bands"][number];

type Props = {
  readonly method: Method;
  readonly onChange: ((method: Method) => void) | undefined;
};

const accepting = { owner: "Its owner", topManagement: "Top management" } as const;

function Row({ band, place, method, onChange }: Props & { band: Band; place: number }) {
  if (onChange === undefined) {
    return (
      <tr>
        <td>{band.label}</td>
        <td>{band.withinAppetite ? "Within appetite" : "Above appetite"}</td>
        <td>{accepting[band.accepts]}</td>
        <td>Every {band.reviewMonths} months</td>
      </tr>
    );
  }
  const set = (change: Partial<Band>) =>
    onChange({
      ...method,
      bands: method.bands.map((each, at) => (at === place ? { ...each, ...change } : each)),
    });
  const named = `Band ${place + 1}`;
  return (
    <tr>
      <td>
        <TextInput
          aria-label={`${named}: name`}
          value={band.label}
          maxLength={40}
          onChange={({ currentTarget }) => set({ label: currentTarget.value })}
        />
      </td>
      <td>
        <Checkbox
          label="Within appetite"
          aria-label={`${named}: within appetite`}
          checked={band.withinAppetite}
          onChange={({ currentTarget }) => set({ withinAppetite: currentTarget.checked })}
        />
      </td>
      <td>
        <NativeSelect
          aria-label={`${named}: accepted by`}
          value={band.accepts}
          data={Object.entries(accepting).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget }) =>
            set({ accepts: currentTarget.value === "owner" ? "owner" : "topManagement" })
          }
        />
      </td>
      <td>
        <TextInput
          type="number"
          className={classes["narrow"]}
          aria-label={`${named}: months between reviews`}
          min={1}
          max={36}
          value={String(band.reviewMonths)}
          onChange={({ currentTarget }) => set({ reviewMonths: Number(currentTarget.value) })}
        />
      </td>
      <td>
        {method.bands.length > 2 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Remove band ${band.label}`}
            onClick={() => onChange(withoutBand(method, place))}
          >
            Remove
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What a cell of the matrix means: whether something has to be done, who accepts it, and how often it is looked at. */
export function BandsTable({ method, onChange }: Props) {
  return (
    <>
      <div className={classes["scroll"]}>
        <table className={classes["bands"]}>
          <caption className="visually-hidden">Bands, the lowest first</caption>
          <thead>
            <tr>
              <th scope="col">Band, the lowest first</th>
              <th scope="col">Appetite</th>
              <th scope="col">What remains is accepted by</th>
              <th scope="col">Months to review</th>
              {onChange !== undefined && (
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {method.bands.map((band, place) => (
              <Row key={band.id} band={band} place={place} method={method} onChange={onChange} />
            ))}
          </tbody>
        </table>
      </div>
      {onChange !== undefined && method.bands.length < 7 && (
        <Button size="compact-md" variant="default" onClick={() => onChange(withBand(method))}>
          Add band
        </Button>
      )}
    </>
  );
}
