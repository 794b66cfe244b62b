import { expect, test } from "vitest";
import { fromContext } from "../src/config.ts";

const given = (values: Readonly<Record<string, unknown>>) => () =>
  fromContext((key) => values[key]);

test("is production unless told otherwise", () => {
  expect(given({})()).toMatchObject({ prefix: "tandem", ephemeral: false });
  expect(given({ stage: "trial" })()).toMatchObject({ prefix: "tandem-trial", ephemeral: true });
});

test("takes single values from the context", () => {
  expect(given({ cellId: "eu-2", mailFrom: "tandem@example.com" })()).toMatchObject({
    cellId: "eu-2",
    mailFrom: "tandem@example.com",
  });
});

test.each([
  [{ stage: "staging" }, "There is no stage staging"],
  [{ prefix: "Tandem" }, "prefix"],
  [{ prefix: "tandem-t" }, "could pass for a table"],
  [{ prefix: "tandem-t-eu" }, "could pass for a table"],
  [{ mailFrom: "nobody" }, "mailFrom"],
  [{ logDays: 8 }, "logDays"],
])("refuses %j", (values, reason) => {
  expect(given(values)).toThrow(reason);
});
