import { expect, test } from "vitest";

import { likely } from "./likely.ts";

const services = [
  { id: "svc_1", name: "Web shop" },
  { id: "svc_2", name: "Service desk" },
];

test("a name is proposed for the service it shares most words with", () => {
  expect(likely("web-shop EU", services)).toBe("svc_1");
  expect(likely("Desk (service)", services)).toBe("svc_2");
});

test("nothing is proposed where nothing is alike, or two are", () => {
  expect(likely("Telephony", services)).toBeNull();
  expect(likely("Shop desk", services)).toBeNull();
});
