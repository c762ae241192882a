import type { WrittenMap } from "../../../core/facts/columns/written-map.ts";
import type { KindName } from "../../../core/facts/kinds.ts";
import type { Message } from "../../../core/words/say.ts";
import type { Charset, Delimiter } from "../../../core/words/text-layout.ts";

/** What the caller of `readFile` knows and wants. */
export interface ReadWish {
  readonly map: WrittenMap | null;
  /** Overrides the source of the map and the one that the file is recognised as. */
  readonly source: string | null;
  readonly kind: KindName | null;
  /** ISO 3166 alpha-2 of the shop: decides where two readings of numbers or dates fit. */
  readonly country: string;
  /** ISO 4217 of rows that name none. */
  readonly currency: string;
  /** IANA; only for saying it and for what is too far in the future. A map's own zone is in `FileRead.timeZone`. */
  readonly timeZone: string;
  readonly receivedUs: number;
  readonly progress: Progress;
  /** Whether the file stays where it is while its cleaned rows are asked: they may then be views of it. */
  readonly stays?: boolean;
  /** Hears the first records as they stand, a cell for each column, also where it cannot be told what the columns are. */
  readonly firstSeen?: (records: readonly (readonly string[])[]) => void;
  /** Hears which sheet of a workbook is read, and which others have data. */
  readonly sheetsSeen?: (sheets: SheetsSeen) => void;
  /** Hears how the text of a file is read. */
  readonly textSeen?: (text: TextSeen) => void;
  /** Begins the names of the tables left behind; default none. */
  readonly prefix?: string;
}

/** How the text of a file is read, as it was found or as a map says. */
export interface TextSeen {
  readonly charset: Charset;
  readonly delimiter: Delimiter;
}

/** The sheet of a workbook that is read, and the others with data. */
export interface SheetsSeen {
  readonly read: string;
  readonly others: readonly string[];
}

/** What is being done, with bytes (`scan`, `rewrite`) or percent (`read`, `clean`) done of how many. */
export type Progress = (done: number, of: number | null, what: "scan" | "rewrite" | "read" | "clean") => void;

/** What became of one file. The cleaned rows are in the scratch database. */
export interface FileRead {
  readonly path: string;
  /** The kind that the file is about. */
  readonly kind: KindName;
  /** The kinds whose table `<prefix>clean_<kind>` exists, because it has rows. */
  readonly kinds: readonly KindName[];
  readonly source: string;
  /** What the orders' statuses mean, the most frequent first. */
  readonly statuses: readonly StatusSeen[];
  /** Every column of the file in its order. */
  readonly mapping: readonly MappedColumn[];
  readonly assumptions: readonly Message[];
  /** Records of the file as an independent reader counts them; accepted + rejected = read. */
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  /** Of the bytes as they lie on disk, hex; of a sheet that had to be asked for, of them and its name. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whether the file has a column with the ids of its main kind. */
  readonly hasIds: boolean;
  /** Surely no two records have the same id of the main kind. False: not known. */
  readonly keysDiffer: boolean;
  /**
   * For its kind there is a view `<prefix>named_<kind>` too: the persons of all rows, far fewer than these; null: there is none.
   * `who`: both have a column `who`, the hash of the cells that name the person.
   */
  readonly named: { readonly who: boolean } | null;
  /** The zone in which times without one are to be read: the map's, else the wish's. */
  readonly timeZone: string;
  /** The file on disk, and what it looked like while it was read (see `changedSince`); null: not looked at. */
  readonly seen: { readonly path: string; readonly mark: string } | null;
}

/** A status in the file's own words, and how many orders bear it; `known` false: no table has it, and it counts. */
export interface StatusSeen {
  readonly status: string;
  readonly orders: number;
  readonly counts: boolean;
  readonly known: boolean;
}

export interface MappedColumn {
  /** In the owner's own words; `column 3` where the file has no header. */
  readonly header: string;
  /** The targets it fills (`gross`, `person_email`, `lines.sku`), those of a further kind after its name (`consents.given`); null: not used. */
  readonly target: string | null;
  /** It is known of this export, and left out on purpose. */
  readonly beside?: true;
}
