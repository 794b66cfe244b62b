import { describe, expect, it } from "vitest";

import { parseConfig } from "./config.ts";

describe("the configuration", () => {
  it("fills in what may be left out", () => {
    expect(parseConfig({ issuer: "https://id.example", clientId: "web" })).toEqual({
      issuer: "https://id.example",
      clientId: "web",
      apiBase: "",
      scope: "openid email profile",
      resource: null,
      edition: null,
    });
  });

  it("takes a slash off the end of the API's address", () => {
    const config = parseConfig({ issuer: "i", clientId: "c", apiBase: "https://api.example/" });
    expect(config.apiBase).toBe("https://api.example");
  });

  it.each([null, "text", {}, { issuer: "i" }, { issuer: "", clientId: "c" }, { issuer: 1 }])(
    "refuses %j, which could sign nobody in",
    (value) => {
      expect(() => parseConfig(value)).toThrow("no issuer or no client id");
    },
  );
});
