import { type Language, languages, type Name } from "../../words/language.ts";
import { message } from "../../words/say.ts";
import { usualName } from "../presets.ts";
import { textAt } from "./read-value.ts";
import {
  type Field,
  type Fields,
  fieldsOf,
  missing,
  type Reading,
  report,
  type Spot,
  shapeOf,
} from "./yaml-spot.ts";

/** What answers call people who are not yet known: no rung may be called so. */
export const reservedIds: readonly string[] = ["new"];

/** The id of a rung or exit; notes its form and whether another has it. */
export function readId(
  reading: Reading,
  spot: Spot,
  fields: Fields,
  ids: Map<string, string>,
): string | null {
  const field = fields.get("id");
  if (!field) return missing(reading, spot, "id", "id: customer");
  const id = textAt(reading, field.value, "id: customer");
  if (id === null) return null;
  const write = message("ladderFile.fix.write", { example: `id: ${idFrom(id)}` });
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    return report(reading, field.value, message("ladderFile.id.form", { id }), write);
  if (reservedIds.includes(id))
    return report(
      reading,
      field.value,
      message("ladderFile.id.reserved", { id }),
      message("ladderFile.fix.example", { example: `id: ${id}-rung` }),
    );
  const place = ids.get(id);
  if (place !== undefined)
    return report(
      reading,
      field.value,
      message("ladderFile.id.twice", { id, place }),
      message("ladderFile.id.twice.fix"),
    );
  ids.set(id, spot.path);
  return id;
}

/** An id made of any text: `idFrom("Gull kunde")` is `"gull-kunde"`. */
export function idFrom(text: string): string {
  const letters: { readonly [letter: string]: string } = { æ: "ae", ä: "ae", ø: "o", ö: "o", å: "a" };
  const plain = text
    .toLowerCase()
    .replace(/[æäøöå]/g, (letter) => letters[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "")
    .slice(0, 40);
  return plain === "" ? "customer" : plain;
}

/** The name of a rung or exit: by language, or one text in the shop's language; the usual one of the id where none is written. */
export function readName(reading: Reading, field: Field | undefined, id: string, language: Language): Name {
  if (!field) return usualName(id);
  const { value } = field;
  if (shapeOf(value) === "text") {
    const text = textAt(reading, value, "name: Kunde");
    return text === null ? {} : { [language]: text };
  }
  const example = message("ladderFile.fix.example", {
    example: "name: { nb: Kunde, da: Kunde, en: Customer }",
  });
  const fields = fieldsOf(reading, value, languages, example);
  const name: { [language: string]: string } = {};
  for (const [key, { value: spoken }] of fields ?? []) {
    const text = textAt(reading, spoken, key === "en" ? "en: Customer" : `${key}: Kunde`);
    if (text !== null) name[key] = text;
  }
  if (fields?.size === 0)
    report(reading, value, message("ladderFile.group.empty", { kind: "name" }), example);
  return name;
}
