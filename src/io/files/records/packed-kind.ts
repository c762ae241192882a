import type { Packed } from "./zip-file.ts";

/** What files packed together are: a workbook, a spreadsheet of another kind by its name, or an archive of files. */
export type PackedKind = "xlsx" | "zip" | { readonly other: string };

/** Tells by the names of the files. */
export function packedKind(files: readonly Packed[]): PackedKind {
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  const some = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  if (names.has("[content_types].xml")) {
    if (some(/(?:^|\/)workbook[^/]*\.xml$/)) return "xlsx";
    return { other: some(/workbook[^/]*\.bin$/) ? "Excel .xlsb" : "Office" };
  }
  if (names.has("mimetype") && names.has("content.xml")) return { other: "OpenDocument .ods" };
  return some(/^index(?:\.zip|\/.*\.iwa)$/) ? { other: "Numbers" } : "zip";
}
