import { expect, it } from "vitest";
import { inboxFull } from "../../verbs/live/live-inbox.ts";
import { refusedOfLate } from "./refused-of-late.ts";

it("who was told that too much waits is told so for a moment without anything being read, and nobody else", async () => {
  let nowMs = 0;
  const read: string[] = [];
  const { unless } = refusedOfLate(() => nowMs);
  const send = (by: string, ends: "kept" | "full" | "wrong") =>
    unless(by, async () => {
      read.push(`${by} ${ends}`);
      if (ends === "full") throw inboxFull();
      if (ends === "wrong") throw new Error("wrong");
      return ends;
    }).catch((error: { code?: string }) => error.code ?? "wrong");
  expect(await send("a", "wrong")).toBe("wrong");
  expect(await send("a", "full")).toBe("too-many");
  expect(await send("a", "kept")).toBe("too-many");
  expect(await send("b", "kept")).toBe("kept");
  nowMs = 250;
  expect(await send("a", "kept")).toBe("kept");
  expect(read).toEqual(["a wrong", "a full", "b kept", "a kept"]);
});
