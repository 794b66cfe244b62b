import { describe, expect, test } from "vitest";
import { poisson } from "./poisson.ts";
import {
  aboveAppetite,
  curve,
  draws,
  exceedance,
  expected,
  Exposure,
  mean,
  playing,
  quantile,
  simulate,
  valueOf,
} from "./quantify.ts";
import { lognormal } from "./exposure.ts";
import { normal, seeded } from "./random.ts";

const exposure = (perYear: number, low: number, high: number): Exposure => ({
  perYear,
  loss: { low, high },
});
const trials = { trials: 200_000, seed: 7 };

describe("the random numbers", () => {
  test("are the same for the same seed, and others for another", () => {
    const take = (seed: number) => Array.from({ length: 5 }, seeded(seed));
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  test("are normal with mean 0 and variance 1", () => {
    const gauss = normal(seeded(3));
    const drawn = Array.from({ length: 100_000 }, gauss);
    const average = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + x * x, 0) / drawn.length;
    expect(Math.abs(average)).toBeLessThan(5 / Math.sqrt(drawn.length));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(2 / drawn.length));
  });

  test.each([0.2, 3, 9.9, 10, 12, 40, 1_000])("count by Poisson around %d", (lambda) => {
    const random = seeded(11);
    const count = 50_000;
    const drawn = Array.from({ length: count }, () => poisson(lambda, random));
    const average = drawn.reduce((sum, k) => sum + k, 0) / count;
    const variance = drawn.reduce((sum, k) => sum + (k - lambda) ** 2, 0) / count;
    expect(Math.abs(average - lambda)).toBeLessThan(5 * Math.sqrt(lambda / count));
    // The variance of the squared deviation of a Poisson count is λ + 2λ².
    expect(Math.abs(variance - lambda)).toBeLessThan(
      5 * Math.sqrt((lambda + 2 * lambda ** 2) / count),
    );
  });
});

describe("a simulation", () => {
  const cases = [
    [exposure(0.1, 10_000, 200_000)],
    [exposure(4, 1_000, 3_000)],
    [exposure(0.5, 5_000, 50_000), exposure(2, 1_000, 10_000)],
  ];

  test.each(cases.map((each) => [each]))(
    "has the mean and variance of the closed form: %#",
    (exposures) => {
      const years = simulate(new Map(exposures.map((each, key) => [key, each])), trials);
      const [average, count] = [mean(years), years.length];
      const sum = (of: (each: Exposure) => number) =>
        exposures.reduce((s, each) => s + of(each), 0);
      const exact = {
        mean: sum((e) => expected(e).mean),
        variance: sum((e) => expected(e).variance),
      };
      expect(Math.abs(average - exact.mean)).toBeLessThan(5 * Math.sqrt(exact.variance / count));
      let squares = 0;
      let fourths = 0;
      for (const loss of years) {
        const square = (loss - exact.mean) ** 2;
        squares += square;
        fourths += square * square;
      }
      const variance = squares / count;
      const error = Math.sqrt((fourths / count - variance ** 2) / count);
      expect(Math.abs(variance - exact.variance)).toBeLessThan(6 * error);
    },
  );

  test("agrees with a second method: the loss by its own distribution, where at most one happens", () => {
    // With so rare an event a year has none or one loss, and P(loss ≥ x) = λ P(X ≥ x) up to λ²/2.
    const rare = exposure(0.01, 1_000, 10_000);
    const years = simulate(new Map([[0, rare]]), { trials: 1_000_000, seed: 5 });
    // Half the losses lie above the median of the lognormal, five of a hundred above the upper amount.
    const middle = Math.sqrt(1_000 * 10_000);
    for (const [loss, share] of [
      [middle, 0.5],
      [10_000, 0.05],
    ] as const) {
      const exact = 0.01 * share;
      const error = Math.sqrt(exact / 1_000_000);
      expect(Math.abs(exceedance(years, loss) - exact)).toBeLessThan(5 * error + 0.00005);
    }
  });

  test("gives the same years for the same seed, and each exposure its own numbers", () => {
    const both = new Map([
      [1, exposure(1, 100, 1_000)],
      [2, exposure(1, 100, 1_000)],
    ]);
    const few = { trials: 1_000, seed: 1 };
    expect(simulate(both, few)).toEqual(simulate(both, few));
    const alone = (key: number) => mean(simulate(new Map([[key, exposure(1, 100, 1_000)]]), few));
    expect(alone(1)).not.toBe(alone(2));
    expect(mean(simulate(both, few))).toBeCloseTo(alone(1) + alone(2), 6);
  });

  test("is played in parts that tell how far it is, with the same years for the same seed", () => {
    const exposures = new Map([[1, exposure(3, 100, 1_000)]]);
    const run = (count: number) => {
      const parts = playing(exposures, { trials: count, seed: 9 }, 400);
      const told: number[] = [];
      let step = parts.next();
      for (; step.done !== true; step = parts.next()) told.push(step.value);
      return { told, years: step.value };
    };
    const { told, years } = run(1_000);
    expect(told).toEqual([400, 800, 1_000]);
    expect(years).toEqual(years.toSorted());
    expect(run(1_000).years).toEqual(years);
    const [many, exact] = [run(40_000).years, expected(exposure(3, 100, 1_000))];
    const error = Math.sqrt(exact.variance / many.length);
    expect(Math.abs(mean(many) - exact.mean)).toBeLessThan(5 * error);
  });

  test("agrees with a third method: the years counted one by one, however many losses they have", () => {
    // Drawn the plain way: a Poisson number for each year, and that many lognormal losses.
    const common = exposure(2, 1_000, 10_000);
    const { mu, sigma } = lognormal(common);
    const random = seeded(21);
    const gauss = normal(random);
    const plain = Float64Array.from({ length: 100_000 }, () => {
      let loss = 0;
      for (let left = poisson(common.perYear, random); left > 0; left -= 1) {
        loss += Math.exp(mu + sigma * gauss());
      }
      return loss;
    }).toSorted();
    const years = simulate(new Map([[0, common]]), trials);
    for (const loss of [1, 2_000, 8_000, 20_000]) {
      const share = exceedance(plain, loss);
      const error = Math.sqrt((share * (1 - share)) / plain.length);
      expect(Math.abs(exceedance(years, loss) - share)).toBeLessThan(6 * error);
    }
  });

  test("says beforehand what it costs", () => {
    expect(draws([exposure(2, 1, 10), exposure(0.5, 1, 10)], 100)).toBe(250);
  });
});

