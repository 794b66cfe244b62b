import { useCallback, useLayoutEffect, useRef } from "react";

/** The newest version of a callback under one identity, for memoised children and for timers. */
export const useStable = <Arguments extends readonly unknown[]>(
  callback: (...given: Arguments) => void,
): ((...given: Arguments) => void) => {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
};
