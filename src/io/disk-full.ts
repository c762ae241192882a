const sqliteFull = 13;

/** Nobody can write anything now: the disk is full, or one's share of it. As Node, DuckDB or SQLite throw it. */
export function isDiskFull(error: unknown): boolean {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  const what = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  return (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    errcode === sqliteFull ||
    /no space left|disk is full|not enough space|quota exceeded|max_temp_directory_size/i.test(what)
  );
}

/** Does what is good to have but not needed: on a full disk it is left. */
export function whereThereIsRoom(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}
