import { join } from "node:path";
import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { backup } from "../../verbs/backups/backup.ts";
import { backupsTaken } from "../../verbs/backups/backups-taken.ts";
import { count, isoInstant } from "../answers/answer-parts.ts";
import { route } from "../route.ts";

export const backupsRoute = route({
  name: "backups",
  path: "/backups",
  group: "shop",
  may: ["owner"],
  personal: false,
  about: "The newest backups that were taken, in the terminal too, by the log.",
  answer: z
    .object({
      list: z.array(
        z.object({
          at: isoInstant,
          who: z.string().openapi({ description: "`account:ID` or `terminal`." }),
          name: z
            .string()
            .nullable()
            .openapi({ description: "What the account is called. Null: it is none, or gone." }),
        }),
      ),
    })
    .openapi("Backups"),
  async ask(shop) {
    const taken = await backupsTaken(shop);
    return { list: taken.map(({ us, ...line }) => ({ at: written(us), ...line })) };
  },
});

export const backupRoute = route({
  name: "backup",
  method: "post",
  path: "/backups",
  group: "shop",
  may: ["owner"],
  personal: false,
  about:
    "Takes a backup into a new folder of `backups` in the shop's own folder, from where it is to be taken elsewhere; see `stige backup`.",
  answer: z
    .object({
      folder: z.string().openapi({ description: "On the server." }),
      at: isoInstant,
      files: count,
      bytes: count,
    })
    .openapi("BackupTaken"),
  async ask(shop, _, __, { version }) {
    const called = written(shop.now()).replaceAll(/[:.]/g, "-");
    const { folder, takenUs, files, bytes } = await backup(
      shop,
      join(shop.folder, "backups", called),
      version,
    );
    return { folder, at: written(takenUs), files, bytes };
  },
});
