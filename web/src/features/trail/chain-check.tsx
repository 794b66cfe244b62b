import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";

import { formatMoment } from "../../lib/format.ts";
import { Notice, noticeClasses } from "../../ui/notice.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { verification, type Verification } from "./queries.ts";
import classes from "./trail-page.module.css";
import { aggregateText } from "./words.ts";

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

function Result({ result }: { result: Verification }) {
  const { broken, chains, entries, checkedAt } = result;
  const checked = `Checked ${count(entries, "entry", "entries")} in ${count(chains, "chain", "chains")} at ${formatMoment(checkedAt)}.`;
  if (broken.length === 0) {
    return (
      <Notice tone="good" announce="politely" title="The chain is intact">
        <p>{checked} Every entry carries the right hash of the one before it.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" announce="now" title="The chain is broken">
      <p>{checked} These do not fit; tell whoever runs the service at once.</p>
      <ul className={noticeClasses["list"]}>
        {broken.map(({ aggregate, version, detail }) => (
          <li key={`${aggregate} ${version}`}>
            {aggregateText(aggregate)}, entry {version}: {detail}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Recomputes every chain on demand and says what it found. */
export function ChainCheck({ tenantId }: { tenantId: string }) {
  const { data, error, isFetching, refetch } = useQuery(verification(tenantId));
  return (
    <div className={classes["check"]}>
      <Button
        variant="default"
        leftSection={<ShieldCheck size={16} aria-hidden />}
        loading={isFetching}
        onClick={() => void refetch()}
      >
        Check the chain
      </Button>
      {!isFetching && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!isFetching && data !== undefined && error === null && <Result result={data} />}
    </div>
  );
}
