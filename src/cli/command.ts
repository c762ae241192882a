import type { Key, Message } from "../core/words/say.ts";
import type { Asked } from "./parse.ts";
import type { World } from "./world.ts";

/** An option of a command. `value` is what its value is called in the help; null: it takes none. */
export interface Option {
  readonly name: string;
  readonly value: string | null;
  readonly about: OptionKey;
}
type OptionKey = Extract<Key, `option.${string}`>;

/** One command of the terminal: what it takes, how it is explained, what it does. Its file exports it as `command`. */
export interface Command {
  /** As it is written, without `stige`: `why PERSON [--as-of T]`. */
  readonly usage: string;
  readonly options: readonly Option[];
  /** How many words stand beside the options. */
  readonly words: { readonly atLeast: number; readonly atMost: number };
  readonly examples: readonly string[];
  /** Sentences below the options. */
  readonly more?: readonly Message[];
  run(asked: Asked, world: World): Promise<void>;
}

/** What every command takes. */
export const commonOptions: readonly Option[] = [
  { name: "shop", value: "DIR", about: "option.shop" },
  { name: "json", value: null, about: "option.json" },
  { name: "language", value: "LANGUAGE", about: "option.language" },
  { name: "help", value: null, about: "option.help" },
];
