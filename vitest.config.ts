import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** On two cores vitest would let one of them idle. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

const pure = ["standards", "domain", "contract", "documents"];

export default defineConfig({
  test: {
    coverage: {
      include: ["packages/domain/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.bench.ts", "**/testing/**"],
      reporter: ["text-summary"],
      thresholds: { 100: true },
    },
    projects: [
      {
        test: {
          name: "unit",
          maxWorkers,
          include: [
            ...pure.map((name) => `packages/${name}/src/**/*.test.ts`),
            "web/src/**/*.test.ts",
          ],
          // Properties over thousands of cases, with coverage, on a machine that does other things too.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "store",
          maxWorkers,
          include: ["packages/store/src/**/*.test.ts", "functions/src/**/*.test.ts"],
          globalSetup: "test/support/dynamodb.ts",
          // Fifty writers on one row take their time where many tests share two cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "isolation",
          maxWorkers,
          include: ["test/isolation/*.test.ts"],
          globalSetup: "test/support/dynamodb.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/*.test.ts"],
          globalSetup: "test/support/browser.ts",
          // Each file has a product and a browser of its own, and waits more than it works.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      { test: { name: "local", maxWorkers, include: ["packages/local/src/**/*.test.ts"] } },
      { test: { name: "web", maxWorkers, include: ["web/test/**/*.test.ts"] } },
      { test: { name: "architecture", maxWorkers, include: ["test/architecture/*.test.ts"] } },
      // One worker for all files: loading the deployment library takes longer than the tests.
      {
        test: {
          name: "infra",
          include: ["infra/test/**/*.test.ts"],
          isolate: false,
          testTimeout: 30_000,
          fileParallelism: false,
          // Projects of different numbers of workers run one group after the other.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
