import { message } from "../../../../core/words/say.ts";
import { StigeError } from "../../../../core/words/stige-error.ts";
import type { Packed } from "../zip-file.ts";
import { readXml } from "./read-xml.ts";
import { sheetText } from "./sheet-text.ts";

/** The texts that the cells of a workbook share, by number. */
export interface SharedTexts {
  at(index: number): string | undefined;
}

/** As many bytes of texts are held: they are the only part of a workbook that is held whole. */
const mostBytes = 256 * 2 ** 20;
const blockBytes = 1 << 20;

/** Reads the shared texts of a workbook; without a part it has none. */
export async function sharedTexts(part: Packed | undefined): Promise<SharedTexts> {
  const store = textStore();
  if (part) {
    const text = sheetText();
    let depth = 0;
    await readXml(part.read(), {
      open(name) {
        if (name === "si") text.begin();
        if (name === "rPh") depth++;
        if (name === "t" && depth === 0) text.listen(true);
      },
      text: (found) => text.add(found),
      close(name) {
        if (name === "t") text.listen(false);
        if (name === "rPh") depth--;
        if (name === "si") store.add(text.taken());
      },
    });
  }
  return store;
}

/** Texts as bytes in blocks: strings made by a parser keep the whole of what they were cut from. */
function textStore(): SharedTexts & { add(text: string): void } {
  const blocks: Buffer[] = [];
  let places = new Float64Array(1024);
  let count = 0;
  let room = 0;
  let total = 0;
  return {
    add(text) {
      const length = Buffer.byteLength(text);
      total += length;
      if (total > mostBytes)
        throw new StigeError(
          "file",
          message("files.problem.manyTexts", { most: mostBytes }),
          message("files.problem.manyTexts.fix"),
        );
      if (length > room) {
        room = Math.max(blockBytes, length);
        blocks.push(Buffer.allocUnsafeSlow(room));
      }
      const block = blocks.at(-1) ?? Buffer.alloc(0);
      const start = block.length - room;
      block.write(text, start);
      room -= length;
      if (2 * count + 2 > places.length) {
        const more = new Float64Array(places.length * 2);
        more.set(places);
        places = more;
      }
      places[2 * count] = Math.max(0, blocks.length - 1) * 2 ** 32 + start;
      places[2 * count + 1] = length;
      count++;
    },
    at(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
      const place = places[2 * index] as number;
      const start = place % 2 ** 32;
      return (
        blocks[Math.floor(place / 2 ** 32)]?.toString(
          "utf8",
          start,
          start + (places[2 * index + 1] as number),
        ) ?? ""
      );
    },
  };
}
