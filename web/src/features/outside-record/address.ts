/** Which record stands open over the page, as `iso27001:rolesAssigned`. */
export const parseRecord = ({ record }: Record<string, unknown>): { record?: string } =>
  typeof record === "string" && /^(iso27001|iso20000):[A-Za-z]{3,40}$/.test(record)
    ? { record }
    : {};
