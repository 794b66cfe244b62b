import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => void (stage = await openStage()), 120_000);
afterAll(() => stage.stop());

test(
  "a consultant founds a firm, onboards a client and invites its administrator",
  { timeout: 90_000 },
  async () => {
    const owner = await stage.arriveAs("owner@firm.example");
    await owner.getByLabel("Name of the firm").fill("Northbridge");
    await owner.getByRole("button", { name: /found/i }).click();
    await owner.getByRole("link", { name: "Onboard a client" }).first().click();
    await owner.getByLabel("Name of the client").fill("Alder Payments");
    await expectAccessible(owner);
    for (const standard of await owner.getByRole("checkbox").all()) await standard.check();
    await owner.getByRole("button", { name: "Make the workspace" }).click();
    await owner.getByLabel("E-mail address").fill("mara@alder.example");
    await owner.getByRole("button", { name: "Send invitation" }).click();
    await owner.getByRole("link", { name: "Back to the portfolio" }).click();
    await owner.getByRole("link", { name: "Alder Payments" }).waitFor();
    await expectAccessible(owner);

    const stranger = await stage.arriveAs("stranger@else.example");
    await stranger.goto(await stage.linkFor("mara@alder.example"));
    await stranger.getByText("mara@alder.example").first().waitFor();
    expect(await stranger.getByRole("button", { name: /accept|join/i }).count()).toBe(0);

    const mara = await stage.arriveAs("mara@alder.example");
    await mara.goto(await stage.linkFor("mara@alder.example"));
    await expectAccessible(mara);
    await mara.getByRole("button", { name: /accept|join/i }).click();
    await mara.waitForURL(/\/clients\//);
  },
);
