import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { connect } from "./lib/api.ts";
import { loadConfig } from "./lib/config.ts";
import { createQueryClient } from "./lib/query-client.ts";
import { openSession } from "./lib/session.ts";
import { openRouter } from "./router.tsx";
import "virtual:theme.css";
import "./ui/styles.css";
import { theme } from "./ui/theme.ts";

const start = async (root: Element) => {
  const arrivedAt = new URL(location.href);
  const config = await loadConfig();
  const session = openSession(config);
  const queries = createQueryClient();
  connect({ apiBase: config.apiBase, session });
  const router = openRouter({ queries, session, arrivedAt, edition: config.edition });
  session.subscribe(async () => {
    await router.invalidate();
    // After the page has left: what still shows data would ask for it again, without a token.
    if (!session.isSignedIn()) queries.clear();
  });
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
};

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element.");
start(root).catch((error: unknown) => {
  root.textContent = "Tandem could not start: its configuration did not load. Reload the page.";
  throw error;
});
