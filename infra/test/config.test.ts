import { expect, test } from "vitest";
import { foundersOf, fromContext } from "../src/config.ts";

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

test("reads values of the command line, where everything is text", () => {
  const founders = ["a@example.com", "b@example.com"];
  expect(
    given({ logDays: "30", tableQuota: "5000", founders: JSON.stringify(founders) })(),
  ).toMatchObject({ logDays: 30, tableQuota: 5_000, founders });
});

test("names those who may begin: the owner, others, or anyone", () => {
  const founders = ["partner@example.com", "owner@example.com"];
  expect(foundersOf(given({})())).toBeUndefined();
  expect(foundersOf(given({ owner: "owner@example.com" })())).toEqual(["owner@example.com"]);
  expect(foundersOf(given({ owner: "owner@example.com", founders })())).toEqual([
    "owner@example.com",
    "partner@example.com",
  ]);
});

test.each([
  [{ stage: "staging" }, "There is no stage staging"],
  [{ prefix: "Tandem" }, "prefix"],
  [{ prefix: "tandem-t" }, "could pass for a table"],
  [{ prefix: "tandem-t-eu" }, "could pass for a table"],
  [{ mailFrom: "nobody" }, "mailFrom"],
  [{ logDays: 8 }, "logDays"],
  [{ tableQuota: 20_000 }, "tableQuota"],
  [{ owner: "nobody" }, "owner"],
  [{ founders: "[]" }, "founders"],
  [{ founders: "[" }, "not the JSON it should be: ["],
  [
    {
      domain: {
        name: "tandem.example.com",
        certificateArn: "arn:aws:acm:eu-central-1:111122223333:certificate/1",
      },
    },
    "us-east-1 only",
  ],
  [
    { webAclArn: "arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/front/1" },
    "scope CLOUDFRONT",
  ],
  [{ permissionsBoundaryArn: "boundary" }, "ARN of a managed policy"],
])("refuses %j", (values, reason) => {
  expect(given(values)).toThrow(reason);
});
