import { describe, expect, it } from "vitest";
import { ladderKey } from "../ladder-key.ts";
import { presetLadder } from "../presets.ts";
import { readStigeYaml } from "./read-stige-yaml.ts";
import { ladderText, setLadder } from "./set-ladder.ts";
import { writeLadder } from "./write-ladder.ts";

const shop = "shop: { name: Blåbær & Løk, timeZone: Europe/Oslo, currency: NOK, country: NO }";
const shopFile = shop.replace("NO }", '"NO" }');
const danish = "ladder:\n  preset: danish\n  lapsedAfter: 270d\n";
const own = writeLadder(presetLadder("danish"), "NOK");

const files = {
  "a block in the middle": [
    `# øverst\n${shopFile}\nladder:\n  preset: norwegian   # vår\n  # og mer\n\n# nederst\nwatch: inn # æ\n`,
    `# øverst\n${shopFile}\n`,
    `\n  # og mer\n\n# nederst\nwatch: inn # æ\n`,
  ],
  "a block at the end without a newline": [`${shopFile}\nladder:\n  preset: norwegian`, `${shopFile}\n`, ""],
  "a line with a comment beside it": [
    `${shopFile}\nladder: { preset: norwegian } # vår stige\nwatch: inn\n`,
    `${shopFile}\nladder: # vår stige\n`,
    "\nwatch: inn\n",
  ],
  "rungs of its own before other settings": [
    `ladder:\n  rungs:\n    - { id: a }\n    - id: b\n      when: { orders: { atLeast: 1 } }\n\n${shopFile}\n`,
    "",
    `\n\n${shopFile}\n`,
  ],
  "lines that end as on Windows": [
    `# top\r\n${shopFile}\r\nladder:\r\n  preset: norwegian\r\nwatch: inn\r\n`,
    `# top\r\n${shopFile}\r\n`,
    "\r\nwatch: inn\r\n",
  ],
  "a mark of its encoding": [
    `\uFEFF${shopFile}\nladder:\n  preset: norwegian\n`,
    `\uFEFF${shopFile}\n`,
    "\n",
  ],
  "all of it in braces": [
    `{ ${shopFile}, ladder: { preset: norwegian }, watch: inn } # all\n`,
    `{ ${shopFile}, ladder: `,
    ", watch: inn } # all\n",
  ],
  "all of it indented": [
    `  ${shopFile}\n  ladder:\n    preset: norwegian\n  watch: inn\n`,
    `  ${shopFile}\n  ladder:\n    `,
    "\n  watch: inn\n",
  ],
} as const;

describe.each(Object.entries(files))("in a file with %s", (_, [text, before, after]) => {
  it.each([
    ["a preset", danish],
    ["rungs", own],
    ["one line", "ladder: { preset: danish, lapsedAfter: 270d }\n"],
  ])("another ladder, %s, takes its place and all else stays byte for byte", (_, yaml) => {
    const set = setLadder(text, yaml);
    const oneLine = before.endsWith("# vår stige\n") && yaml.includes("{ preset");
    if (oneLine) expect(set).toContain("270d } # vår stige\n");
    else if (yaml === danish || !before.endsWith("    ")) expect(set.startsWith(before)).toBe(true);
    expect(set.endsWith(after)).toBe(true);
    const was = readStigeYaml(text);
    const is = readStigeYaml(set);
    const wanted = readStigeYaml(`${shopFile}\n${yaml}`);
    if (!was.ok || !is.ok || !wanted.ok) throw new Error(JSON.stringify([was, is, wanted]));
    expect(ladderKey(is.value.ladder)).toBe(ladderKey(wanted.value.ladder));
    expect(is.value.settings).toEqual(was.value.settings);
  });

  it("the ladder is told as it is written, and set again it is the file that was", () => {
    const told = ladderText(text) ?? "";
    const read = readStigeYaml(`${shopFile}\n${told}`);
    expect(read.ok).toBe(true);
    if (!text.startsWith("{") && !text.includes("# vår stige")) expect(setLadder(text, told)).toBe(text);
  });
});

it("a ladder that leans on another part of the file is not told", () => {
  expect(ladderText("a: &x norwegian\nladder: { preset: *x }\n")).toBeNull();
});
