import { Button, NativeSelect } from "@mantine/core";
import { presets } from "@tandem/contract/risk-method/rules";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { Profile } from "../client/queries.ts";
import { firmMethods } from "./firm-methods.ts";
import { KeepDialog } from "./keep-dialog.tsx";
import type { Method } from "./queries.ts";

type Props = {
  readonly client: Profile;
  readonly method: Method;
  /** Whether the method may be kept as it stands. */
  readonly valid: boolean;
  readonly onChoose: (method: Method) => void;
};

type OfFirm = Omit<Props, "client"> & { readonly firmId: string };

const isPreset = (name: string): name is keyof typeof presets => name in presets;

/** Methods to begin with: ready-made ones, and for the people of a firm its own. */
function Chooser(props: {
  readonly own: readonly { readonly name: string; readonly method: Method }[];
  readonly onChoose: Props["onChoose"];
}) {
  const { own, onChoose } = props;
  const mark = "firm:";
  return (
    <NativeSelect
      label="Begin with"
      value=""
      data={[
        { value: "", label: "Choose a method" },
        ...Object.keys(presets).map((name) => ({
          value: name,
          label: `Ready-made ${name.replace("x", " × ")}`,
        })),
        ...own.map(({ name }) => ({ value: `${mark}${name}`, label: `The firm's: ${name}` })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const found = own.find(({ name }) => `${mark}${name}` === value);
        if (found !== undefined) onChoose(found.method);
        else if (isPreset(value)) onChoose(presets[value]);
      }}
    />
  );
}

function BeginInFirm({ firmId, method, valid, onChoose }: OfFirm) {
  const { data, refetch } = useQuery(firmMethods(firmId));
  const [keeping, setKeeping] = useState(false);
  return (
    <>
      <Chooser own={data?.items ?? []} onChoose={onChoose} />
      {data !== undefined && (
        <Button variant="default" disabled={!valid} onClick={() => setKeeping(true)}>
          Keep as the firm's method
        </Button>
      )}
      {keeping && data !== undefined && (
        <KeepDialog
          firmId={firmId}
          kept={data}
          method={method}
          onClose={() => setKeeping(false)}
          onReload={() => void refetch()}
        />
      )}
    </>
  );
}

/** Begins the draft with a ready-made method or one of the firm's. */
export function BeginWith({ client, ...rest }: Props) {
  const { firmId, role } = client;
  const ofFirm = role === "firmOwner" || role === "consultant";
  return firmId !== null && ofFirm ? (
    <BeginInFirm firmId={firmId} {...rest} />
  ) : (
    <Chooser own={[]} onChoose={rest.onChoose} />
  );
}
