import { describe, expect, test } from "vitest";
import { spiedWorld } from "../../test/by-hand/spied-world.ts";
import { run } from "./run.ts";
import type { World } from "./world.ts";

const spied = () => spiedWorld(null);

describe("stige", () => {
  test("--version prints the version and is done", async () => {
    const { world, out } = spied();
    expect(await run(["--version"], world)).toBe(0);
    expect(out()).toBe("0.1.0\n");
  });

  test.each(["en", "nb", "da"])(
    "--help in %s names every command and keeps to the width",
    async (language) => {
      const { world, out } = spied();
      expect(await run(["--help", "--language", language], world)).toBe(0);
      for (const line of out().split("\n")) expect(line.length).toBeLessThanOrEqual(80);
      expect(out()).toContain("ladder");
    },
  );

  test("an unknown command is asked wrongly, and the nearest is named", async () => {
    const { world, err, out } = spied();
    expect(await run(["lader"], world)).toBe(2);
    expect(err()).toBe("Stige has no command “lader”.\nDid you mean stige ladder?\n");
    expect(out()).toBe("");
  });

  test("an unknown option is asked wrongly, and the nearest is named, in the language asked for", async () => {
    const { world, err } = spied();
    expect(await run(["ladder", "--asof", "2026-03-31", "--language", "nb"], world)).toBe(2);
    expect(err()).toBe("stige ladder har ikke noe valg --asof.\nMente du --as-of?\n");
  });

  test("an option without its value is asked wrongly", async () => {
    const { world, err } = spied();
    expect(await run(["ladder", "--as-of"], world)).toBe(2);
    expect(err()).toContain("--as-of needs a value.");
  });

  test("the next option is not an option's value, unless it is written with =", async () => {
    const { world, err } = spied();
    expect(await run(["load", "a.csv", "--source", "--language", "da"], world)).toBe(2);
    expect(err()).toBe("--source skal have en værdi.\n");
    const joined = spied();
    expect(await run(["load", "a.csv", "--source=--x"], joined.world)).toBe(1);
    expect(joined.err()).toContain("no shop in this test");
  });

  test("a failure is a sentence and its remedy, never a stack", async () => {
    const { world, err } = spied();
    expect(await run(["ladder"], world)).toBe(1);
    expect(err()).toContain("no shop in this test");
    expect(err()).not.toContain("at ");
  });

  test("-h explains a command as --help does", async () => {
    const [short, long] = [spied(), spied()];
    expect(await run(["ladder", "-h"], short.world)).toBe(0);
    await run(["ladder", "--help"], long.world);
    expect(short.out()).toBe(long.out());
  });

  test("a word that looks like an option is told how to be written, and is taken so", async () => {
    const { world, err } = spied();
    expect(await run(["why", "-5"], world)).toBe(2);
    expect(err()).toContain("write -- before it: stige why -- -5");
    const again = spied();
    expect(await run(["why", "--", "-5"], again.world)).toBe(1);
    expect(again.err()).toContain("no shop in this test");
  });

  test("with --json an error is JSON too", async () => {
    const { world, err, out } = spied();
    expect(await run(["ladder", "--asof", "2026-03-31", "--json"], world)).toBe(2);
    expect(JSON.parse(err())).toEqual({
      error: "asked",
      message: "stige ladder has no option --asof.",
      remedy: "Did you mean --as-of?",
      problems: [],
    });
    expect(out()).toBe("");
  });

  test("what is asked wrongly is told in the shop's language", async () => {
    const settings = { language: "nb", timeZone: "Europe/Oslo", currency: "NOK" };
    const world = (seen: string[]) =>
      spiedWorld(null, {
        folder: "/shops",
        settingsIn: async (folder) => {
          seen.push(folder);
          return settings as Awaited<ReturnType<World["settingsIn"]>>;
        },
      });
    const seen: string[] = [];
    const first = world(seen);
    await run(["ladder", "--shop", "one", "--asof"], first.world);
    expect(first.err()).toBe("stige ladder har ikke noe valg --asof.\nMente du --as-of?\n");
    expect(seen).toEqual(["/shops/one"]);
    const second = world(seen);
    await run(["ladder", "--asof", "--language", "en"], second.world);
    expect(second.err()).toContain("has no option");
  });
});
