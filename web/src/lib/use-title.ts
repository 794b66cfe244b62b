import { useEffect } from "react";

/** Names the browser tab after the page. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Tandem`;
  }, [title]);
};
