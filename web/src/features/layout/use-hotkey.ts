import { useEffect, useEffectEvent } from "react";

/** Calls back on Ctrl or ⌘ with the key, anywhere on the page. */
export const useHotkey = (key: string, onPress: () => void): void => {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== key) return;
      event.preventDefault();
      press();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [key]);
};
