/** Which document a link leads to. */
export const parseAt = ({ at }: Record<string, unknown>): { at?: string } =>
  typeof at === "string" && /^[a-z0-9-]{1,60}$/.test(at) ? { at } : {};
