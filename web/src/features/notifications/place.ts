const standards: Readonly<Record<string, string>> = { iso27001: "27001", iso20000: "20000-1" };

/** A requirement by standard and number, without its title: the frame of every page knows no catalogue. */
export const placeText = (requirement: string): string => {
  const [standard = "", id = ""] = requirement.split(":");
  return `${standards[standard] ?? standard} ${id}`;
};
