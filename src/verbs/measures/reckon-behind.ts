import { standBehindOthers } from "../../io/behind-others.ts";

/** From here on this thread reckons where those that answer and take facts in leave the processor to it. */
export function reckonBehind(): void {
  standBehindOthers();
}
