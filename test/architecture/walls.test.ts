import { expect, test } from "vitest";
import { files, isTest, read } from "./workspace.ts";

/** Lines of sources that match, each as `path:line`, outside the places named. */
const places = (paths: readonly string[], pattern: RegExp, allowed: RegExp): string[] =>
  paths
    .filter((path) => !allowed.test(path))
    .flatMap((path) =>
      read(path)
        .split("\n")
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    );

const sources = files("ts", "tsx").filter((path) => !isTest(path));

/** Every consumer of queue and timer that may act in a client's data without a member behind it. */
const jobs = [
  "functions/src/consumers/on-client-event.ts",
  "functions/src/consumers/on-control-event.ts",
  "functions/src/consumers/provision-tenant.ts",
  "functions/src/consumers/react.ts",
  "functions/src/consumers/sweep.ts",
];
const door = "functions/src/consumers/scope.ts";

const callers = (pattern: RegExp): string[] => [
  ...new Set(
    places(sources, pattern, /^packages\/store\/src\/scope\/scope\.ts$/).map((place) =>
      place.replace(/:\d+$/, ""),
    ),
  ),
];

test("one place makes the scope of a job, and only the named jobs go through it", () => {
  expect(callers(/\bforJob\b(?!.*\bfrom\b)/)).toEqual([door]);
  expect(callers(/\benterForJob\(/)).toEqual(jobs);
});

test("one place makes the scope of a request", () => {
  expect(callers(/\bfromMembership\b(?!.*\bfrom\b)/)).toEqual(["functions/src/http/enter.ts"]);
});

test("keys of items are built in the keys module alone", () => {
  const outside = sources.filter((path) => /^(packages\/(store|local)|functions)\//.test(path));
  const literal = /["'`][A-Z][A-Z_]*#|\b(gsi[123])?(pk|sk): ?["'`]/;
  expect(places(outside, literal, /^packages\/store\/src\/keys\//)).toEqual([]);
});

test("tables are reached through the store alone", () => {
  const outside = sources.filter((path) => /^(functions|packages\/local|web)\//.test(path));
  expect(places(outside, /@aws-sdk\/lib-dynamodb/, /^$/)).toEqual([]);
});

test("no read is broken off with the part of the page that asked first", () => {
  const queries = sources.filter((path) => /^web\/src\/features\/.*\/queries\.ts$/.test(path));
  expect(queries.length).toBeGreaterThan(0);
  expect(places(queries, /\bsignal\b/, /^$/)).toEqual([]);
});

test("the environment is read where a process starts, and nowhere else", () => {
  const starts =
    /^(functions\/src\/[^/]+\.ts|functions\/src\/runtime\/|packages\/local\/|infra\/bin\/|[^/]+$)/;
  expect(places(sources, /\bprocess\.env\b/, starts)).toEqual([]);
});

test("nothing is left to do, and nothing speaks of one person's machine", () => {
  const written = files("ts", "tsx", "css", "html", "json", "md", "yaml", "yml");
  const unfinished = /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/;
  const machine = /(?<![\w.}\]])\/(home|Users|root|work)\/\w/;
  const machineless = new RegExp(`${unfinished.source}|${machine.source}`);
  expect(places(written, machineless, /(^|\/)pnpm-lock\.yaml$/)).toEqual([]);
});
