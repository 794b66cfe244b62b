import { Button } from "@mantine/core";
import { Keyboard } from "lucide-react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { Choice } from "../../ui/choice.tsx";
import { LaneMark } from "../../ui/lane-mark.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { SavedAt } from "../../ui/saved-at.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { Scores } from "../home/scores.tsx";
import classes from "./assess-board.module.css";
import type { Lane } from "./filter.ts";
import { lanesOf, type Board } from "./use-board.ts";

const lanes: Readonly<Record<Lane, string>> = { claimed: "Answer", verified: "Verify" };

type Props = { readonly client: Profile; readonly board: Board; readonly onKeys: () => void };

/** What is being done, whether it is saved, and where it has led so far. */
export function AssessHead({ client, board, onKeys }: Props) {
  const { tenantId } = client;
  const offered = lanesOf(client).toReversed();
  const { saved } = board.desk;
  return (
    <>
      <PageHead
        title="Assess"
        actions={
          <>
            {may(client, "import.run") && client.standards.includes("iso27001") && (
              <ButtonLink variant="default" to="/clients/$tenantId/import" params={{ tenantId }}>
                Import a Statement of Applicability
              </ButtonLink>
            )}
            <Button
              className={classes["keys"] ?? ""}
              variant="default"
              leftSection={<Keyboard size={16} aria-hidden />}
              onClick={onKeys}
            >
              Keys
            </Button>
          </>
        }
      >
        <p>
          The client says where it stands; a second person verifies it. Everything is saved as you
          go.
        </p>
      </PageHead>
      <div className={classes["state"]}>
        {offered.length > 1 && (
          <Choice
            label="What the ratings are for"
            value={board.lane}
            options={offered.map((lane) => ({
              value: lane,
              label: <LaneMark lane={lane}>{lanes[lane]}</LaneMark>,
            }))}
            onChoose={board.changeLane}
          />
        )}
        <Scores tenantId={tenantId} />
        <SavedAt state={saved.state} at={saved.savedAt} />
      </div>
    </>
  );
}
