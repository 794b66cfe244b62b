/** Brings the entry of the current page into sight, in a row of links that is wider than the screen. For `ref`. */
export const showCurrent = (row: HTMLElement | null): void =>
  row
    ?.querySelector('[aria-current="page"]')
    ?.scrollIntoView({ block: "nearest", inline: "center" });
