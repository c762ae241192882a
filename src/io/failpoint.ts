/** Just before something new counts, or just after. */
export type Moment = "before" | "after";
type Hook = (point: string, moment: Moment) => void;

let armed: Hook | null = null;

/**
 * The instants at which something new begins to count, by name: every rename, commit and flip has two. Nothing happens here
 * but in a test that arms them, from within a process of its own; `npm run test:kill` kills it there.
 */
export function failpoint(point: string, moment: Moment): void {
  if (armed !== null) armed(point, moment);
}

/**
 * Lets a test do what it wants at every failpoint of this process. No environment, argument or file arms them, and
 * nothing in `src` may call this (`test/rooms.test.ts`): in a shop there is no way to.
 */
export function armFailpoints(hook: Hook): void {
  armed = hook;
}
