import { Button } from "@mantine/core";
import { lazy, Suspense, useContext, useState } from "react";

import { Waiting } from "../../ui/waiting.tsx";
import { Part, PartLevel } from "./part.tsx";
import type { Work } from "./work.ts";

const HistoryEntries = lazy(async () => ({
  default: (await import("./history-entries.tsx")).HistoryEntries,
}));

/**
 * Who did and said what about the requirement, newest first. Beside a list it is asked for first: moving through the
 * list would read it at every step.
 */
export function HistoryPart({ work }: { work: Work }) {
  const onPage = useContext(PartLevel) === 2;
  const [asked, setAsked] = useState(false);
  return (
    <Part title="History">
      {onPage || asked ? (
        <Suspense fallback={<Waiting label="History" lines={2} />}>
          <HistoryEntries work={work} />
        </Suspense>
      ) : (
        <div>
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            Show the history
          </Button>
        </div>
      )}
    </Part>
  );
}
