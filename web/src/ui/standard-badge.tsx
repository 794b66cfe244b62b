import { standardColour, standardName, type StandardId } from "./standards.ts";
import classes from "./standard-badge.module.css";

/** The standard's short name with its colour beside it. */
export function StandardBadge({ standard }: { standard: StandardId }) {
  return (
    <span className={classes["badge"]} style={standardColour(standard)}>
      <span className={classes["dot"]} aria-hidden />
      {standardName(standard)}
    </span>
  );
}
