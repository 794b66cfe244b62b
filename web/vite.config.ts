import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { importByPath } from "./build/import-by-path.ts";
import { themeCss } from "./build/theme-css.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root,
  plugins: [
    importByPath(root, {
      "@mantine/core": "esm/index.mjs",
      "@mantine/hooks": "esm/index.mjs",
      "lucide-react": "dist/esm/lucide-react.mjs",
    }),
    themeCss(),
    react(),
  ],
  build: {
    target: "es2023",
    manifest: true,
    // A data: address would need a wider policy for images than the product has.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
