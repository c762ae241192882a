import type { Formats } from "../core/words/formats.ts";
import type { Language } from "../core/words/language.ts";
import type { Message } from "../core/words/say.ts";
import type { Shop } from "../verbs/shop.ts";

/** What a command may touch: handed in, so that tests look on. Made by main.ts. */
export interface World {
  /** Where the command was given. */
  readonly folder: string;
  /** Characters a line may hold. */
  readonly width: number;
  readonly colour: boolean;
  /** Someone sits there and can be asked. */
  readonly interactive: boolean;
  readonly systemLanguage: Language;
  readonly debug: boolean;
  /** The instant, microseconds since 1970. */
  now(): number;
  /** Writes to where answers go; resolves when more may be written. */
  out(text: string): Promise<void>;
  /** Writes to where errors and progress go. */
  err(text: string): void;
  openShop(folder: string, reader: Reader): Promise<Shop>;
}

/** How one reader is spoken to. */
export interface Reader {
  readonly formats: Formats;
  say(message: Message): string;
}
