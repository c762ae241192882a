import { run } from "../../src/cli/run.ts";
import type { World } from "../../src/cli/world.ts";
import { openShop } from "../../src/open.ts";
import { spiedWorld } from "./spied-world.ts";

/** What somebody saw who typed a command. No-break spaces are written as spaces. */
export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Stige as somebody types it in a folder with a real shop, at an instant that the test sets. */
export async function typed(
  folder: string,
  words: readonly string[],
  nowUs: number,
  also: Partial<World> = {},
): Promise<Typed> {
  const { world, out, err } = spiedWorld(null, {
    folder,
    now: () => nowUs,
    openShop: (where, { progress }, { mayBegin = false, adopt = false }) =>
      openShop(
        where,
        { now: () => nowUs, timeZone: "Europe/Oslo", language: "nb", progress },
        { mayBegin, adopt },
      ),
    ...also,
  });
  const code = await run(words, world);
  return {
    code,
    out: out().replaceAll(/[\u00a0\u202f]/g, " "),
    err: err().replaceAll(/[\u00a0\u202f]/g, " "),
  };
}
