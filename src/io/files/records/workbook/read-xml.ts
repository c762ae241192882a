import { SaxesParser } from "saxes";
import { message } from "../../../../core/words/say.ts";
import { StigeError } from "../../../../core/words/stige-error.ts";

/** What is done with the parts of an XML text as they come. Names are without prefix. */
export interface XmlReader {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
  /** After some bytes; true: the rest need not be read. */
  pause?(bytes: number): Promise<boolean | undefined> | boolean | undefined;
}

/** Without a tag for so long, it is no workbook: a cell holds at most 32,767 letters. */
const mostBetweenTags = 32 * 2 ** 20;

/** Reads an XML text part by part. Entities that it declares itself are refused. Throws `file` where it is malformed. */
export async function readXml(bytes: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ position: false });
  let quiet = 0;
  parser.on("opentag", (tag) => {
    quiet = 0;
    reader.open?.(localName(tag.name), attributesOf(tag.attributes as Record<string, string>));
  });
  parser.on("closetag", (tag) => {
    quiet = 0;
    reader.close?.(localName(tag.name));
  });
  const { text, pause } = reader;
  if (text) parser.on("text", (found) => text(found));
  if (text) parser.on("cdata", (found) => text(found));
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    quiet += chunk.length;
    if (quiet > mostBetweenTags) throw tornSheet("no end of a cell");
    parse(() => parser.write(decoder?.decode(chunk, { stream: true }) ?? ""));
    if (await pause?.(chunk.length)) return;
  }
  parse(() => parser.write(decoder?.decode() ?? "").close());
  await pause?.(0);
}

/** What is wrong with the XML of a workbook. */
export function tornSheet(detail: string): StigeError {
  return new StigeError(
    "file",
    message("files.problem.tornSheet", { detail }),
    message("files.problem.tornSheet.fix"),
  );
}

function parse(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof StigeError
      ? error
      : tornSheet(String((error as Error).message).split("\n")[0] ?? "");
  }
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
}

const localName = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);

/** Attributes by name, with any prefix where there is none without. */
function attributesOf(attributes: Readonly<Record<string, string>>): (name: string) => string | undefined {
  return (name) => {
    const plain = attributes[name];
    if (plain !== undefined) return plain;
    const prefixed = Object.keys(attributes).find((found) => found.endsWith(`:${name}`));
    return prefixed === undefined ? undefined : attributes[prefixed];
  };
}
