import { posix } from "node:path";
import { type CellFormat, cellFormat } from "../../../../core/facts/cells/sheet-cell.ts";
import type { Packed } from "../zip-file.ts";
import { readXml, tornSheet } from "./read-xml.ts";
import { type SharedTexts, sharedTexts } from "./shared-texts.ts";

/** A workbook opened: its sheets, and what their cells are to be read with. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly texts: SharedTexts;
  /** By the style of a cell. */
  readonly formats: readonly CellFormat[];
  readonly calendar: 1900 | 1904;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: Packed;
}

const workbookPart = "xl/workbook.xml";

/** Reads everything of a workbook but its sheets. Throws `file` where it is damaged. */
export async function readWorkbook(files: readonly Packed[]): Promise<Workbook> {
  const parts = new Map(files.map((file) => [file.name.toLowerCase(), file]));
  const main = [...(await related(parts, "")).values()].find(({ type }) => type === "officeDocument");
  const path = main?.path ?? workbookPart;
  const book = parts.get(path.toLowerCase());
  if (!book) throw tornSheet(path);
  const relations = await related(parts, path);
  const byType = (type: string) => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found && parts.get(found.path.toLowerCase());
  };
  const sheets: Sheet[] = [];
  let calendar: Workbook["calendar"] = 1900;
  await readXml(book.read(), {
    open(name, attribute) {
      if (name === "workbookPr" && /^(?:1|true|on)$/.test(attribute("date1904") ?? "")) calendar = 1904;
      if (name !== "sheet") return;
      const relation = relations.get(attribute("id") ?? "");
      const part = relation?.type === "worksheet" ? parts.get(relation.path.toLowerCase()) : undefined;
      const hidden = (attribute("state") ?? "visible") !== "visible";
      if (part) sheets.push({ name: attribute("name") ?? "", hidden, part });
    },
  });
  return {
    sheets,
    texts: await sharedTexts(byType("sharedStrings")),
    formats: await readFormats(byType("styles")),
    calendar,
  };
}

/** What a part refers to, by the ids of its relations; `""` is the package itself. */
async function related(
  parts: ReadonlyMap<string, Packed>,
  path: string,
): Promise<Map<string, { readonly type: string; readonly path: string }>> {
  const found = new Map<string, { type: string; path: string }>();
  const folder = posix.dirname(path);
  const part = parts.get(posix.join(folder, "_rels", `${posix.basename(path)}.rels`).toLowerCase());
  if (!part) return found;
  await readXml(part.read(), {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      found.set(attribute("Id") ?? "", {
        type: (attribute("Type") ?? "").split("/").at(-1) ?? "",
        path: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return found;
}

async function readFormats(part: Packed | undefined): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  if (part)
    await readXml(part.read(), {
      open(name, attribute) {
        if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
        if (name === "cellXfs") inCells = true;
        if (name !== "xf" || !inCells) return;
        const id = Number(attribute("numFmtId") ?? 0);
        formats.push(cellFormat(id, codes.get(id) ?? null));
      },
      close(name) {
        if (name === "cellXfs") inCells = false;
      },
    });
  return formats;
}
