import { expect, test } from "vitest";
import { allows, Policy } from "./evaluate.ts";

const policy = (...statements: object[]) =>
  Policy.parse({ Version: "2012-10-17", Statement: statements });
const read = { action: "dynamodb:GetItem", resource: "table/a" };

test("refuses what nothing allows, and what something denies", () => {
  const allow = { Effect: "Allow", Action: "dynamodb:Get*", Resource: "table/*" };
  const deny = { Effect: "Deny", Action: "*", Resource: "table/a" };
  expect(allows([], read)).toBe(false);
  expect(allows([policy(allow)], read)).toBe(true);
  expect(allows([policy(allow), policy(deny)], read)).toBe(false);
  expect(allows([policy(allow)], { ...read, action: "dynamodb:PutItem" })).toBe(false);
});

test("takes the value of a variable literally, and refuses where there is none", () => {
  const own = policy({
    Effect: "Allow",
    Action: "dynamodb:GetItem",
    Resource: "table/${aws:PrincipalTag/id}",
  });
  const as = (id: string) => ({ ...read, context: { "aws:PrincipalTag/id": id } });
  expect(allows([own], as("a"))).toBe(true);
  expect(allows([own], as("*"))).toBe(false);
  expect(allows([own], read)).toBe(false);
});

test("a condition on every value holds where there is none, another does not", () => {
  const statement = { Effect: "Allow", Action: "sts:AssumeRole" };
  const every = { "ForAllValues:StringEquals": { "aws:TagKeys": ["id"] } };
  const like = { StringLike: { "aws:RequestTag/id": "??" } };
  const ask = (context: Record<string, string | string[]>) => ({
    action: "sts:AssumeRole",
    context,
  });
  expect(allows([policy({ ...statement, Condition: every })], ask({}))).toBe(true);
  expect(allows([policy({ ...statement, Condition: like })], ask({}))).toBe(false);
  const both = [policy({ ...statement, Condition: { ...every, ...like } })];
  expect(allows(both, ask({ "aws:RequestTag/id": "ab", "aws:TagKeys": ["id"] }))).toBe(true);
  expect(allows(both, ask({ "aws:RequestTag/id": "abc", "aws:TagKeys": ["id"] }))).toBe(false);
  expect(allows(both, ask({ "aws:RequestTag/id": "ab", "aws:TagKeys": ["id", "x"] }))).toBe(false);
});
