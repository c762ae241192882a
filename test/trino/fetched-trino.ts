import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { mustRun } from "../house/run.ts";

const version = "476";
const maven = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

/**
 * The folder with Trino's server and its Hive connector: that of `STIGE_TRINO_HOME`, else one in the user's cache. Fetched
 * with Maven where it is missing; it stands there whole or not at all.
 */
export function fetchedTrino(): string {
  const home = process.env.STIGE_TRINO_HOME ?? join(homedir(), ".cache", "stige", `trino-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(dirname(home), { recursive: true });
  const making = mkdtempSync(`${home}-`);
  try {
    fetch(making);
    const server = join(making, `trino-server-core-${version}`);
    renameSync(join(making, `trino-hive-${version}`), join(server, "plugin", "hive"));
    renameSync(server, home);
  } catch (error) {
    // Another run was quicker.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return home;
}

/** About 450 MB. The server is unpacked by tar, since it holds links between its files, which Maven does not make. */
function fetch(folder: string): void {
  const packed = `trino-server-core-${version}.tar.gz`;
  byMaven("copy", `io.trino:trino-server-core:${version}:tar.gz`, folder);
  byMaven("unpack", `io.trino:trino-hive:${version}:zip`, folder);
  mustRun("tar", ["xzf", packed], folder);
}

function byMaven(goal: string, artifact: string, folder: string): void {
  const args = ["-q", "-B", `${maven}:${goal}`, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  try {
    mustRun("mvn", args, folder);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ENOENT") throw error;
    throw new Error(
      `Maven (mvn) is missing, which fetches ${artifact}. Install it, or name a folder that has Trino ${version} in STIGE_TRINO_HOME.`,
    );
  }
}
