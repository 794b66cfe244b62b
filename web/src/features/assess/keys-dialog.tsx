import { Checkbox, Kbd } from "@mantine/core";

import { Dialog } from "../../ui/dialog.tsx";
import classes from "./keys-dialog.module.css";

const keys = [
  { keys: ["j", "k"], does: "Next and previous requirement" },
  { keys: ["1", "2", "3", "4"], does: "Rate: not, partially, largely, fully achieved" },
  { keys: ["n"], does: "Write a note" },
  {
    keys: ["x"],
    does: "Exclude a control or make it applicable; when verifying, confirm an exclusion",
  },
  { keys: ["c"], does: "Confirm a proposal; when verifying, challenge" },
  { keys: ["Enter"], does: "Open the requirement's page" },
  { keys: ["Esc"], does: "Leave a field, back to the list" },
  { keys: ["?"], does: "This overview" },
] as const;

type Props = {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
};

/** What the keys do, and the switch for whom they are in the way. */
export function KeysDialog({ on, onSwitch, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title="Keys">
      <dl className={classes["keys"]}>
        {keys.map((entry) => (
          <div key={entry.does}>
            <dt>
              {entry.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label="Single keys act"
        description="Turn them off if you dictate, or press keys by accident."
        checked={on}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </Dialog>
  );
}
