import type { Formats } from "../core/words/formats.ts";
import type { Language } from "../core/words/language.ts";
import type { Message } from "../core/words/say.ts";
import type { ServerConfig, WrittenConfig } from "../server/config.ts";
import type { Serving } from "../server/serve.ts";
import type { LiveInbox } from "../verbs/live/live-inbox.ts";
import type { Shop } from "../verbs/shop/shop.ts";
import type { Workshop } from "../verbs/shop/workshop.ts";
import type { Bar } from "./progress.ts";

/** What a command may touch: handed in, so that tests look on. Made by main.ts. */
export interface World {
  /** Where the command was given. */
  readonly folder: string;
  /** How a command is begun here: `stige`, or what stands for it. */
  readonly called: string;
  /** Characters a line may hold. */
  readonly width: number;
  readonly colour: boolean;
  /** Someone sits there and can be asked. */
  readonly interactive: boolean;
  readonly systemLanguage: Language;
  /** IANA: this machine's. */
  readonly timeZone: string;
  readonly debug: boolean;
  /** Of Stige. */
  readonly version: string;
  /** The instant, microseconds since 1970. */
  now(): number;
  /** Writes to where answers go; resolves when more may be written. */
  out(text: string): Promise<void>;
  /** Writes to where errors and progress go. */
  err(text: string): void;
  /** Asks to choose one; null: nobody chose. Only where somebody sits there. */
  choose(question: string, options: readonly string[]): Promise<string | null>;
  /** A progress bar, silent where nobody watches. */
  bar(reader: Reader): Bar;
  openShop(folder: string, bar: Bar, how: Opening): Promise<Workshop>;
  /** What the folder's `stige.yaml` says, read without holding the shop; null: there is none. */
  settingsIn(folder: string): Promise<Shop["settings"] | null>;
  /** Serves a shop over HTTP; its log goes to where errors go. */
  serve(wish: ServeWish, bar: Bar): Promise<Serving>;
  /** What a start would change in the store of a shop; null: it has none yet. Throws `locked` where another process holds it. */
  lackingMigrations(folder: string): Promise<readonly string[] | null>;
  /** What the environment says about the server, unchecked. */
  readonly server: WrittenConfig;
  /** Where facts are taken in by the server that holds the shop; null: no server does, or it takes none. */
  readonly live: LiveInbox | null;
  /** Has a command done by the process that holds its shop, and gives its exit code; null: nobody does it there. */
  handOver(
    shopFolder: string,
    argv: readonly string[],
    /** The steps of the store that whoever typed knows, where they are asked about. */
    migrations?: readonly string[],
  ): Promise<ExitCode | null>;
  /** Says when somebody asks the command to end; from the first call on, that is left to the command. */
  untilStopped(): AbortSignal;
}

/** Of a world what may be told to another process. */
export type WorldAsTold = Pick<
  World,
  "folder" | "called" | "width" | "colour" | "interactive" | "systemLanguage" | "timeZone" | "debug"
>;

/** 0 done, 1 failed, 2 asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** What a shop is opened for. */
export interface Opening {
  /** A folder without a shop becomes one with its first load. */
  readonly mayBegin?: boolean;
  /** It is held for a moment only. */
  readonly passing?: boolean;
  /** It is to be changed, not only asked. */
  readonly changes?: boolean;
  /** A control store that a backup brought goes to the database that is set. */
  readonly adopt?: boolean;
}

/** Which shop to serve, and how. */
export interface ServeWish {
  readonly folder: string;
  readonly config: ServerConfig;
  /** Where the port is taken, any that is free will do. */
  readonly anyPort: boolean;
  /** A code by which an owner is made is wanted though there is one. */
  readonly newOwner?: boolean;
  /** Asked to end while it stands by for another server, it throws. */
  readonly stop?: AbortSignal;
}

/** How one reader is spoken to. */
export interface Reader {
  readonly formats: Formats;
  say(message: Message): string;
}
