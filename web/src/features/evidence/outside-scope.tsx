import { Checkbox, Stack } from "@mantine/core";
import { standardIds } from "@tandem/contract/standards/catalogue";
import { Link } from "@tanstack/react-router";

import type { Profile } from "../client/queries.ts";
import type { Draft } from "./draft.ts";
import { outsideOffered, outsideWords } from "./outside.ts";

type Props = {
  readonly client: Profile;
  readonly draft: Draft;
  readonly error: string | null;
  readonly onChange: (outsideScopeOf: Draft["outsideScopeOf"]) => void;
};

/** Where evidence would count across, a way to say that it does not belong there. */
export function OutsideScope({ client, draft, error, onChange }: Props) {
  const offered = outsideOffered(client.standards, draft);
  const { tenantId } = client;
  if (offered.length === 0) return null;
  return (
    <Checkbox.Group
      label="Scope"
      description={
        <>
          It also counts for the other standard where both ask for the same, unless you tick this.{" "}
          <Link to="/clients/$tenantId/scope" params={{ tenantId }} target="_blank">
            See the scopes (new tab)
          </Link>
        </>
      }
      value={[...draft.outsideScopeOf]}
      error={error}
      onChange={(values) => onChange(standardIds.filter((each) => values.includes(each)))}
    >
      <Stack gap="xs" mt="xs">
        {offered.map((standard) => (
          <Checkbox key={standard} value={standard} label={`Lies ${outsideWords([standard])}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
