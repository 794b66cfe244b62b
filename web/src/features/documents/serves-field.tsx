import { CloseButton, NativeSelect } from "@mantine/core";
import { findDocument, mandatoryDocuments } from "@tandem/contract/standards/documents";

import { StandardBadge } from "../../ui/standard-badge.tsx";
import type { StandardId } from "../../ui/standards.ts";
import type { Services } from "./draft.ts";
import { duties, dutyName, strongest } from "./duty.ts";
import { askedBy } from "./rows.ts";
import classes from "./serves-field.module.css";

type Props = {
  readonly standards: readonly StandardId[];
  readonly chosen: Services;
  readonly onChange: (chosen: Services) => void;
  readonly error: string | null;
};

/** Which items of the demanded list a document serves, each in one standard or both. */
export function ServesField({ standards, chosen, onChange, error }: Props) {
  const free = mandatoryDocuments.filter(({ id }) => !chosen.some(({ item }) => item === id));
  const add = (id: string) => {
    const item = findDocument(id);
    if (item !== undefined)
      onChange([...chosen, { item: id, standards: askedBy(item, standards) }]);
  };
  const turn = (id: string, standard: StandardId, on: boolean) =>
    onChange(
      chosen.map((each) =>
        each.item === id
          ? {
              item: id,
              standards: on
                ? [...each.standards, standard]
                : each.standards.filter((other) => other !== standard),
            }
          : each,
      ),
    );
  return (
    <fieldset className={classes["field"]}>
      <legend className={classes["legend"]}>Serves</legend>
      {chosen.length > 0 && (
        <ul className={classes["list"]}>
          {chosen.map(({ item: id, standards: on }) => {
            const item = findDocument(id);
            if (item === undefined) return null;
            const asked = askedBy(item, standards);
            return (
              <li key={id} className={classes["item"]}>
                <span className={classes["name"]}>{item.name}</span>
                <CloseButton
                  aria-label={`Does not serve ${item.name}`}
                  onClick={() => onChange(chosen.filter((each) => each.item !== id))}
                />
                {asked.map((standard) => (
                  <label key={standard} className={classes["standard"]}>
                    <input
                      type="checkbox"
                      aria-label={`${item.name} in ${standard === "iso27001" ? "27001" : "20000-1"}`}
                      checked={on.includes(standard)}
                      disabled={on.includes(standard) && on.length === 1}
                      onChange={({ currentTarget }) => turn(id, standard, currentTarget.checked)}
                    />
                    <StandardBadge standard={standard} />
                  </label>
                ))}
              </li>
            );
          })}
        </ul>
      )}
      <NativeSelect
        label={chosen.length === 0 ? "An item of the checklist" : "One more item"}
        description="One document may answer several, and both standards."
        value=""
        onChange={({ currentTarget }) => add(currentTarget.value)}
        error={error}
        data={[
          { value: "", label: "Choose…" },
          ...duties.map((duty) => ({
            group: dutyName(duty),
            items: free
              .filter((item) => strongest(item, standards) === duty)
              .map(({ id, name }) => ({ value: id, label: name })),
          })),
        ]}
      />
    </fieldset>
  );
}
