import { Button, Group, Stack } from "@mantine/core";
import { Subject } from "@tandem/contract/outside-record/rules";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Dialog } from "../../ui/dialog.tsx";
import { Region } from "../../ui/region.tsx";
import { standardName, type StandardId } from "../../ui/standards.ts";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { me } from "../me/queries.ts";
import { AttestForm } from "./attest-form.tsx";
import { Declared } from "./declared.tsx";
import { DeclareForm } from "./declare-form.tsx";
import { outsideRecords, type OutsideRecord } from "./queries.ts";

type Place = { readonly standard: StandardId; readonly subject: OutsideRecord["subject"] };

function Record({ client, standard, subject }: Place & { client: Profile }) {
  const { tenantId } = client;
  const query = outsideRecords(tenantId, standard);
  const { data } = useSuspenseQuery(query);
  const { data: person } = useSuspenseQuery(me());
  const cache = useQueryClient();
  const [doing, setDoing] = useState<"declare" | "attest" | null>(null);
  const found = data.items.find((each) => each.subject === subject) ?? null;
  const declares = may(client, "assessment.claim");
  const own = found?.declared.by === person.userId;
  const attests = found !== null && may(client, "assessment.verify");
  const done = () => setDoing(null);
  const reload = () => void cache.invalidateQueries({ queryKey: query.queryKey });
  const declaring = declares && (doing === "declare" || found === null);
  return (
    <Stack gap="md">
      {found === null && (
        <p>
          Tandem keeps no register of this yet. Say where you keep the record; somebody else then
          looks at a dated sample of it, and the gate reads what they attest.
          {!declares && " A contributor or an administrator of the client declares it."}
        </p>
      )}
      {found !== null && <Declared tenantId={tenantId} found={found} />}
      {doing === null && found !== null && (
        <Group>
          {attests && !own && <Button onClick={() => setDoing("attest")}>Attest a sample</Button>}
          {declares && (
            <Button variant="default" onClick={() => setDoing("declare")}>
              Change declaration
            </Button>
          )}
        </Group>
      )}
      {attests && own && (
        <p className="quiet">You declared it, so somebody else has to look at a sample.</p>
      )}
      {declaring && found?.standing === "attested" && (
        <p>A changed declaration takes the attestation away: somebody has to look at it again.</p>
      )}
      {declaring && (
        <DeclareForm
          key={found?.version ?? 0}
          {...{ tenantId, standard, subject, found }}
          onDone={done}
          onReload={reload}
        />
      )}
      {doing === "attest" && found !== null && (
        <AttestForm tenantId={tenantId} found={found} onDone={done} onReload={reload} />
      )}
    </Stack>
  );
}

type Props = {
  readonly client: Profile;
  readonly standard: StandardId;
  /** What the record answers for; anything else than a subject of records shows nothing. */
  readonly subject: string;
  /** What the gate asks, as it is shown. */
  readonly title: string;
  readonly onClose: () => void;
};

/** The record that a gate reads, where it is kept outside of Tandem: declared by one person, attested by another. */
export function RecordDialog({ client, standard, subject, title, onClose }: Props) {
  const known = Subject.safeParse(subject);
  if (!known.success) return null;
  return (
    <Dialog opened onClose={onClose} title={`${standardName(standard)}: ${title}`} width={620}>
      <Region label="Record" lines={4}>
        <Record client={client} standard={standard} subject={known.data} />
      </Region>
    </Dialog>
  );
}
