import { bandAt, type Lens, type Place } from "@tandem/contract/risk/rules";
import { CircleDashed, CircleHelp, ShieldAlert, ShieldCheck } from "lucide-react";

import { StatusChip } from "../../ui/status-chip.tsx";

type Props = { readonly place: Place | null; readonly lens: Pick<Lens, "method"> };

/** What a rating means, in the method's own word; not rated is said, and looks like nothing else. */
export function BandChip({ place, lens }: Props) {
  if (place === null) return <StatusChip icon={CircleDashed}>Not rated</StatusChip>;
  const band = bandAt(lens, place);
  if (band === null) {
    return (
      <StatusChip icon={CircleHelp} tone="warn">
        Rated by an earlier method
      </StatusChip>
    );
  }
  const { bands } = lens.method;
  if (band.withinAppetite) {
    return (
      <StatusChip icon={ShieldCheck} tone={band.id === bands[0]?.id ? "good" : "neutral"}>
        {band.label}
      </StatusChip>
    );
  }
  return (
    <StatusChip icon={ShieldAlert} tone={band.id === bands.at(-1)?.id ? "bad" : "warn"}>
      {band.label}
    </StatusChip>
  );
}
