/** A path's last part, whichever of both slashes parts it: the name by which its owner knows the file. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

const mostChars = 120;

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
  return `${stem}${ending}`;
}
