/**
 * The path to go back to after signing in, only ever one of this site: `//host`, `/\host` and any
 * absolute address become the start page, so nobody is led away by a prepared link.
 */
export const safeReturn = (wanted: unknown, origin: string): string => {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || /^\/[/\\]/.test(wanted)) return "/";
  if (!URL.canParse(wanted, origin)) return "/";
  const url = new URL(wanted, origin);
  const onTheWay = url.pathname === "/signed-in" || url.pathname === "/sign-in";
  return url.origin !== origin || onTheWay ? "/" : url.pathname + url.search + url.hash;
};
