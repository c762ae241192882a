/** What a backup holds, written into it last: a backup without it was never finished. */
export interface BackupFile {
  /** Of Stige. */
  readonly version: string;
  readonly shop: string;
  /** Microseconds since 1970. */
  readonly takenUs: number;
  /** The last load that counts, or was taken back; 0: there is none. */
  readonly lastLoad: number;
  /** The digest of all stays (semantics 11), as `stige digest --json` writes its places. */
  readonly places: readonly object[];
  /** Every file of the backup, relative to it. */
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
}

/** What the file is called in a backup. */
export const backupFileName = "backup.json";

/** The file as text; `readBackupFile` reads it. */
export function writeBackupFile(file: BackupFile): string {
  return `${JSON.stringify({ stige: "backup", ...file }, null, 1)}\n`;
}

/** Null where the text is no such file, or names a file outside of the backup. */
export function readBackupFile(text: string): BackupFile | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  const { stige, version, shop, takenUs, lastLoad, places, files } = (said ?? {}) as Record<string, unknown>;
  const sound =
    stige === "backup" &&
    typeof version === "string" &&
    typeof shop === "string" &&
    Number.isSafeInteger(takenUs) &&
    Number.isSafeInteger(lastLoad) &&
    Array.isArray(places) &&
    Array.isArray(files) &&
    files.every(isMark);
  return sound ? ({ version, shop, takenUs, lastLoad, places, files } as BackupFile) : null;
}

/** `.stige/control.db` and `stige.yaml` are; `../stige.yaml` and `/etc/passwd` are not. */
function isMark(said: unknown): boolean {
  const { file, bytes, sha256 } = (said ?? {}) as Record<string, unknown>;
  return (
    typeof file === "string" &&
    /^(stige\.yaml|\.stige\/[\w.-]+(\/[\w.-]+)*)$/.test(file) &&
    !file.split("/").includes("..") &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}
