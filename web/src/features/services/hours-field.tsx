import { NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";

import { calendars } from "./queries.ts";

type Props = {
  readonly tenantId: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (calendar: string | null) => void;
  readonly error?: string | null;
};

/** Which calendar counts; none is around the clock. */
export function HoursField({ tenantId, label, value, onChange, error }: Props) {
  const { data } = useSuspenseQuery(calendars(tenantId));
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      error={error}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === "" ? null : currentTarget.value)
      }
      data={[
        { value: "", label: "Around the clock" },
        ...data.items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
