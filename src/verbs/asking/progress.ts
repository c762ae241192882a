import type { Message } from "../../core/words/say.ts";

/** Tells a door how far long work has come; `of` null: nobody knows how much it is. Called often: the door decides what to draw. */
export type Progress = (what: Message, done: number, of: number | null) => void;
