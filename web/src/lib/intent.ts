/**
 * Keys for what a person means to do once. Repeating the same command after no answer, or after the
 * service stumbled, reuses the key, so that nothing happens twice; a settled one gets a new key.
 */
export const openIntents = (makeKey: () => string = () => crypto.randomUUID()) => {
  let open: { readonly key: string; readonly command: string } | null = null;
  return {
    keyFor: (command: unknown): string => {
      const text = JSON.stringify(command) ?? "";
      if (open?.command !== text) open = { key: makeKey(), command: text };
      return open.key;
    },
    settle: (): void => {
      open = null;
    },
  };
};
