import { describe, expect, it } from "vitest";
import { shop } from "../agreement/testing/build.ts";
import { Names, placer, plain } from "./names.ts";
import { mail } from "./testing/build.ts";

const services = [
  { id: shop, name: "Web shop" },
  { id: mail, name: "Mail" },
  { id: mail, name: "Twin" },
  { id: shop, name: "Twin" },
];

describe("the service that a tool names", () => {
  const place = placer({ services, names: { "mail eu": mail, mail: shop, legacy: null } });

  it.each([
    ["by the catalogue's id", shop, shop],
    ["by its name, however it is written", " web SHOP ", shop],
    ["by a name that was explained", "Mail EU", mail],
    ["as people said, also where the catalogue has the name", "mail", shop],
    ["as nothing where people said that", "Legacy", null],
    ["as nothing where two are called alike", "twin", null],
    ["as nothing where nobody knows the name", "Phones", null],
    ["as nothing where it says nothing", null, null],
  ])("is found %s", (_, named, service) => {
    expect(place(named)).toBe(service);
  });
});

it("takes names up to a limit, in plain writing", () => {
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`n${n}`, null]));
  expect(Names.safeParse(many).success).toBe(false);
  expect(Names.parse({ mail })).toEqual({ mail });
  expect(plain(" Mail EU ")).toBe("mail eu");
});
