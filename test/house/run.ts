import { spawnSync } from "node:child_process";
import { delimiter, dirname } from "node:path";

/** What a command printed and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end as a person would in `folder`: no input, and nothing of what npm tells its own children.
 * `node` names the Node of the machine to run on, else it is the pinned one.
 */
export function run(program: string, args: readonly string[], folder: string, node?: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    env: plainEnvironment(node),
    input: "",
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The same; where it fails, what it printed is thrown. */
export function mustRun(program: string, args: readonly string[], folder: string, node?: string): Ran {
  const ran = run(program, args, folder, node);
  if (ran.status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${ran.status}\n${ran.stdout}\n${ran.stderr}`);
  return ran;
}

/** npm hands its settings (the folder it runs in, the script, the call of `exec`) down to an npm started inside: drop those. */
function plainEnvironment(node: string | undefined): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|userconfig|globalconfig|cache|.*auth.*)$/i;
  const plain = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name));
  if (node === undefined) return Object.fromEntries(plain);
  const folders = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  return { ...Object.fromEntries(plain), PATH: [dirname(node), ...folders].join(delimiter) };
}
