import { useEffect, useId, useState, type KeyboardEvent } from "react";

import { Dialog } from "../../ui/dialog.tsx";
import { useCommands, type Command } from "./use-commands.ts";
import classes from "./command-palette.module.css";

const matches = (command: Command, text: string): boolean => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const haystack = `${command.group} ${command.label}`.toLowerCase();
  return words.every((word) => haystack.includes(word));
};

/** Goes anywhere and does anything by typing its name. A combobox: arrows choose, Enter does. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const commands = useCommands();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const found = commands.filter((command) => matches(command, text)).slice(0, 50);
  const current = Math.min(chosen, found.length - 1);
  const chosenId = `${listId}-${current}`;
  useEffect(() => {
    document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen((current + step + found.length) % found.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      run(found[current]);
    }
  };
  return (
    <Dialog opened onClose={onClose} title="Search and go" placement="top" width={560} bare>
      <input
        className={classes["input"]}
        role="combobox"
        aria-label="Search and go"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[current] === undefined ? undefined : chosenId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Where to, or what to do"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- The combobox pattern of ARIA: the input keeps the focus and handles the keys. */}
      <ul id={listId} role="listbox" aria-label="Places and actions" className={classes["list"]}>
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes["option"]}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <span className="quiet">{command.group}</span>
          </li>
        ))}
      </ul>
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events */}
      <output className={classes["none"]}>
        {found.length === 0 ? "Nothing of that name." : ""}
      </output>
    </Dialog>
  );
}
