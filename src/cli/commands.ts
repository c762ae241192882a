import type { Key } from "../core/words/say.ts";
import type { Command } from "./command.ts";

interface Listed {
  readonly name: string;
  readonly about: Extract<Key, `help.${string}`>;
  load(): Promise<{ readonly command: Command }>;
}

/** Every command, in the order of the help. A command's file is read only when it is asked for. */
export const commands: readonly {
  readonly group: Extract<Key, `help.group.${string}`>;
  readonly commands: readonly Listed[];
}[] = [
  {
    group: "help.group.begin",
    commands: [
      { name: "start", about: "help.start", load: () => import("./commands/start.ts") },
      { name: "demo", about: "help.demo", load: () => import("./commands/demo.ts") },
      { name: "serve", about: "help.serve", load: () => import("./commands/serve.ts") },
    ],
  },
  {
    group: "help.group.bring",
    commands: [
      { name: "load", about: "help.load", load: () => import("./commands/load.ts") },
      { name: "watch", about: "help.watch", load: () => import("./commands/watch.ts") },
      { name: "connections", about: "help.connections", load: () => import("./commands/connections.ts") },
      { name: "sync", about: "help.sync", load: () => import("./commands/sync.ts") },
      { name: "webhooks", about: "help.webhooks", load: () => import("./commands/webhooks.ts") },
      { name: "loads", about: "help.loads", load: () => import("./commands/loads.ts") },
      { name: "unload", about: "help.unload", load: () => import("./commands/unload.ts") },
      { name: "rejects", about: "help.rejects", load: () => import("./commands/rejects.ts") },
      { name: "conflicts", about: "help.conflicts", load: () => import("./commands/conflicts.ts") },
      { name: "exclusions", about: "help.exclusions", load: () => import("./commands/exclusions.ts") },
      { name: "merge", about: "help.merge", load: () => import("./commands/merge.ts") },
      { name: "unmerge", about: "help.unmerge", load: () => import("./commands/unmerge.ts") },
      { name: "override", about: "help.override", load: () => import("./commands/override.ts") },
      { name: "rates", about: "help.rates", load: () => import("./commands/rates.ts") },
      { name: "products", about: "help.products", load: () => import("./commands/products.ts") },
      { name: "climb", about: "help.climb", load: () => import("./commands/climb.ts") },
      { name: "publish", about: "help.publish", load: () => import("./commands/publish.ts") },
    ],
  },
  {
    group: "help.group.ask",
    commands: [
      { name: "ladder", about: "help.ladder", load: () => import("./commands/ladder.ts") },
      { name: "why", about: "help.why", load: () => import("./commands/why.ts") },
      { name: "person", about: "help.person", load: () => import("./commands/person.ts") },
      { name: "moves", about: "help.moves", load: () => import("./commands/moves.ts") },
      { name: "history", about: "help.history", load: () => import("./commands/history.ts") },
      { name: "compare", about: "help.compare", load: () => import("./commands/compare.ts") },
      { name: "measures", about: "help.measures", load: () => import("./commands/measures.ts") },
      { name: "kpis", about: "help.kpis", load: () => import("./commands/kpis.ts") },
      { name: "conversion", about: "help.conversion", load: () => import("./commands/conversion.ts") },
      { name: "retention", about: "help.retention", load: () => import("./commands/retention.ts") },
      { name: "balance", about: "help.balance", load: () => import("./commands/balance.ts") },
      { name: "spend", about: "help.spend", load: () => import("./commands/spend.ts") },
      { name: "value", about: "help.value", load: () => import("./commands/value.ts") },
      { name: "potential", about: "help.potential", load: () => import("./commands/potential.ts") },
      { name: "segments", about: "help.segments", load: () => import("./commands/segments.ts") },
      { name: "goals", about: "help.goals", load: () => import("./commands/goals.ts") },
      { name: "windows", about: "help.windows", load: () => import("./commands/windows.ts") },
    ],
  },
  {
    group: "help.group.take",
    commands: [
      { name: "export", about: "help.export", load: () => import("./commands/export.ts") },
      { name: "sql", about: "help.sql", load: () => import("./commands/sql.ts") },
      { name: "digest", about: "help.digest", load: () => import("./commands/digest.ts") },
      { name: "audit", about: "help.audit", load: () => import("./commands/audit.ts") },
    ],
  },
  {
    group: "help.group.forget",
    commands: [
      { name: "erase", about: "help.erase", load: () => import("./commands/erase.ts") },
      {
        name: "export-person",
        about: "help.export-person",
        load: () => import("./commands/export-person.ts"),
      },
      { name: "object", about: "help.object", load: () => import("./commands/object.ts") },
      { name: "compact", about: "help.compact", load: () => import("./commands/compact.ts") },
      { name: "tombstones", about: "help.tombstones", load: () => import("./commands/tombstones.ts") },
    ],
  },
  {
    group: "help.group.keep",
    commands: [
      { name: "backup", about: "help.backup", load: () => import("./commands/backup.ts") },
      { name: "restore", about: "help.restore", load: () => import("./commands/restore.ts") },
      { name: "keys", about: "help.keys", load: () => import("./commands/keys.ts") },
      { name: "doctor", about: "help.doctor", load: () => import("./commands/doctor.ts") },
    ],
  },
];

/** `stige` alone. */
const bare: Listed = { name: "show", about: "help.ladder", load: () => import("./commands/show.ts") };

/** Every command in one list. */
export const allCommands: readonly Listed[] = [...commands.flatMap((group) => group.commands), bare];
