import { Button } from "@mantine/core";
import { Keyboard, UserRoundPlus } from "lucide-react";

import { ButtonLink } from "../../ui/button-link.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { SavedAt } from "../../ui/saved-at.tsx";
import { may } from "../client/permission.ts";
import type { Profile } from "../client/queries.ts";
import { Scores } from "../home/scores.tsx";
import classes from "./assess-board.module.css";
import { LaneSwitch } from "./lane-switch.tsx";
import type { Board } from "./use-board.ts";

type Props = {
  readonly client: Profile;
  readonly board: Board;
  readonly onKeys: () => void;
  /** Begins to pick requirements; absent where there is no list to pick from. */
  readonly onPick?: () => void;
};

/** What is being done, whether it is saved, and where it has led so far. */
export function AssessHead({ client, board, onKeys, onPick }: Props) {
  const { tenantId } = client;
  const { shown, total } = board;
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
            {onPick !== undefined && may(client, "assessment.assign") && (
              <Button
                variant="default"
                leftSection={<UserRoundPlus size={16} aria-hidden />}
                onClick={onPick}
              >
                Assign several
              </Button>
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
        <output className="tabular">
          {shown.length === total
            ? `${total} requirements`
            : `${shown.length} of ${total} requirements`}
        </output>
        {". Every answer is saved as you go."}
      </PageHead>
      <div className={classes["state"]}>
        <LaneSwitch client={client} lane={board.lane} onChoose={board.changeLane} />
        <div className={classes["scores"]}>
          <Scores tenantId={tenantId} />
        </div>
        <div className={classes["saved"]}>
          <SavedAt state={saved.state} at={saved.savedAt} />
        </div>
      </div>
    </>
  );
}
