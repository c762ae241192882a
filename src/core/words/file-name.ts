/** A path's last part, whichever of both slashes parts it: the name by which its owner knows the file. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

const mostChars = 120;
/** As many bytes a name has on most disks. */
export const mostNameBytes = 255;
/** What is longer after the last dot is no ending. */
const mostEndingBytes = 32;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** A name shortened before its ending, between two characters, to so many bytes of UTF-8. `nameWithin("æøå.csv", 9)` is `"æø.csv"`. */
export function nameWithin(name: string, mostBytes: number): string {
  if (bytesOf(name) <= mostBytes) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && bytesOf(name.slice(dot)) <= mostEndingBytes ? name.slice(dot) : "";
  let left = mostBytes - bytesOf(ending);
  let stem = "";
  for (const character of name.slice(0, name.length - ending.length)) {
    left -= bytesOf(character);
    if (left < 0) break;
    stem += character;
  }
  return `${stem}${ending}`;
}

/**
 * A file's name as a stranger told it, made one that a folder can hold: without a path, without what cannot be seen or turns
 * the direction of writing, of bearable length. `safeFileName("../../a.csv")` is `"a.csv"`.
 */
export function safeFileName(given: string): string {
  const seen = fileName(given)
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .trim()
    .replace(/^\.+/, "");
  if (seen === "") return "file";
  const [ending = ""] = /\.[A-Za-z0-9]{1,10}$/.exec(seen) ?? [];
  const stem = [...seen.slice(0, seen.length - ending.length)].slice(0, mostChars - ending.length).join("");
  return nameWithin(`${stem}${ending}`, mostNameBytes);
}
