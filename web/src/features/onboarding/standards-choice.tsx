import { Checkbox } from "@mantine/core";

import { standardColour, standardFullName, type StandardId } from "../../ui/standards.ts";
import classes from "./onboarding-page.module.css";

const offered = [
  {
    standard: "iso27001",
    about: "Information security, seen from risk: 30 clauses and 93 controls.",
  },
  {
    standard: "iso20000",
    about: "Service management, seen from services: 63 clauses.",
  },
] as const;

type Props = {
  readonly chosen: readonly StandardId[];
  readonly error: string | null;
  readonly onChange: (chosen: StandardId[]) => void;
};

/** Which certificates are sought, each with what it is about. */
export function StandardsChoice({ chosen, error, onChange }: Props) {
  return (
    <Checkbox.Group
      label="Standards sought"
      w="100%"
      value={[...chosen]}
      error={error}
      onChange={(values) =>
        onChange(
          offered.map(({ standard }) => standard).filter((standard) => values.includes(standard)),
        )
      }
    >
      <div className={classes["choices"]}>
        {offered.map(({ standard, about }) => (
          <div key={standard} className={classes["choice"]} style={standardColour(standard)}>
            <Checkbox
              value={standard}
              label={standardFullName(standard)}
              description={about}
              {...(error === null ? {} : { "aria-invalid": true })}
            />
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
}
