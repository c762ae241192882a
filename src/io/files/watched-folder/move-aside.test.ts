import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { moveAside } from "./move-aside.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stige-aside-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

it("writes over nothing that lies there", () => {
  for (const text of ["one", "two", "three"]) {
    write("ordrer æøå.csv", text);
    moveAside(folder, "ordrer æøå.csv", "done");
  }
  expect(read("done/ordrer æøå.csv")).toBe("one");
  expect(read("done/ordrer æøå-2.csv")).toBe("two");
  expect(read("done/ordrer æøå-3.csv")).toBe("three");
  expect(readdirSync(folder)).toEqual(["done"]);
});

it("leaves the file, and no empty one, where what stands beside it cannot be written", () => {
  write("a.csv", "one");
  expect(() =>
    moveAside(folder, "a.csv", "failed", () => {
      throw new Error("full");
    }),
  ).toThrow("full");
  expect(read("a.csv")).toBe("one");
  expect(readdirSync(join(folder, "failed"))).toEqual([]);
});

it("leaves no empty file where the file went away meanwhile", () => {
  mkdirSync(join(folder, "done"));
  expect(() => moveAside(folder, "gone.csv", "done")).toThrow("ENOENT");
  expect(existsSync(join(folder, "done/gone.csv"))).toBe(false);
});
