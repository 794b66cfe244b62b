import { useEffect, useEffectEvent, useState } from "react";

const preference = "tandem.single-keys";

/** Whether single keys act; a person who dictates or whose keys stick turns them off (WCAG 2.1.4). */
export const useSingleKeysOn = () => {
  const [on, setOn] = useState(() => localStorage.getItem(preference) !== "off");
  const set = (to: boolean) => {
    localStorage.setItem(preference, to ? "on" : "off");
    setOn(to);
  };
  return [on, set] as const;
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));

const elsewhere = (): boolean => document.querySelector("dialog[open], [role=menu]") !== null;

/**
 * Calls back for single keys pressed outside of fields, dialogs and menus, and for Escape in a field too. True:
 * the key was taken.
 */
export const useSingleKeys = (on: boolean, onKey: (key: string) => boolean): void => {
  const press = useEffectEvent(onKey);
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (elsewhere() || (event.key !== "Escape" && typing(event.target))) return;
      if (press(event.key)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on]);
};
