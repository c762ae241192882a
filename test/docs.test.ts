import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { commonOptions } from "../src/cli/command.ts";
import { allCommands } from "../src/cli/commands.ts";
import { readMapYaml } from "../src/core/facts/columns/read-map-yaml.ts";
import { readStigeYaml } from "../src/core/ladder/stige-yaml/read-stige-yaml.ts";
import { shownCommands } from "./house/shown-commands.ts";
import { root } from "./house/source-file.ts";

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
).scripts;
const pages = [
  "README.md",
  "ARCHITECTURE.md",
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
];
const page = (path: string) => readFileSync(join(root, path), "utf8");

describe("the docs", () => {
  it("were seen", () => {
    expect(pages).toContain("docs/dictionary.md");
    expect(pages.flatMap((path) => linksIn(page(path))).length).toBeGreaterThan(10);
    expect(pages.flatMap((path) => pathsIn(page(path))).length).toBeGreaterThan(10);
  });

  it.each(pages)("%s names only files, headings and scripts that exist", (path) => {
    expect(missingIn(path, page(path))).toEqual([]);
  });

  it("tell of every room there is", () => {
    const rooms = ["src", "src/core"].flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
    );
    const told = page("ARCHITECTURE.md");
    expect(rooms.map(({ name }) => name).filter((name) => !told.includes(`  ${name}/ `))).toEqual([]);
  });

  it("would be caught naming what does not exist", () => {
    const wrong =
      "[a](gone.md) [b](dictionary.md#nothing) `src/gone.ts` `docs/` `src/core/words/say.ts` [c](ladder.md) `npm run gone`";
    expect(missingIn("docs/wrong.md", wrong)).toEqual([
      "a link to gone.md",
      "a link to dictionary.md#nothing",
      "the path src/gone.ts",
      "the script gone",
    ]);
  });

  it.each(pages)("%s shows only commands and options that exist", async (path) => {
    expect(await unknownIn(page(path))).toEqual([]);
  });

  it("would be caught showing a command or option that does not exist", async () => {
    const wrong =
      "`stige lader` and `stige ladder --as-off T`\n\n    npm run -s stige -- loda a.csv\n    stige ladder --as-of T";
    expect(await unknownIn(wrong)).toEqual(["stige lader", "stige ladder --as-off", "stige loda"]);
  });

  it("shows a stige.yaml and a map that are read without a problem", () => {
    const [preset = "", rungs = ""] = yamlIn(page("docs/ladder.md"));
    const shop = preset.split("\n").filter((line) => line.startsWith("shop:"));
    for (const text of [preset, [...shop, rungs].join("\n")])
      expect(readStigeYaml(text)).toMatchObject({ ok: true, warnings: [] });
    expect(readMapYaml(yamlIn(page("docs/facts.md"))[0] ?? "", "map.yaml")).toMatchObject({
      ok: true,
      warnings: [],
    });
  });

  it("shows the two commands, each on a line of its own", () => {
    expect(page("README.md").split("\n")).toEqual(
      expect.arrayContaining(["npm ci && npm start", "npm ci && npm test"]),
    );
  });
});

function missingIn(path: string, text: string): string[] {
  const links = linksIn(text).filter((link) => !linkStands(path, link));
  const paths = pathsIn(text).filter((named) => !existsSync(join(root, named)));
  const runs = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name);
  return [
    ...links.map((link) => `a link to ${link}`),
    ...paths.map((named) => `the path ${named}`),
    ...runs.filter((name) => !(name in scripts)).map((name) => `the script ${name}`),
  ];
}

/** The commands and options that a text shows and that there are not. */
async function unknownIn(text: string): Promise<string[]> {
  const unknown = shownCommands(text).map(async ({ name, options }) => {
    const listed = allCommands.find((command) => command.name === name);
    if (!listed) return [`stige ${name}`];
    const known = [...(await listed.load()).command.options, ...commonOptions].map((option) => option.name);
    return options.filter((option) => !known.includes(option)).map((option) => `stige ${name} --${option}`);
  });
  return (await Promise.all(unknown)).flat();
}

/** Where the links of a text lead, those to other sites left out. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** The paths from the root that a text quotes as code; none with a placeholder or a star in it. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|test|bench|docs|examples|bin|\.ci)\/[\w./-]*)`/g)].map(
    ([, named = ""]) => named,
  );
}

function yamlIn(text: string): string[] {
  return [...text.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml = ""]) => yaml);
}

function linkStands(from: string, link: string): boolean {
  const [file = "", heading] = link.split("#");
  const path = file === "" ? from : posix.join(posix.dirname(from), file);
  if (!existsSync(join(root, path))) return false;
  return heading === undefined || headingsOf(page(path)).includes(heading);
}

/** The headings of a page as links name them: lower case, spaces as hyphens, other signs gone. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
