import { fork } from "node:child_process";
import { join } from "node:path";
import type { Figure } from "./figure.ts";

/** Runs a stage in a process of its own, so that its peak memory is its own, and adds its figures to a list. */
export function stage(figures: Figure[], name: string, ...args: string[]): Promise<void> {
  const child = fork(join(import.meta.dirname, "stage.ts"), [name, ...args]);
  child.on("message", (figure: Figure) => {
    figures.push(figure);
    console.log(`${figure.name}: ${figure.seconds.toFixed(1)} s`);
  });
  return new Promise((resolve, reject) =>
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed`)))),
  );
}
