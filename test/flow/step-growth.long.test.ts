import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { shopOfRows } from "./shop-of-rows.ts";
import { stepsFromUs } from "./step-world.ts";

const yaml = `shop: { name: Test, timeZone: Europe/Oslo, currency: NOK, country: "NO", language: nb }
orders: { from: own }
ladder:
  rungs:
    - { id: lead }
    - { id: customer, when: { orders: { atLeast: 1 } } }
    - { id: repeat, when: { orders: { atLeast: 2 } } }
`;
const people = 6_000;

it("the file of a projection does not grow with every step of the same people", async () => {
  const rows = await shopOfRows(yaml, stepsFromUs);
  try {
    let load = 0;
    const again = () =>
      rows.keep(
        {
          kind: "orders",
          rows: Array.from({ length: people }, (_, i) => ({
            order_id: `o${i}`,
            person_number: `${i}`,
            ordered_at: stepsFromUs - 86_400_000_000 * (1 + (i % 700)) - load * 60_000_000,
            ordered_form: 0,
            gross_minor: 10_000 + load,
            currency: "NOK",
          })),
        },
        stepsFromUs + ++load * 1_000_000,
      );
    const bytes = () => {
      const folder = rows.shop.dataFolder;
      const files = readdirSync(folder).filter((name) => name.startsWith("projection_"));
      return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    };
    const sizes: number[] = [];
    for (let i = 0; i < 22; i++) {
      await again();
      const { engine } = await rows.shop.projection();
      // It is written from its log into the file every other step.
      if (i === 0) await engine.run("SET checkpoint_threshold = '1MB'");
      if (i > 0) expect((await engine.rows("SELECT way FROM made_from"))[0]).toEqual({ way: "replaced" });
      sizes.push(bytes());
    }
    expect(Math.max(...sizes.slice(-8))).toBeLessThan(2 * (sizes[0] as number));
  } finally {
    await rows.remove();
  }
}, 600_000);
