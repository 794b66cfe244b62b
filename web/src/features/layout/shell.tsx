import { ActionIcon } from "@mantine/core";
import { Outlet, useParams, useRouterState } from "@tanstack/react-router";
import { Menu as MenuIcon, Search } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { Dialog } from "../../ui/dialog.tsx";
import { clientColour } from "./client-colour.ts";
import { PlaceName } from "./place-name.tsx";
import { RailContent } from "./rail-content.tsx";
import classes from "./shell.module.css";
import { useHotkey } from "./use-hotkey.ts";

const CommandPalette = lazy(async () => ({
  default: (await import("./command-palette.tsx")).CommandPalette,
}));

/** The frame around every page behind the sign-in: rail on the left, a sheet on a phone. */
export function Shell() {
  const { tenantId } = useParams({ strict: false });
  const [palette, setPalette] = useState(false);
  const main = useRef<HTMLElement>(null);
  // The sheet belongs to the page it was opened on, so going elsewhere closes it.
  const [sheetOn, setSheetOn] = useState<string | null>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const lastPath = useRef(path);
  useHotkey("k", () => setPalette(true));
  useEffect(() => {
    // A new page is announced by moving the focus to it; the first one is announced by the browser.
    if (lastPath.current !== path) main.current?.focus({ preventScroll: true });
    lastPath.current = path;
  }, [path]);
  const openPalette = () => {
    setSheetOn(null);
    setPalette(true);
  };
  const colour = tenantId === undefined ? undefined : { "--client": clientColour(tenantId) };
  return (
    <div className={classes["shell"]} style={colour}>
      <a className={classes["skip"]} href="#content">
        Skip to content
      </a>
      <div className={classes["rail"]}>
        <RailContent onSearch={openPalette} />
      </div>
      <header className={classes["bar"]}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label="Open navigation"
          onClick={() => setSheetOn(path)}
        >
          <MenuIcon size={20} aria-hidden />
        </ActionIcon>
        <PlaceName />
        <ActionIcon variant="subtle" size="lg" aria-label="Search and go" onClick={openPalette}>
          <Search size={18} aria-hidden />
        </ActionIcon>
      </header>
      <main
        ref={main}
        id="content"
        tabIndex={-1}
        className={classes["main"]}
        data-client={tenantId === undefined ? undefined : ""}
      >
        <Outlet />
      </main>
      <Dialog
        opened={sheetOn === path}
        onClose={() => setSheetOn(null)}
        title="Navigation"
        placement="sheet"
        bare
      >
        <RailContent onSearch={openPalette} inSheet />
      </Dialog>
      {palette && (
        <Suspense fallback={null}>
          <CommandPalette onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </div>
  );
}
