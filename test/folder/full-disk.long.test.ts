import { expect, it } from "vitest";
import { fullDiskRounds, secondFile } from "./full-disk-rounds.ts";
import { mayMount } from "./small-disk.ts";

const skipped = !mayMount();

it.skipIf(skipped)(
  `a disk that runs full at any of many sizes leaves nothing half${skipped ? " (skipped: no right to mount a small disk here)" : ""}`,
  async () => {
    const failedAt = [
      ...(await fullDiskRounds(
        secondFile(2500),
        Array.from({ length: 10 }, (_, i) => 16 + i * 160),
      )),
      ...(await fullDiskRounds(secondFile(2500, true), [100, 200, 300, 400])),
      ...(await fullDiskRounds(
        secondFile(60_000),
        Array.from({ length: 4 }, (_, i) => 500 + i * 7000),
      )),
    ];
    const stages = Map.groupBy(failedAt, (at) => at);
    console.log([...stages].map(([at, rounds]) => `${at}: ${rounds.length}`).join(", "));
    // Whoever a file of this size names is numbered in memory: nothing is written then.
    for (const stage of ["load.reading", "load.sealing", "load.projecting"])
      expect([...stages.keys()]).toContain(stage);
  },
  900_000,
);
