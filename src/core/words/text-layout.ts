/** What may stand between the cells of a record; `blank` is any run of blanks, also before the first cell. */
export const delimiters = ["comma", "semicolon", "tab", "pipe", "blank"] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the bytes of a text may be letters. */
export const charsets = ["utf-8", "windows-1252", "macintosh", "utf-16le", "utf-16be"] as const;
export type Charset = (typeof charsets)[number];
