import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/**
 * Every place below a folder that names one of some texts: raw bytes of every file, as UTF-8, UTF-16 and with percent
 * signs, in any case; and what the files of databases and segments hold once they are read, which compression hides.
 */
export async function bytesNaming(folder: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const forms = texts.flatMap(formsOf);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    const lower = Buffer.from(bytes.toString("latin1").toLowerCase(), "latin1");
    for (const { text, form, wanted } of forms)
      if (bytes.includes(wanted) || lower.includes(wanted)) found.push(`${name}: ${text} (${form})`);
  }
  return [...found, ...(await inSegments(folder, texts))];
}

function formsOf(text: string): { text: string; form: string; wanted: Buffer }[] {
  const cases = [text, text.toLowerCase()];
  const percent = [...text]
    .map((letter) => (/[\w.-]/.test(letter) ? letter : encodeURIComponent(letter)))
    .join("");
  return [
    ...cases.map((said) => ({ text, form: "utf-8", wanted: Buffer.from(said, "utf8") })),
    ...cases.map((said) => ({ text, form: "utf-16", wanted: Buffer.from(said, "utf16le") })),
    ...cases.map((said) => ({
      text,
      form: "utf-16 big-endian",
      wanted: Buffer.from(said, "utf16le").swap16(),
    })),
    { text, form: "percent", wanted: Buffer.from(percent, "utf8") },
    { text, form: "percent, lower case", wanted: Buffer.from(percent.toLowerCase(), "utf8") },
    { text, form: "hex", wanted: Buffer.from(Buffer.from(text).toString("hex"), "utf8") },
    // Of fewer letters too few are left to tell them from bytes that stand there by chance.
    ...(text.length < 6
      ? []
      : [
          {
            text,
            form: "base64",
            wanted: Buffer.from(
              Buffer.from(text)
                .toString("base64")
                .replace(/..?=*$/, ""),
              "utf8",
            ),
          },
        ]),
  ];
}

/** What segments say, decompressed. */
async function inSegments(folder: string, texts: readonly string[]): Promise<string[]> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".parquet"),
  );
  if (names.length === 0) return [];
  const instance = await DuckDBInstance.create(":memory:");
  try {
    const connection = await instance.connect();
    const found: string[] = [];
    for (const name of names) {
      const reader = await connection.runAndReadAll(
        `SELECT to_json(t)::VARCHAR FROM read_parquet('${join(folder, name).replaceAll("'", "''")}') AS t`,
      );
      const said = reader.getRows().flat().join("\n").toLowerCase();
      for (const text of texts) if (said.includes(text.toLowerCase())) found.push(`${name}: ${text} (read)`);
    }
    return found;
  } finally {
    instance.closeSync();
  }
}
