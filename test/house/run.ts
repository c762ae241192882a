import { spawnSync } from "node:child_process";

/** What a command printed and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with no input and without what npm tells its own children. */
export function run(program: string, args: readonly string[], folder: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    env: plainEnvironment(),
    input: "",
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The same, and whatever it printed is thrown where it fails. */
export function mustRun(program: string, args: readonly string[], folder: string): Ran {
  const ran = run(program, args, folder);
  if (ran.status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${ran.status}\n${ran.stdout}\n${ran.stderr}`);
  return ran;
}

/** npm hands its settings (the folder it runs in, the script, `exec`'s call) down to an npm started inside: drop those. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|userconfig|globalconfig|cache|.*auth.*)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
}
