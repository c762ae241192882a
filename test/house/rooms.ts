/** The rooms of the house (ARCHITECTURE.md) and what each may import besides itself. A file may be a room of its own. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  "src/core/words": [],
  "src/core/stats": ["src/core/words"],
  "src/core/sql": ["src/core/words"],
  "src/core/facts": ["src/core/words", "src/core/stats", "src/core/sql"],
  "src/core/ladder": ["src/core/words", "src/core/stats", "src/core/sql", "src/core/facts"],
  "src/core/measures": [
    "src/core/words",
    "src/core/stats",
    "src/core/sql",
    "src/core/facts",
    "src/core/ladder",
  ],
  "src/core/programme": [
    "src/core/words",
    "src/core/stats",
    "src/core/sql",
    "src/core/facts",
    "src/core/ladder",
  ],
  "src/core/plays": [
    "src/core/words",
    "src/core/stats",
    "src/core/sql",
    "src/core/facts",
    "src/core/ladder",
    "src/core/measures",
    "src/core/programme",
  ],
  "src/core/messages": ["src/core"],
  "src/core/index.ts": ["src/core"],
  "src/io": ["src/core"],
  "src/demo": ["src/core", "src/io/engines"],
  "src/verbs": ["src/core", "src/io", "src/demo"],
  "src/open.ts": ["src/core", "src/io", "src/verbs"],
  "src/server": ["src/open.ts", "src/verbs", "src/core/words", "src/io/env.ts"],
  "src/cli/main.ts": [
    "src/cli",
    "src/server/serve.ts",
    "src/open.ts",
    "src/verbs",
    "src/core/words",
    "src/io/env.ts",
  ],
  "src/cli/shop.worker.ts": ["src/cli", "src/server/holding/hold-shop.ts"],
  "src/cli": ["src/server/serve.ts", "src/server/config.ts", "src/open.ts", "src/verbs", "src/core/words"],
  // Talks to the server over HTTP, like any program.
  "src/web": ["src/core/words"],
  "src/index.ts": ["src/open.ts", "src/verbs", "src/core"],
};

/** The room a file is in; null: it is in none. `roomOf("src/core/words/say.ts")` is `"src/core/words"`. */
export function roomOf(path: string): string | null {
  return Object.keys(rooms).find((room) => isIn(path, room)) ?? null;
}

/** Whether a file of one room may import a file. */
export function mayImport(room: string, path: string): boolean {
  return isIn(path, room) || (rooms[room] ?? []).some((other) => isIn(path, other));
}

function isIn(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}
