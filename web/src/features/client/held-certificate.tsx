import { BadgeAlert, BadgeCheck } from "lucide-react";

import { localToday } from "../../lib/today.ts";
import { standardName, type StandardId } from "../../ui/standards.ts";
import { StatusChip } from "../../ui/status-chip.tsx";
import { certificateWords } from "./certificate-words.ts";
import classes from "./held-certificate.module.css";
import type { Profile } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly standard: StandardId;
  /** Whether the standard is to be said, where nothing around it does. */
  readonly named?: boolean;
};

/** The certificate of a standard that the client has declared, if it has. */
export function HeldCertificate({ client, standard, named = false }: Props) {
  const certificate = client.certificates[standard];
  if (certificate === undefined) return null;
  const { validUntil } = certificate;
  const over = validUntil !== null && validUntil < localToday();
  return (
    <p className={classes["held"]}>
      <StatusChip icon={over ? BadgeAlert : BadgeCheck} tone={over ? "bad" : "good"}>
        {`${over ? "Certificate ended" : "Certified"}${named ? `: ISO/IEC ${standardName(standard)}` : ""}`}
      </StatusChip>
      <span className="quiet">{certificateWords(certificate)}</span>
    </p>
  );
}
