import { describe, expect, it } from "vitest";
import { ownMemory, sharedMemory } from "./shared-columns.ts";

describe.each([
  ["own", ownMemory, sharedMemory],
  ["shared", sharedMemory, ownMemory],
] as const)("%s memory", (_, memory, other) => {
  it.each(["doubles", "ints", "shorts", "bytes"] as const)("makes %s as long as asked, all 0", (kind) => {
    expect([...memory[kind](3)]).toEqual([0, 0, 0]);
    expect(memory[kind](0)).toHaveLength(0);
  });

  it("knows its columns from the other's", () => {
    expect(memory.holds(memory.ints(1))).toBe(true);
    expect(other.holds(memory.ints(1))).toBe(false);
  });
});
