import type { WrittenMap } from "../columns/written-map.ts";
import type { Format } from "./format.ts";
import { formatOf } from "./known-formats.ts";
import { type PlacedPart, placeFormat } from "./place-format.ts";

/** A file as a known export, with what a map says put over it. */
export interface RecognisedFormat {
  readonly format: Format;
  readonly main: PlacedPart;
  readonly parts: readonly PlacedPart[];
}

/**
 * The known export that the headers show; null: none, or the file is asked for as another kind. `fixed` are a map's
 * columns (null: the target is to stay empty): they and its values win over the export's own.
 */
export function recogniseFormat(
  headers: readonly (string | null)[],
  asked: {
    readonly kind: string | null;
    readonly map: WrittenMap | null;
    readonly fixed: ReadonlyMap<string, number | null>;
    readonly received: string;
  },
): RecognisedFormat | null {
  const format = formatOf(headers);
  if (!format || (asked.kind ?? format.main.kind) !== format.main.kind) return null;
  const { main, parts } = placeFormat(format, headers, { received: asked.received });
  const told = new Map(Object.entries(asked.map?.values ?? {}));
  const isOpen = ([target]: readonly [string, unknown]) => !asked.fixed.has(target) && !told.has(target);
  const fixed = [...asked.fixed].filter((entry): entry is [string, number] => entry[1] !== null);
  return {
    format,
    main: {
      ...main,
      columns: new Map([...[...main.columns].filter(isOpen), ...fixed]),
      computed: new Map([...main.computed].filter(isOpen)),
      values: new Map([...[...main.values].filter(isOpen), ...told]),
    },
    parts,
  };
}
