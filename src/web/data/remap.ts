import type { UploadAnswer, UploadColumn } from "../api/answers.ts";

export type WrittenMap = UploadAnswer["map"];

/**
 * The map in which a column fills another target, null: none. What it filled before is to stay empty, since the file itself
 * would say so again; a target that another column filled is this one's now.
 */
export function remap(map: WrittenMap, { column, targets }: UploadColumn, target: string | null): WrittenMap {
  const emptied = targets
    .filter((one) => one !== target && !isOfFurtherKind(one))
    .map((one) => [one, null] as const);
  return {
    ...map,
    columns: {
      ...map.columns,
      ...Object.fromEntries(emptied),
      ...(target === null ? {} : { [target]: column }),
    },
  };
}

/** The map of another sheet of the same workbook: what it holds and its columns are others. */
export function remapToSheet(map: WrittenMap, sheet: string): WrittenMap {
  return { ...map, sheet, kind: null, source: null, columns: {} };
}

/** The map of the same text whose cells stand otherwise apart, null: as it shows itself; its columns are others. */
export function remapToDelimiter(map: WrittenMap, delimiter: string | null): WrittenMap {
  return { ...map, delimiter, columns: {} };
}

/** What a known export's rows tell besides, as `consents.given`, follows from the export itself. */
function isOfFurtherKind(target: string): boolean {
  return target.includes(".") && !target.startsWith("lines.");
}
