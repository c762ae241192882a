import { isoInstant } from "../../core/words/iso-instant.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { connectionList, noConnection } from "../../verbs/connections/connections.ts";
import type { ConnectionRun } from "../../verbs/connections/runs.ts";
import { isTold, type Service } from "../../verbs/connections/services.ts";
import { sync } from "../../verbs/connections/sync.ts";
import { withLive } from "../../verbs/connections/sync-beside.ts";
import { tellCountsOf, tellProfiles } from "../../verbs/profiles/tell-profiles.ts";
import type { TellCounts } from "../../verbs/profiles/telling.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import type { Asked } from "../parse.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "sync [N]",
  options: [],
  words: { atLeast: 0, atMost: 1 },
  examples: ["stige sync", "stige sync 1 --json"],
  more: [message("help.sync.more")],
  run: (asked, world) => withShop(asked, world, (shop, reader) => syncAll(shop, reader, asked, world)),
};

async function syncAll(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const [named] = asked.words;
  const all = await connectionList(shop);
  const meant = named === undefined ? all : all.filter(({ id }) => String(id) === named);
  if (named !== undefined && meant.length === 0) throw noConnection();
  if (meant.length === 0) return tellSentences([message("connections.empty")], reader, world);
  const stop = world.untilStopped();
  for (const { id, service } of meant) {
    const run = isTold(service)
      ? await tell(shop, id, service, stop)
      : await read(shop, id, service, stop, world);
    const { counts, problem } = run;
    if (asked.flag("json")) {
      const ended = run.endedUs === null ? null : isoInstant(run.endedUs);
      const told = { connection: id, run: run.id, begun: isoInstant(run.begunUs), ended, counts };
      await world.out(`${JSON.stringify({ ...told, problem: problem && reader.say(problem.sentence) })}\n`);
    } else await tellSentences(doneSentences(service, id, counts, world), reader, world);
    if (problem) throw new StigeError("io", problem.sentence, problem.fix);
  }
}

function read(
  shop: Workshop,
  id: number,
  service: Service,
  stop: AbortSignal,
  world: World,
): Promise<ConnectionRun> {
  return withLive(shop, world.live, (live) =>
    sync(shop, id, {
      ...{ live, stop },
      told: ({ counts: { accepted, repeated, refused } }) =>
        shop.progress(message("connections.reading", { service }), accepted + repeated + refused, null),
    }),
  );
}

function tell(shop: Workshop, id: number, service: Service, stop: AbortSignal): Promise<ConnectionRun> {
  const told = (counts: TellCounts) =>
    shop.progress(
      message("profiles.telling", { service }),
      counts.told + counts.same + counts.notThere + counts.refused,
      null,
    );
  return tellProfiles(shop, id, { stop, told });
}

function doneSentences(
  service: Service,
  id: number,
  counts: ConnectionRun["counts"],
  { called }: World,
): readonly Message[] {
  if (!isTold(service)) {
    const { accepted = 0, repeated = 0, refused = 0 } = counts;
    return [message("connections.done", { service, accepted, repeated, refused })];
  }
  const done = tellCountsOf(counts);
  const see = message("profiles.see", { command: `${called} connections refused ${id}` });
  return [message("profiles.done", { service, ...done }), ...(done.refused > 0 ? [see] : [])];
}
