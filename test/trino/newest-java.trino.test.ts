import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { newestJava } from "./newest-java.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-java-"));
afterAll(() => rmSync(folder, { recursive: true }));

function install(place: string, name: string, release: string): string {
  const home = join(folder, place, name);
  mkdirSync(join(home, "bin"), { recursive: true });
  writeFileSync(join(home, "bin", "java"), "");
  writeFileSync(join(home, "release"), release);
  return home;
}

it("the newest Java is taken; without one that is new enough it is said what there is and what is needed", () => {
  const old = install("old", "java-17", 'IMPLEMENTOR="x"\nJAVA_VERSION="17.0.15"\n');
  const places = [join(folder, "old"), join(folder, "new"), join(folder, "none")];
  expect(() => newestJava(places, undefined)).toThrow(
    `Java 24 or newer, and the newest found is Java 17 in ${old}`,
  );
  expect(() => newestJava([], undefined)).toThrow("Java 24 or newer, and no Java was found");
  install("new", "java-24", 'JAVA_VERSION="24"\n');
  const newest = install("new", "java-25", 'JAVA_VERSION="25.0.3"\n');
  expect(newestJava(places, old)).toBe(newest);
  expect(newestJava(places.slice(0, 1), newest)).toBe(newest);
});
