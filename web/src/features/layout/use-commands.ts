import { useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouteContext } from "@tanstack/react-router";

import { me } from "../me/queries.ts";
import { clientGroupsOf, firmEntries } from "./navigation.ts";
import { useClients } from "./use-clients.ts";
import { usePlace } from "./use-place.ts";

export type Command = {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly run: () => void;
};

const schemeNames = { light: "Light", dark: "Dark", auto: "As the system" } as const;

/** Everything the palette can do from here: pages of this place, firms, clients, appearance, signing out. */
export const useCommands = (): readonly Command[] => {
  const place = usePlace();
  const navigate = useNavigate();
  const { session } = useRouteContext({ from: "__root__" });
  const { setColorScheme } = useMantineColorScheme();
  const { data: person } = useQuery(me());
  const clients = useClients(true);

  const pages = (): Command[] => {
    if (place.kind === "firm") {
      const { firmId } = place;
      return firmEntries.map(({ label, to }) => ({
        id: `page ${label}`,
        group: "Page",
        label,
        run: () => void navigate({ to, params: { firmId } }),
      }));
    }
    const { profile } = place.kind === "client" ? place : {};
    if (profile === undefined) return [];
    return clientGroupsOf(profile)
      .flatMap(({ entries }) => entries)
      .map(({ label, to }) => ({
        id: `page ${label}`,
        group: "Page",
        label,
        run: () => void navigate({ to, params: { tenantId: profile.tenantId } }),
      }));
  };

  return [
    ...pages(),
    ...(person?.firms ?? []).map(({ firmId, name }) => ({
      id: `firm ${firmId}`,
      group: "Firm",
      label: name,
      run: () => void navigate({ to: "/firms/$firmId", params: { firmId } }),
    })),
    ...clients.map(({ tenantId, name }) => ({
      id: `client ${tenantId}`,
      group: "Client",
      label: name,
      run: () => void navigate({ to: "/clients/$tenantId", params: { tenantId } }),
    })),
    ...(["light", "dark", "auto"] as const).map((scheme) => ({
      id: `scheme ${scheme}`,
      group: "Appearance",
      label: schemeNames[scheme],
      run: () => setColorScheme(scheme),
    })),
    { id: "sign out", group: "You", label: "Sign out", run: () => void session.signOut() },
  ];
};
