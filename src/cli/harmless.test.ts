import { expect, test } from "vitest";
import { spiedWorld } from "../../test/by-hand/spied-world.ts";
import { paint } from "./draw/paint.ts";
import { harmless, harmlessWorld } from "./harmless.ts";

const clear = "\u001b[2J\u001b]0;title\u0007\u009b31m\u007f\u202e\r";

test("control characters are shown, not obeyed; line breaks and tabs stay", () => {
  expect(harmless(`a\n\tb${clear}`)).toBe("a\n\tb␛[2J␛]0;title␇�31m␡�␍");
  expect(harmless("Kåre 🎉 «blå»")).toBe("Kåre 🎉 «blå»");
});

test("own paint is let through where there is colour, and nothing else", async () => {
  const own = paint(true).bold("x") + paint(true).rung(1, 5, 2)("━") + paint(true).off("┊");
  const { world, out, err } = spiedWorld(null, { colour: true });
  await harmlessWorld(world, false).out(own + clear);
  expect(out()).toBe(own + harmless(clear));
  harmlessWorld(world, false).err(clear);
  expect(err()).toBe(harmless(clear));
  const plain = spiedWorld(null);
  await harmlessWorld(plain.world, false).out(own);
  expect(plain.out()).not.toContain("\u001b");
});

test("JSON means the same", async () => {
  const { world, out } = spiedWorld(null);
  await harmlessWorld(world, true).out(`${JSON.stringify({ clear }, null, 2)}\n`);
  expect(out()).not.toMatch(/[\u007f-\u009f\u202e]/);
  expect(JSON.parse(out())).toEqual({ clear });
});
