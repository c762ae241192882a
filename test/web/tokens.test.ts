import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../house/source-file.ts";

const css = readFileSync(join(root, "src/web/styles/tokens.css"), "utf8");
const rungs = ["lead", "prospect", "customer", "repeat", "loyal", "ambassador"];
type Rgb = readonly [number, number, number];

/** The tokens of a look by name, as linear red, green and blue from 0 to 1. */
function tokensOf(selector: string): ReadonlyMap<string, Rgb> {
  const [, block = ""] = css.split(`${selector} {`);
  const found = (block.split("}")[0] ?? "").matchAll(/--([\w-]+): #([0-9a-f]{6});/g);
  return new Map([...found].map(([, name = "", hex = ""]) => [name, linear(hex)]));
}

function linear(hex: string): Rgb {
  const part = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(0), part(2), part(4)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const times = (m: readonly Rgb[], [x, y, z]: Rgb) =>
  m.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Rgb;
/** Björn Ottosson's OKLab (2020), from linear sRGB. */
function oklab(rgb: Rgb): Rgb {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((n) => Math.cbrt(Math.max(0, n))) as unknown as Rgb;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
}

/** How eyes without one kind of cone see linear sRGB: Machado, Oliveira and Fernandes (2009), table 1, severity 1. */
const eyes: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.each([
  ["light", ":root"],
  ["dark", ':root[data-theme="dark"]'],
])("the colours of the %s look", (_, selector) => {
  const tokens = tokensOf(selector);
  const token = (name: string): Rgb => {
    const found = tokens.get(name);
    if (!found) throw new Error(`no token ${name}`);
    return found;
  };

  it.each(["ink", "ink-2", "ink-3", "act", "alert"])("%s can be read on every ground", (name) => {
    for (const ground of ["page", "surface", "sunk", "side"])
      expect(contrast(token(name), token(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  it("marks stand out from the page, more with each rung among the cold and among the warm", () => {
    const marks = rungs.map((rung) => contrast(token(`r-${rung}`), token("page")));
    expect(Math.min(...marks)).toBeGreaterThanOrEqual(3);
    for (const half of [marks.slice(0, 3), marks.slice(3)])
      expect(half).toEqual([...half].sort((a, b) => a - b));
  });

  it.each(Object.keys(eyes))("no two rungs look alike to %s eyes", (eye) => {
    const seen = rungs.map((rung) => oklab(times(eyes[eye] ?? [], token(`r-${rung}`))));
    const distances = seen.flatMap((a, i) =>
      seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    );
    expect(distances.length).toBe(15);
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(0.1);
  });
});
