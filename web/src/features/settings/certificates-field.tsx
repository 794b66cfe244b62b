import { Checkbox, TextInput } from "@mantine/core";

import { standardColour, standardName, type StandardId } from "../../ui/standards.ts";
import type { Draft } from "./draft.ts";
import classes from "./settings-page.module.css";

const standardIds = ["iso27001", "iso20000"] as const satisfies readonly StandardId[];

type Certificates = Draft["certificates"];
type Certificate = NonNullable<Certificates[StandardId]>;

type Props = {
  readonly value: Certificates;
  readonly errorOf: (pointer: string) => string | null;
  readonly onChange: (value: Certificates) => void;
};

const unknown: Certificate = { body: null, number: null, validUntil: null };
const orNull = (text: string): string | null => (text === "" ? null : text);

/** Which certificates the client holds already: a certified client is asked for what keeps the certificate. */
export function CertificatesField({ value, errorOf, onChange }: Props) {
  const put = (standard: StandardId, to: Certificates[StandardId]) => {
    const { [standard]: _, ...others } = value;
    onChange(to === undefined ? others : { ...others, [standard]: to });
  };
  return (
    <fieldset className={classes["group"]}>
      <legend>Certificates held</legend>
      {standardIds.map((standard) => {
        const held = value[standard];
        const name = standardName(standard);
        const set = (change: Partial<Certificate>) =>
          held !== undefined && put(standard, { ...held, ...change });
        return (
          <div key={standard} className={classes["standard"]} style={standardColour(standard)}>
            <Checkbox
              label={`Certified to ${name}`}
              checked={held !== undefined}
              onChange={({ currentTarget }) =>
                put(standard, currentTarget.checked ? unknown : undefined)
              }
            />
            {held !== undefined && (
              <div className={classes["held"]}>
                <div className={classes["pair"]}>
                  <TextInput
                    label={`Certificate number, ${name}`}
                    autoComplete="off"
                    maxLength={80}
                    value={held.number ?? ""}
                    onChange={({ currentTarget }) => set({ number: orNull(currentTarget.value) })}
                    error={errorOf(`/certificates/${standard}/number`)}
                  />
                  <TextInput
                    type="date"
                    label={`Valid until, ${name}`}
                    value={held.validUntil ?? ""}
                    onChange={({ currentTarget }) =>
                      set({ validUntil: orNull(currentTarget.value) })
                    }
                    error={errorOf(`/certificates/${standard}/validUntil`)}
                  />
                </div>
                <TextInput
                  label={`Certification body, ${name}`}
                  autoComplete="off"
                  maxLength={120}
                  value={held.body ?? ""}
                  onChange={({ currentTarget }) => set({ body: orNull(currentTarget.value) })}
                  error={errorOf(`/certificates/${standard}/body`)}
                />
              </div>
            )}
          </div>
        );
      })}
      <p className="quiet">
        What you know of it is enough. With a certificate the gates ask for what keeps it, and not
        for the first audit.
      </p>
    </fieldset>
  );
}
