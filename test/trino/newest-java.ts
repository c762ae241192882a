import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Trino 476 runs on nothing older. */
const oldest = 24;

/** Where systems keep their Java installations, each in a folder of its own. */
const usualPlaces = ["/usr/lib/jvm", "/usr/java", "/opt", "/Library/Java/JavaVirtualMachines"];

/** The home of the newest Java on this machine; throws, saying what is missing, where none is new enough. */
export function newestJava(places: readonly string[] = usualPlaces, named = process.env.JAVA_HOME): string {
  const homes = [
    named ?? "",
    ...places.filter(existsSync).flatMap((place) => readdirSync(place).map((name) => join(place, name))),
  ].flatMap((home) => [home, join(home, "Contents", "Home")]);
  const found = homes
    .filter((home) => home !== "" && existsSync(join(home, "bin", "java")))
    .map((home) => ({ home, version: versionOf(home) }))
    .sort((a, b) => b.version - a.version);
  const [newest] = found;
  if (newest && newest.version >= oldest) return newest.home;
  const are = newest ? `the newest found is Java ${newest.version} in ${newest.home}` : "no Java was found";
  throw new Error(
    `Trino needs Java ${oldest} or newer, and ${are}. Install one (Temurin 25 will do), or name its folder in JAVA_HOME.`,
  );
}

/** As the file `release` of every installation tells it; 0: it does not. */
function versionOf(home: string): number {
  const release = join(home, "release");
  const told = existsSync(release) ? /^JAVA_VERSION="?(\d+)/m.exec(readFileSync(release, "utf8")) : null;
  return Number(told?.[1] ?? 0);
}
