import { UserId } from "@tandem/domain/id";
import * as Members from "@tandem/store/control/member";
import * as ControlOutbox from "@tandem/store/control/outbox";
import type { ControlEvent } from "@tandem/store/control/event";
import * as Notes from "@tandem/store/client/note";
import type { Runtime } from "../runtime/runtime.ts";
import { handBack } from "./hand-back.ts";
import { recountWork } from "./keep-work.ts";
import { invitationMail, proposalMail } from "./invitation-mail.ts";
import { recompute } from "./recompute.ts";
import { enterForJob } from "./scope.ts";

const note = async (
  runtime: Runtime,
  event: Extract<ControlEvent, { type: "client.noted" }>,
): Promise<void> => {
  const entered = await enterForJob(runtime, event.tenantId);
  if (entered === null) return;
  const { aggregate, action, facts, actor, id: eventId } = event;
  await Notes.record(
    entered.scope(),
    { eventId, aggregate, action, facts, actor },
    runtime.moment(),
  );
  if (!aggregate.startsWith("member:")) return;
  const left = action === "member.left" ? UserId.safeParse(aggregate.replace("member:", "")) : null;
  if (left?.success === true) {
    await handBack(runtime, entered.client.data, entered.scope(), left.data);
  }
  // Whoever came, or may do more or less than before, has other work.
  await recountWork(runtime, entered.client.data, entered.scope());
};

/**
 * Nothing of the firm stays in a client that it does not keep any more: neither its consultants' grants, nor what is
 * assigned to its owners, who hold none.
 */
const tidyUp = async (
  runtime: Runtime,
  event: Extract<ControlEvent, { type: "client.released" }>,
): Promise<void> => {
  await ControlOutbox.save(runtime.desk, (control, moment) =>
    Members.revokeReleased(control, event, moment),
  );
  const entered = await enterForJob(runtime, event.tenantId);
  if (entered === null) return;
  const members = await Members.listOfFirm(runtime.control, event.firmId);
  for (const { data } of members.filter(({ data: { role } }) => role === "firmOwner")) {
    await handBack(runtime, entered.client.data, entered.scope(), data.userId);
  }
};

/** The line in the portfolio of the firm that has just begun to keep a client shows its numbers at once. */
const showKept = async (
  runtime: Runtime,
  { tenantId }: Extract<ControlEvent, { type: "client.kept" }>,
): Promise<void> => {
  const entered = await enterForJob(runtime, tenantId);
  if (entered !== null) await recompute(runtime, entered.client.data, entered.scope());
};

/** Acts on what happened in the control plane. Every branch may run twice for one event and has one effect. */
export const onControlEvent = async (runtime: Runtime, event: ControlEvent): Promise<void> => {
  switch (event.type) {
    case "invitation.opened":
      return runtime.mail(invitationMail(event, runtime.config.PUBLIC_URL));
    case "proposal.opened":
      return runtime.mail(proposalMail(event, runtime.config.PUBLIC_URL));
    case "client.kept":
      return showKept(runtime, event);
    case "client.released":
      return tidyUp(runtime, event);
    case "client.noted":
      return note(runtime, event);
    case "firm.left": {
      await ControlOutbox.save(runtime.desk, (control, moment) =>
        Members.revokeLeft(control, event, moment),
      );
      return;
    }
    case "client.requested":
      return; // the provisioner's own queue
  }
};
