import { describe, expect, test } from "vitest";
import { spiedWorld } from "../../test/by-hand/spied-world.ts";
import { run } from "./run.ts";

const spied = () => spiedWorld(null);

describe("stige", () => {
  test("--version prints the version and is done", async () => {
    const { world, out } = spied();
    expect(await run(["--version"], world, "0.1.0")).toBe(0);
    expect(out()).toBe("0.1.0\n");
  });

  test.each(["en", "nb", "da"])(
    "--help in %s names every command and keeps to the width",
    async (language) => {
      const { world, out } = spied();
      expect(await run(["--help", "--language", language], world, "0.1.0")).toBe(0);
      for (const line of out().split("\n")) expect(line.length).toBeLessThanOrEqual(80);
      expect(out()).toContain("ladder");
    },
  );

  test("an unknown command is asked wrongly, and the nearest is named", async () => {
    const { world, err, out } = spied();
    expect(await run(["lader"], world, "0.1.0")).toBe(2);
    expect(err()).toBe("Stige has no command “lader”.\nDid you mean stige ladder?\n");
    expect(out()).toBe("");
  });

  test("an unknown option is asked wrongly, and the nearest is named, in the language asked for", async () => {
    const { world, err } = spied();
    expect(await run(["ladder", "--asof", "2026-03-31", "--language", "nb"], world, "0.1.0")).toBe(2);
    expect(err()).toBe("stige ladder har ikke noe valg --asof.\nMente du --as-of?\n");
  });

  test("an option without its value is asked wrongly", async () => {
    const { world, err } = spied();
    expect(await run(["ladder", "--as-of"], world, "0.1.0")).toBe(2);
    expect(err()).toContain("--as-of needs a value.");
  });

  test("a failure is a sentence and its remedy, never a stack", async () => {
    const { world, err } = spied();
    expect(await run(["ladder"], world, "0.1.0")).toBe(1);
    expect(err()).toContain("no shop in this test");
    expect(err()).not.toContain("at ");
  });
});
