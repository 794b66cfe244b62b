import { writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { measureApi } from "./api.ts";
import { inTheBrowser, measureBrowser } from "./browser.ts";
import { measureClock } from "./clock.ts";
import { measureReadiness } from "./readiness.ts";

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
const ratio = (ours: number, bare: number): string => `${(ours / bare).toFixed(1)} ×`;

const readiness = measureReadiness();
console.log(`readiness of a full tenant: median ${milliseconds(readiness.median)}`);
const verdicts = measureClock();
console.log(`SLA clock: ${verdicts} verdicts a second`);
const { ours, bare } = await measureApi();
const { seconds, scrolled } = await measureBrowser();

const page = `# Performance

Measured by \`npx -y pnpm@12 bench\` on ${availableParallelism()} cores of ${cpus()[0]?.model ?? "an unknown processor"}, Node ${process.versions.node}. Timings differ from machine to machine; the ratios should not by much. What is counted in bytes and requests is held by tests instead.

| what | measured | budget |
| --- | --- | --- |
| readiness of a full tenant (186 requirements verified, 2,000 evidence links), median in process | ${milliseconds(readiness.median)} | 10 ms |
| the same, 95th percentile | ${milliseconds(readiness.p95)} | |
| SLA clock: verdicts a second on one core, with calendar, holidays and pauses | ${verdicts.toLocaleString("en")} | 200,000 |
| API read, 20 people at once, 95th percentile | ${milliseconds(ours.reads)} | |
| a bare \`GetItem\`, same emulator and concurrency | ${milliseconds(bare.reads)} | |
| ratio of reads | ${ratio(ours.reads, bare.reads)} | 10 × |
| API write (a claim), 20 people at once, 95th percentile | ${milliseconds(ours.writes)} | |
| a bare \`TransactWriteItems\` of four items | ${milliseconds(bare.writes)} | |
| ratio of writes | ${ratio(ours.writes, bare.writes)} | 5 × |

An API read is a token check, one batch read for person, client and membership, and the row itself. A write adds the announcement, the transaction, the handover and two deletions, while the queue recomputes readiness beside it in the same process.

${inTheBrowser({ seconds, scrolled })}`;
await writeFile(new URL("../../docs/performance.md", import.meta.url), page);
console.log(page);
process.exit(0);
