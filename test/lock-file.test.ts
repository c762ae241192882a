import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./house/source-file.ts";

interface Locked {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: Readonly<Record<string, Locked>> = read("package-lock.json").packages;
const approved: readonly string[] = Object.keys(read("package.json").allowScripts);
const entries = Object.entries(lock);

describe("the lock file", () => {
  it("was seen", () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(
      entries.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)).length,
    ).toBeGreaterThan(20);
  });

  it("is complete for every platform: what a package names as optional has an entry", () => {
    const missing = entries.flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !seenFrom(from, name))
        .map((name) => `${name}, wanted by ${from}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry", () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(readFileSync(join(root, ".npmrc"), "utf8")).toContain("omit-lockfile-registry-resolved=true");
  });

  it("brings no install script that package.json does not speak of by name", () => {
    const scripted = entries
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect(scripted.filter((name) => !approved.includes(name))).toEqual([]);
    expect(scripted).toContain("node");
  });
});

/** Whether `name` is found from the package at `from`, as Node looks for it: in its own node_modules, then further up. */
function seenFrom(from: string, name: string): boolean {
  const places = from
    .split("/node_modules/")
    .map((_, i, parts) => parts.slice(0, parts.length - i).join("/node_modules/"));
  return [...places, ""].some((place) => `${place}${place ? "/" : ""}node_modules/${name}` in lock);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function read(file: string) {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}
