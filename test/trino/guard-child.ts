import { type ChildProcess, spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";

/** What is asked of the guard. */
export type Order =
  | {
      readonly start: string;
      readonly command: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
      readonly log: string;
    }
  | { readonly kill: string };

/** What the guard tells: a process began, or ended. */
export type News = { readonly began: string; readonly pid: number } | { readonly ended: string };

/*
 * Runs processes for a test, and outlives it by a moment: once the test goes, however it goes, its processes are killed by
 * their ids and its folder is removed.
 */
const folder = process.argv[2] as string;
const running = new Map<string, ChildProcess>();
const tell = (news: News) => process.connected && process.send?.(news);

process.on("message", (order: Order) => {
  if ("kill" in order) running.get(order.kill)?.kill("SIGKILL");
  else start(order);
});
process.on("disconnect", end);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);

function start({ start: name, command, args, env, log }: Exclude<Order, { kill: string }>): void {
  const file = openSync(log, "a");
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", file, file] });
  running.set(name, child);
  if (child.pid) tell({ began: name, pid: child.pid });
  const gone = () => {
    running.delete(name);
    tell({ ended: name });
  };
  child.once("exit", gone);
  child.once("error", gone);
}

async function end(): Promise<void> {
  const children = [...running.values()];
  const gone = children.map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of children) child.kill("SIGKILL");
  await Promise.all(gone);
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}
