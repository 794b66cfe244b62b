import { Skeleton, Stack } from "@mantine/core";

/** Grey lines where content will be; a screen reader hears what is loading. */
export function Waiting({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <Stack gap="sm" aria-busy>
      <output className="visually-hidden">Loading: {label}</output>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 24 : 16} width={line === 0 ? "40%" : "100%"} />
      ))}
    </Stack>
  );
}
