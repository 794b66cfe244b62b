import { Button } from "@mantine/core";

import { Notice } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";

type Props = {
  readonly reason: string | null;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly onRetry: () => void;
  readonly onReload: () => void;
};

/** Why a setup stopped, and the button that goes on. */
export function SetupFailure({ reason, error, pending, onRetry, onReload }: Props) {
  return (
    <>
      <Notice tone="bad" announce="now" title="The setup stopped">
        <p>{reason ?? "No reason was given."}</p>
        <p>What is done stays done; trying again goes on from the step that failed.</p>
      </Notice>
      <ProblemAlert error={error} onReload={onReload} />
      <Button loading={pending} onClick={onRetry}>
        Try again
      </Button>
    </>
  );
}
