import { ExternalLink } from "lucide-react";

import classes from "./outward-link.module.css";

/** An address as a person reads it: without its scheme, and with its letters. */
export const readable = (href: string): string => {
  const short = href.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
};

/** A link a person gave, opened beside the product. Anything that is no web address is shown as text. */
export function OutwardLink({ href, children }: { href: string | null; children: string }) {
  if (href === null || !/^https?:\/\//i.test(href)) return children;
  return (
    <a className={classes["link"]} href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <ExternalLink size={13} aria-label="opens in a new tab" />
    </a>
  );
}
