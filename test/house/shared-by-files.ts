import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The variable that names the folder of what test files of one run share. */
export const whatFilesShare = "STIGE_TEST_SHARED";

/** Where a test makes folders that are to be gone with the run; outside of a run, where all temporary folders are. */
export const folderOfRun = () => process.env[whatFilesShare] ?? tmpdir();

/** Vitest calls it before the first test file of a run. */
export function setup(): void {
  process.env[whatFilesShare] = mkdtempSync(join(tmpdir(), "stige-shared-"));
  // Commands and threads that tests start read the same sources hundreds of times: half of their time is stripping types.
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "stige-compile-cache");
}

/** And after the last. */
export function teardown(): void {
  rmSync(process.env[whatFilesShare] ?? "", { recursive: true, force: true });
}