describe("the value of a control", () => {
  test("is the mean loss it takes away, less its cost", () => {
    const before = exposure(2, 1_000, 10_000);
    const after = exposure(1, 1_000, 10_000);
    const exact = expected(before).mean - expected(after).mean - 500;
    const value = valueOf({ before, after, yearlyCost: 500 }, trials);
    expect(Math.abs(value - exact)).toBeLessThan(exact * 0.02);
  });

  test("is exactly its cost, lost, where it changes nothing", () => {
    const same = exposure(2, 1_000, 10_000);
    expect(
      valueOf({ before: same, after: same, yearlyCost: 500 }, { trials: 1_000, seed: 1 }),
    ).toBe(-500);
  });
});

describe("the loss exceedance curve", () => {
  const years = Float64Array.of(0, 0, 10, 20, 40);

  test.each([
    [0, 1],
    [1, 0.6],
    [10, 0.6],
    [10.5, 0.4],
    [40, 0.2],
    [41, 0],
  ])("a loss of %d is reached by %d of the years", (loss, share) => {
    expect(exceedance(years, loss)).toBe(share);
  });

  test("runs from the smallest loss to the largest and never rises", () => {
    expect(curve(years, 3)).toEqual([
      { loss: 10, probability: 0.6 },
      { loss: expect.closeTo(20, 6) as number, probability: expect.any(Number) as number },
      { loss: 40, probability: 0.2 },
    ]);
    const probabilities = curve(years, 20).map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(curve(years, 1)).toEqual([{ loss: 40, probability: 0.2 }]);
  });

  test("is empty where nothing was lost", () => {
    expect(curve(Float64Array.of(0, 0), 5)).toEqual([]);
    expect(curve(Float64Array.of(), 5)).toEqual([]);
    expect([
      mean(Float64Array.of()),
      exceedance(Float64Array.of(), 1),
      quantile(Float64Array.of(), 0.5),
    ]).toEqual([0, 0, 0]);
  });

  test("gives the loss of the middle and of the worst years", () => {
    expect([0, 0.5, 0.8, 1].map((share) => quantile(years, share))).toEqual([0, 10, 20, 40]);
  });

  test("is held against the appetite", () => {
    const appetite = [
      { loss: 10, probability: 0.7 },
      { loss: 30, probability: 0.1 },
    ];
    expect(aboveAppetite(years, appetite)).toEqual([{ loss: 30, probability: 0.2 }]);
  });
});

test("an exposure has a lower and an upper amount", () => {
  expect(Exposure.safeParse(exposure(1, 10, 10)).success).toBe(false);
  expect(Exposure.safeParse(exposure(0, 1, 10)).success).toBe(false);
  expect(Exposure.parse(exposure(1, 1, 10))).toEqual(exposure(1, 1, 10));
});
