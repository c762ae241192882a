import { stringify } from "yaml";
import { exclusionRules } from "../../facts/persons/exclusions.ts";
import type { ShopSettings } from "../../facts/shop-settings.ts";
import { type Formats, formats } from "../../words/formats.ts";
import { type Message, message, say } from "../../words/say.ts";
import { defaultInterest, defaultInterestNames, defaultParameters } from "../presets.ts";
import { type PresetParameter, writePresetParameters } from "./write-preset-parameters.ts";
import { writtenSegment } from "./write-segments.ts";
import type { Preset, PresetParameters } from "./written-ladder.ts";

/** Where the first load writes the JSON Schema, beside the file: editors then complete `stige.yaml` without a network. */
export const schemaPath = ".stige/stige.schema.json";

/** What may be told beside a line, such as the evidence from which a setting was taken. */
export type Told = {
  readonly [K in
    | "name"
    | "timeZone"
    | "currency"
    | "country"
    | "language"
    | "marginRate"
    | "orders"
    | "preset"
    | PresetParameter]?: Message;
};

/** One line: what stands there, and the comment beside it. */
type Line = readonly [text: string, comment: string];

/**
 * The text of a `stige.yaml` with a preset, with short comments in the shop's language; `told` is added to them in
 * parentheses. `readStigeYaml` reads it back to the same settings and ladder.
 */
export function writeStigeYaml(
  settings: ShopSettings,
  preset: Preset,
  parameters: Partial<PresetParameters> = {},
  told: Told = {},
): string {
  const reader = formats(settings);
  const comment = (said: Message, key?: keyof Told): string => {
    const more = key && told[key];
    return plain(say(said, reader)) + (more ? ` (${plain(say(more, reader)).replace(/\.$/, "")})` : "");
  };
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    `# ${comment(message("ladderFile.comment.top"))}`,
    "shop:",
    ...aligned(shopLines(settings, comment, told, reader)),
    ...aligned(factLines(settings, comment)),
    ...segmentLines(settings, comment),
    ...alertLines(settings, comment),
    "ladder:",
    ...aligned(ladderLines(preset, { ...defaultParameters, ...parameters }, comment)),
    "",
  ].join("\n");
}

type Comment = (said: Message, key?: keyof Told) => string;

/** A comment is one line. */
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

function shopLines(settings: ShopSettings, comment: Comment, told: Told, reader: Formats): readonly Line[] {
  const name = told.name ? plain(say(told.name, reader)) : "";
  const rate = settings.marginRate;
  return [
    [`  name: ${scalar(settings.name)}`, name],
    [`  timeZone: ${scalar(settings.timeZone)}`, comment(message("ladderFile.comment.timeZone"), "timeZone")],
    [`  currency: ${scalar(settings.currency)}`, comment(message("ladderFile.comment.currency"), "currency")],
    [`  country: ${scalar(settings.country)}`, comment(message("ladderFile.comment.country"), "country")],
    [`  language: ${settings.language}`, comment(message("ladderFile.comment.language"), "language")],
    [
      rate === null ? "  # marginRate: 0.4" : `  marginRate: ${rate}`,
      comment(message("ladderFile.comment.marginRate"), "marginRate"),
    ],
  ];
}

function factLines(
  { interest, ordersFrom, exclude, watch, market }: ShopSettings,
  comment: Comment,
): readonly Line[] {
  const usual =
    interest.length === defaultInterest.length && interest.every((name, i) => name === defaultInterest[i]);
  const names = flow(usual ? defaultInterestNames : interest);
  const someone = exclusionRules(exclude).length > 0;
  const excluded = [
    `emails: ${flow(exclude.emails)}, numbers: ${flow(exclude.numbers)}`,
    ...(["relays", "companies"] as const).filter((key) => exclude[key]).map((key) => `${key}: true`),
  ];
  return [
    [`${usual ? "# " : ""}interest: ${names}`, comment(message("ladderFile.comment.interest"))],
    ...(ordersFrom === null
      ? []
      : [
          [
            `orders: { from: ${scalar(ordersFrom)} }`,
            comment(message("ladderFile.comment.orders"), "orders"),
          ] as const,
        ]),
    [
      someone ? `exclude: { ${excluded.join(", ")} }` : '# exclude: { emails: ["@example.com"] }',
      comment(message("ladderFile.comment.exclude")),
    ],
    ...(watch === null
      ? []
      : [[`watch: ${scalar(watch)}`, comment(message("ladderFile.comment.watch"))] as const]),
    ...(market === undefined
      ? []
      : [
          [
            `market: [${market.map(({ name, size }) => `{ name: ${scalar(name)}, size: ${size} }`).join(", ")}]`,
            comment(message("ladderFile.comment.market")),
          ] as const,
        ]),
  ];
}

function segmentLines({ segments, currency }: ShopSettings, comment: Comment): readonly string[] {
  if (segments === undefined) return [];
  const items = segments.map((segment) => writtenSegment(segment, currency));
  const text = stringify(items, { lineWidth: 0 }).trimEnd();
  return [
    `segments:  # ${comment(message("ladderFile.comment.segments"))}`,
    ...text.split("\n").map((line) => `  ${line}`),
  ];
}

function alertLines({ alerts }: ShopSettings, comment: Comment): readonly string[] {
  if (alerts === undefined) return [];
  return [
    `alerts:  # ${comment(message("ladderFile.comment.alerts"))}`,
    ...alerts.map(({ figure, below, days }) => `  - { figure: ${figure}, below: ${below}, days: ${days} }`),
  ];
}

function ladderLines(preset: Preset, parameters: PresetParameters, comment: Comment): readonly Line[] {
  return [
    [`  preset: ${preset}`, comment(message("ladderFile.comment.preset"), "preset")],
    ...writePresetParameters(preset, parameters).map(
      ([key, text]) => [`  ${key}: ${text}`, comment(message(`ladderFile.comment.${key}`), key)] as const,
    ),
  ];
}

/** Comments in one column, but for lines that reach far beyond it. */
function aligned(lines: readonly Line[]): readonly string[] {
  const widths = lines.map(([text]) => text.length).filter((width) => width <= 40);
  const column = Math.max(0, ...widths);
  return lines.map(([text, comment]) => (comment === "" ? text : `${text.padEnd(column)}  # ${comment}`));
}

const flow = (texts: readonly string[]) => `[${texts.map(scalar).join(", ")}]`;

/** Words that some readers of YAML take for something else than a text: Norway's code is one. */
const otherThings = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** A text as YAML: bare where every reader takes it for a text, else in quotation marks. */
export function scalar(text: string): string {
  const bare = /^\p{L}[\p{L}\p{N} ._/-]*$/u.test(text) && !/\s$/.test(text) && !otherThings.test(text);
  return bare ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
