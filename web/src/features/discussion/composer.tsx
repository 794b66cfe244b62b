/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- A list of names under a field of several lines: HTML has no element for it. */
import { Button, Textarea } from "@mantine/core";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

import classes from "./composer.module.css";
import { calling, suggestions, toWire, type Callable } from "./mention.ts";

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly action: string;
  readonly initial: string;
  readonly people: readonly Callable[];
  readonly pending: boolean;
  /** Whether the keyboard goes to the field when it appears: the person has just asked for it. */
  readonly focuses?: boolean;
  /** Who reads it, said before it is sent. */
  readonly children?: ReactNode;
  readonly onChange?: (text: string) => void;
  readonly onSend: (said: { text: string; mentions: string[] }) => void;
  readonly onCancel?: () => void;
};

/** The name being written, and who may be meant by it. */
const useCalling = (people: readonly Callable[]) => {
  const [call, setCall] = useState<ReturnType<typeof calling>>(null);
  const [chosen, setChosen] = useState(0);
  const options = call === null ? [] : suggestions(people, call.query);
  return {
    options,
    chosen: Math.min(chosen, Math.max(options.length - 1, 0)),
    look: (field: HTMLTextAreaElement) => {
      setCall(calling(field.value, field.selectionStart));
      setChosen(0);
    },
    step: (by: 1 | -1) => setChosen((chosen + by + options.length) % options.length),
    close: () => setCall(null),
    at: call?.at ?? 0,
  };
};

/** A field for words to others, in which `@` calls somebody: arrows choose, Enter takes, Escape leaves it. */
export function Composer(props: Props) {
  const { label, placeholder, action, initial, people, pending, children, onSend, onCancel } =
    props;
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const { options, chosen, look, step, close, at } = useCalling(people);

  const focuses = props.focuses === true;
  useEffect(() => {
    if (focuses) field.current?.focus();
  }, [focuses]);
  const change = (to: string) => {
    setText(to);
    props.onChange?.(to);
  };
  const take = (person: Callable | undefined) => {
    const caret = field.current?.selectionStart ?? text.length;
    if (person === undefined) return;
    const called = `${text.slice(0, at)}@${person.label} `;
    change(called + text.slice(caret));
    close();
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(called.length, called.length);
    });
  };
  const send = () => {
    const said = toWire(text, people);
    if (said.text !== "" && !pending) onSend(said);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
      return;
    }
    if (options.length === 0) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => take(options[chosen]),
      Tab: () => take(options[chosen]),
      Escape: close,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <form
      className={classes["composer"]}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes["field"]}>
        <Textarea
          ref={field}
          label={label}
          placeholder={placeholder}
          rows={3}
          resize="vertical"
          maxLength={3_500}
          value={text}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(options.length > 0 && {
            "aria-controls": list,
            "aria-activedescendant": `${list}-${chosen}`,
          })}
          onChange={({ currentTarget }) => {
            change(currentTarget.value);
            look(currentTarget);
          }}
          onClick={({ currentTarget }) => look(currentTarget)}
          onKeyDown={press}
          onBlur={close}
        />
        {options.length > 0 && (
          <div
            id={list}
            role="listbox"
            aria-label="People to mention"
            className={classes["people"]}
          >
            {options.map((person, place) => (
              // The keyboard stays in the field, which points at the option.
              <div
                key={person.userId}
                id={`${list}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === chosen}
                className={classes["person"]}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(person)}
              >
                {person.label}
              </div>
            ))}
          </div>
        )}
        <output className="visually-hidden">
          {options.length > 0 && `${options.length} people fit: ${options[chosen]?.label ?? ""}`}
        </output>
      </div>
      <div className={classes["foot"]}>
        <span className={classes["readers"]}>{children}</span>
        {onCancel !== undefined && (
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <Button size="xs" type="submit" loading={pending} disabled={text.trim() === ""}>
          {action}
        </Button>
      </div>
    </form>
  );
}
