import type * as Client from "@tandem/domain/client";
import * as Profiles from "@tandem/store/client/profile";
import * as Clients from "@tandem/store/control/client";
import * as ControlOutbox from "@tandem/store/control/outbox";
import type { Scope } from "@tandem/store/scope";
import type { Stored } from "@tandem/store/stored";
import type { Runtime } from "../runtime/runtime.ts";

/** Carries the client's own name and standards to its record in the control plane, which the portfolio shows. */
export const followProfile = async (
  runtime: Runtime,
  client: Stored<Client.Info>,
  scope: Scope,
): Promise<void> => {
  const { data: profile } = await Profiles.demand(scope);
  const { name, standards } = profile;
  if (client.data.name === name && client.data.standards.join() === standards.join()) return;
  await ControlOutbox.save(runtime.desk, (control, moment) =>
    Clients.update(control, client, { ...client.data, name, standards }, {}, moment),
  );
};
