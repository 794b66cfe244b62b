import { ActionIcon } from "@mantine/core";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Menu as MenuIcon, Search } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { Dialog } from "../../ui/dialog.tsx";
import { Bell } from "../notifications/bell.tsx";
import { clientColour } from "./client-colour.ts";
import { PlaceName } from "./place-name.tsx";
import { RailContent } from "./rail-content.tsx";
import classes from "./shell.module.css";
import { useHotkey } from "./use-hotkey.ts";
import { usePlace } from "./use-place.ts";

const CommandPalette = lazy(async () => ({
  default: (await import("./command-palette.tsx")).CommandPalette,
}));

/** The frame around every page behind the sign-in: rail on the left, a sheet on a phone. */
export function Shell() {
  const place = usePlace();
  const [palette, setPalette] = useState(false);
  const main = useRef<HTMLElement>(null);
  const [sheet, setSheet] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const lastPath = useRef(path);
  const [pathShown, setPathShown] = useState(path);
  if (pathShown !== path) {
    setPathShown(path);
    setSheet(false);
  }
  useHotkey("k", () => setPalette(true));
  useEffect(() => {
    // A new page is announced by moving the focus to it; the first one is announced by the browser.
    if (lastPath.current !== path) main.current?.focus({ preventScroll: true });
    lastPath.current = path;
  }, [path]);
  const openPalette = () => {
    setSheet(false);
    setPalette(true);
  };
  const inClient = place.kind === "client" && place.profile !== undefined;
  const colour = inClient ? { "--client": clientColour(place.tenantId) } : undefined;
  return (
    <div className={classes["shell"]} style={colour}>
      <a className={classes["skip"]} href="#content">
        Skip to content
      </a>
      <header className={classes["rail"]}>
        <RailContent onSearch={openPalette} />
      </header>
      <header className={classes["bar"]}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label="Open navigation"
          onClick={() => setSheet(true)}
        >
          <MenuIcon size={20} aria-hidden />
        </ActionIcon>
        <PlaceName />
        {place.kind === "client" && inClient && <Bell tenantId={place.tenantId} />}
        <ActionIcon variant="subtle" size="lg" aria-label="Search and go" onClick={openPalette}>
          <Search size={18} aria-hidden />
        </ActionIcon>
      </header>
      <main
        ref={main}
        id="content"
        tabIndex={-1}
        className={classes["main"]}
        data-client={inClient ? "" : undefined}
      >
        <Outlet />
      </main>
      <Dialog
        opened={sheet}
        onClose={() => setSheet(false)}
        title="Navigation"
        placement="sheet"
        bare
      >
        <RailContent onSearch={openPalette} />
      </Dialog>
      {palette && (
        <Suspense fallback={null}>
          <CommandPalette onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </div>
  );
}
