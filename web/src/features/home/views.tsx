import { formatScore } from "../../lib/format.ts";
import { GateOpenName } from "./gate-open.tsx";
import type { StandardReport } from "./queries.ts";
import classes from "./views.module.css";

type Props = {
  readonly tenantId: string;
  readonly title: string;
  readonly things: string;
  readonly share: StandardReport["stage1View"];
};

function View({ tenantId, title, things, share: { got, of, share, missing } }: Props) {
  const head = (
    <>
      <span className={classes["name"]}>{title}</span>
      <span>
        {got} of {of} {things}
      </span>
      <span className="tabular">{formatScore(share)}</span>
    </>
  );
  if (missing.length === 0) return <p className={classes["head"]}>{head}</p>;
  return (
    <details className={classes["view"]}>
      <summary className={classes["head"]}>{head}</summary>
      <ul className={classes["missing"]} aria-label={`Missing: ${title}`}>
        {missing.map((id) => (
          <li key={id}>
            <GateOpenName tenantId={tenantId} id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What each stage of an audit looks at, with what is missing of it. */
export function Views({ tenantId, report }: { tenantId: string; report: StandardReport }) {
  const { stage1View, stage2View } = report;
  return (
    <div className={classes["views"]}>
      <View
        tenantId={tenantId}
        title="Stage 1, documented"
        things="demanded documents in order"
        share={stage1View}
      />
      <View
        tenantId={tenantId}
        title="Stage 2, operating"
        things="requirements shown to operate"
        share={stage2View}
      />
    </div>
  );
}
