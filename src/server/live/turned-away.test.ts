import { expect, it } from "vitest";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { RefusedCall } from "../../verbs/live/read-calls.ts";
import { turnedAway } from "./turned-away.ts";

it("tells a reason once a minute, however many knock", async () => {
  let ms = 0;
  const told: [string, readonly RefusedCall[]][] = [];
  const turned = turnedAway(
    (...one) => void told.push(one),
    () => ms,
  );
  const forged = (door: "shopify" | "woo") =>
    turned.whole(
      door,
      Promise.reject(
        new StigeError("not-signed-in", message("calls.notSigned"), message("calls.notSigned.fix")),
      ),
    );
  for (let i = 0; i < 1000; i++) await expect(forged("woo")).rejects.toThrow("calls.notSigned");
  await expect(forged("shopify")).rejects.toThrow();
  ms = 59_999;
  await expect(forged("woo")).rejects.toThrow();
  expect(told.map(([door]) => door)).toEqual(["woo", "shopify"]);
  ms = 60_000;
  await expect(forged("woo")).rejects.toThrow();
  expect(told).toHaveLength(3);
  expect(told[0]?.[1][0]?.problems[0]?.sentence.key).toBe("calls.notSigned");
});

it("tells nothing of what the sender can do nothing about, and hands on what was taken in", async () => {
  const told: string[] = [];
  const turned = turnedAway((door) => void told.push(door));
  const full = new StigeError("too-many", message("live.full"), message("live.full.fix", { seconds: 5 }));
  await expect(turned.whole("segment", Promise.reject(full))).rejects.toBe(full);
  expect(await turned.whole("segment", Promise.resolve(7))).toBe(7);
  expect(told).toEqual([]);
});
