import { useEffect, useState } from "react";

import { formatMoment, formatRelative } from "../lib/format.ts";

/** "3 hours ago", with the exact moment one hover or long press away; kept current while it is shown. */
export function RelativeTime({ instant }: { instant: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={instant} title={formatMoment(instant)}>
      {formatRelative(instant, now)}
    </time>
  );
}
