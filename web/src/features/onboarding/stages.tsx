import { Stages as Steps } from "../../ui/stages.tsx";

const names = ["Client", "Workspace", "Administrator"] as const;

/** Where in the three steps one is; `current` past the last one means that all are done. */
export function Stages({ current }: { current: number }) {
  return <Steps names={names} current={current} />;
}
