import { Choice } from "../../ui/choice.tsx";
import { LaneMark } from "../../ui/lane-mark.tsx";
import type { Profile } from "../client/queries.ts";
import type { Lane } from "./filter.ts";
import { lanesOf } from "./lanes.ts";

const words: Readonly<Record<Lane, string>> = { claimed: "Answer", verified: "Verify" };

type Props = {
  readonly client: Profile;
  readonly lane: Lane | null;
  readonly onChoose: (lane: Lane) => void;
};

/** Which lane ratings go to, for whoever may write both. */
export function LaneSwitch({ client, lane, onChoose }: Props) {
  const offered = lanesOf(client).toReversed();
  if (offered.length < 2) return null;
  return (
    <Choice
      label="What the ratings are for"
      value={lane}
      options={offered.map((each) => ({
        value: each,
        label: <LaneMark lane={each}>{words[each]}</LaneMark>,
      }))}
      onChoose={onChoose}
    />
  );
}
