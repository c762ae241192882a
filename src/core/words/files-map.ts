import type { Formats } from "./formats.ts";

const code = (text: string) => `\`${text}\``;

const en = {
  "files.map.noColumn": (p: { target: string; written: string; columns: number }, f: Formats) =>
    `The map says that ${code(p.target)} is column ${p.written}, but the file has no such column among its ${f.count(p.columns)}.`,
  "files.map.noColumn.fix": (p: { columns: string[] }) => `The columns are: ${p.columns.join(", ")}.`,
  "files.map.meant": (p: { text: string }) => `Did you mean ${code(p.text)}?`,
  "files.map.unknownTarget": (p: { name: string; kind: string }) =>
    `The map names ${code(p.name)}, which ${code(p.kind)} do not have.`,
  "files.map.unknownTarget.fix": (p: { targets: string[] }) => `They have: ${p.targets.join(", ")}.`,
  "files.map.yaml": (p: { detail: string }) => `The map is not valid YAML (${p.detail}).`,
  "files.map.yaml.fix": () => "Check brackets, quotation marks and colons on this line and the one above.",
  "files.map.shape": (p: { key: string }) => `${code(p.key)} must be a group of keys with values.`,
  "files.map.shape.fix": (p: { example: string }) => `Write it so: ${p.example}`,
  "files.map.unknownKey": (p: { key: string }) => `${code(p.key)} is no part of a map.`,
  "files.map.choose": (p: { texts: string[] }) => `Write one of: ${p.texts.join(", ")}.`,
  "files.map.value": (p: { key: string; value: string }) => `${code(p.key)} cannot be ${code(p.value)}.`,
  "files.map.column": (p: { key: string }) =>
    `${code(p.key)} must be a column: its header, its number from 1 up, or ${code("none")}.`,
  "files.map.column.fix": () => 'Write it so: columns: { gross: "Total", ordered: 3 }',
  "files.map.constant": (p: { key: string }) => `${code(p.key)} must be a text, a number, or yes or no.`,
  "files.map.constant.fix": () => 'Write it so: values: { channel: "newsletter" }',
  "files.map.timeZone.fix": () => "Write a name such as Europe/Oslo or UTC.",
  "files.map.currency.fix": () => "Write a code of ISO 4217 such as NOK, DKK or EUR.",
  "files.map.source.fix": () => "Write a short name without blanks, such as shopify.",
};

const nb: typeof en = {
  "files.map.noColumn": (p, f) =>
    `Kartet sier at ${code(p.target)} er kolonne ${p.written}, men filen har ingen slik kolonne blant sine ${f.count(p.columns)}.`,
  "files.map.noColumn.fix": (p) => `Kolonnene er: ${p.columns.join(", ")}.`,
  "files.map.meant": (p) => `Mente du ${code(p.text)}?`,
  "files.map.unknownTarget": (p) => `Kartet nevner ${code(p.name)}, som ${code(p.kind)} ikke har.`,
  "files.map.unknownTarget.fix": (p) => `De har: ${p.targets.join(", ")}.`,
  "files.map.yaml": (p) => `Kartet er ikke gyldig YAML (${p.detail}).`,
  "files.map.yaml.fix": () => "Se etter parenteser, anførselstegn og kolon på denne linjen og den over.",
  "files.map.shape": (p) => `${code(p.key)} må være en gruppe nøkler med verdier.`,
  "files.map.shape.fix": (p) => `Skriv det slik: ${p.example}`,
  "files.map.unknownKey": (p) => `${code(p.key)} hører ikke hjemme i et kart.`,
  "files.map.choose": (p) => `Skriv en av: ${p.texts.join(", ")}.`,
  "files.map.value": (p) => `${code(p.key)} kan ikke være ${code(p.value)}.`,
  "files.map.column": (p) =>
    `${code(p.key)} må være en kolonne: overskriften, nummeret fra 1 og oppover, eller ${code("none")}.`,
  "files.map.column.fix": () => 'Skriv det slik: columns: { gross: "Totalt", ordered: 3 }',
  "files.map.constant": (p) => `${code(p.key)} må være en tekst, et tall, eller ja eller nei.`,
  "files.map.constant.fix": () => 'Skriv det slik: values: { channel: "nyhetsbrev" }',
  "files.map.timeZone.fix": () => "Skriv et navn som Europe/Oslo eller UTC.",
  "files.map.currency.fix": () => "Skriv en kode fra ISO 4217, som NOK, DKK eller EUR.",
  "files.map.source.fix": () => "Skriv et kort navn uten mellomrom, som shopify.",
};

const da: typeof en = {
  "files.map.noColumn": (p, f) =>
    `Kortet siger at ${code(p.target)} er kolonne ${p.written}, men filen har ikke en sådan kolonne blandt sine ${f.count(p.columns)}.`,
  "files.map.noColumn.fix": (p) => `Kolonnerne er: ${p.columns.join(", ")}.`,
  "files.map.meant": (p) => `Mente du ${code(p.text)}?`,
  "files.map.unknownTarget": (p) => `Kortet nævner ${code(p.name)}, som ${code(p.kind)} ikke har.`,
  "files.map.unknownTarget.fix": (p) => `De har: ${p.targets.join(", ")}.`,
  "files.map.yaml": (p) => `Kortet er ikke gyldig YAML (${p.detail}).`,
  "files.map.yaml.fix": () => "Se efter parenteser, anførselstegn og kolon på denne linje og den ovenover.",
  "files.map.shape": (p) => `${code(p.key)} skal være en gruppe nøgler med værdier.`,
  "files.map.shape.fix": (p) => `Skriv det sådan: ${p.example}`,
  "files.map.unknownKey": (p) => `${code(p.key)} hører ikke til i et kort.`,
  "files.map.choose": (p) => `Skriv en af: ${p.texts.join(", ")}.`,
  "files.map.value": (p) => `${code(p.key)} kan ikke være ${code(p.value)}.`,
  "files.map.column": (p) =>
    `${code(p.key)} skal være en kolonne: overskriften, nummeret fra 1 og opefter, eller ${code("none")}.`,
  "files.map.column.fix": () => 'Skriv det sådan: columns: { gross: "I alt", ordered: 3 }',
  "files.map.constant": (p) => `${code(p.key)} skal være en tekst, et tal, eller ja eller nej.`,
  "files.map.constant.fix": () => 'Skriv det sådan: values: { channel: "nyhedsbrev" }',
  "files.map.timeZone.fix": () => "Skriv et navn som Europe/Copenhagen eller UTC.",
  "files.map.currency.fix": () => "Skriv en kode fra ISO 4217, som NOK, DKK eller EUR.",
  "files.map.source.fix": () => "Skriv et kort navn uden mellemrum, som shopify.",
};

/** What is wrong in a map file, and what would be right. */
export const fileMapWords = { en, nb, da };
