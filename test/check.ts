import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** What a machine can judge besides the tests, cheapest first. The same here and on every desk. */
const checks = {
  format: ["prettier", "--check", "--log-level=warn", "."],
  lint: ["oxlint"],
  types: ["pnpm", "run", "typecheck"],
  unused: ["knip"],
  coverage: ["vitest", "run", "--project", "unit", "packages/domain", "--coverage"],
  architecture: ["vitest", "run", "--project", "architecture", "--reporter=dot"],
} as const;

type Result = { name: string; passed: boolean; output: string; seconds: number };

const root = fileURLToPath(new URL("..", import.meta.url));

const run = (name: string, [command, ...rest]: readonly [string, ...string[]]): Promise<Result> =>
  new Promise((resolve) => {
    const started = performance.now();
    let output = "";
    const child = spawn(command, rest, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const finish = (passed: boolean) => {
      resolve({ name, passed, output, seconds: (performance.now() - started) / 1000 });
    };
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => {
      output += error.message;
      finish(false);
    });
    child.on("close", (code) => {
      finish(code === 0);
    });
  });

const queue = Object.entries(checks);
const results: Result[] = [];

const work = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const result = await run(...next);
    results.push(result);
    console.log(
      `${result.passed ? "ok  " : "FAIL"} ${result.name} (${result.seconds.toFixed(1)} s)`,
    );
    if (!result.passed) console.log(result.output);
  }
};

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));

const failed = results.filter(({ passed }) => !passed).length;
console.log(`Checks  ${failed} failed | ${results.length - failed} passed (${results.length})`);
process.exitCode = failed === 0 ? 0 : 1;
