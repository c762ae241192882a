import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import {
  deliveryLines,
  endpointLines,
  makeEndpoint,
  removeEndpointOf,
  resendDelivery,
  sentEvents,
  testEndpoint,
} from "../../verbs/out/endpoints.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Command } from "../command.ts";
import { type Doing, wrongWords } from "../doing.ts";
import { paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import type { Asked } from "../parse.ts";
import { tellSentences } from "../tell-sentences.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "webhooks [add URL [--events LIST] | test ID | log ID | resend ID N | remove ID]",
  options: [{ name: "events", value: "LIST", about: "option.events" }],
  words: { atLeast: 0, atMost: 3 },
  examples: [
    "stige webhooks",
    "stige webhooks add https://shop.example/hooks --events person.climbed,person.fell",
    "stige webhooks test 1a2b3c4d",
    "stige webhooks log 1a2b3c4d",
    "stige webhooks resend 1a2b3c4d 17",
  ],
  more: [message("help.webhooks.more")],
  run(asked, world) {
    const [what = "list", about, number] = asked.words;
    const does = doings.get(what);
    const isWhole =
      (about === undefined) === (what === "list") && (number === undefined) === (what !== "resend");
    if (!does || !isWhole) throw wrongWords(command.usage);
    return withShop(asked, world, (shop, reader) => does(shop, reader, asked, world), {
      changes: what !== "list" && what !== "log",
    });
  },
};

const doings: ReadonlyMap<string, Doing> = new Map<string, Doing>([
  ["list", list],
  ["add", add],
  ["test", test],
  ["log", log],
  ["resend", resend],
  ["remove", remove],
]);

const written = (us: number | null) => (us === null ? null : isoInstant(us));

async function list(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const lines = await endpointLines(shop);
  if (asked.flag("json")) {
    const told = lines.map(({ madeUs, failingUs, off, ...line }) => ({
      ...{ ...line, made: written(madeUs), failing: written(failingUs) },
      off: off && { since: written(off.sinceUs), why: off.why },
    }));
    return world.out(`${JSON.stringify(told, null, 2)}\n`);
  }
  if (lines.length === 0) return tellSentences([message("webhooks.none")], reader, world);
  const columns = (["id", "url", "events", "state"] as const).map((name) => ({
    ...{ head: reader.say(message(`webhooks.column.${name}`)), right: false },
  }));
  const rows = lines.map(({ id, url, events, failingUs, off }) => [
    ...[id, url, events.join(" ")],
    off
      ? reader.say(message("webhooks.off", { sinceUs: off.sinceUs, why: off.why }))
      : reader.say(
          failingUs === null ? message("webhooks.fine") : message("webhooks.failing", { sinceUs: failingUs }),
        ),
  ]);
  await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
}

async function add(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const named = asked
    .text("events")
    ?.split(",")
    .map((one) => one.trim()) ?? [...sentEvents];
  const events = sentEvents.filter((type) => named.includes(type));
  const unknown = named.find((one) => !(sentEvents as readonly string[]).includes(one));
  if (unknown !== undefined)
    throw new StigeError(
      "asked",
      message("webhooks.noEvent", { given: unknown }),
      message("webhooks.noEvent.fix", { events: sentEvents.join(", ") }),
    );
  const made = await makeEndpoint(shop, shop.by, { url: asked.words[1] ?? "", events });
  const { id, secret } = made;
  if (asked.flag("json")) return world.out(`${JSON.stringify({ id, secret })}\n`);
  await tellSentences(
    [
      message("webhooks.made", { id, command: `${world.called} webhooks test ${id}` }),
      message("webhooks.signs"),
    ],
    reader,
    world,
  );
  await world.out(`  ${secret}\n`);
}

async function test(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const { status, said, why } = await testEndpoint(shop, shop.by, asked.words[1] ?? "");
  if (asked.flag("json")) return world.out(`${JSON.stringify({ status, said, why })}\n`);
  const told =
    status === null ? message("webhooks.noAnswer", { why }) : message("webhooks.answered", { status, said });
  await tellSentences([told], reader, world);
}

/** As many as somebody may look through. */
const shown = 50;

async function log(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const lines = await deliveryLines(shop, asked.words[1] ?? "", { before: null, limit: shown });
  if (asked.flag("json")) {
    const told = lines.map(({ madeUs, dueUs, triedUs, ...line }) => ({
      ...{ ...line, made: written(madeUs), due: written(dueUs), tried: written(triedUs) },
    }));
    return world.out(`${JSON.stringify(told, null, 2)}\n`);
  }
  if (lines.length === 0) return tellSentences([message("webhooks.nothingSent")], reader, world);
  const columns = (["number", "at", "type", "came"] as const).map((name) => ({
    ...{ head: reader.say(message(`webhooks.column.${name}`)), right: name === "number" },
  }));
  const rows = lines.map(({ id, madeUs, type, state, status, said }) => [
    ...[String(id), reader.formats.minute(madeUs), type],
    `${reader.say(message(`webhooks.state.${state}`))} ${answerOf(status, said, reader)}`.trim(),
  ]);
  await world.out(`${table(columns, rows, paint(world.colour)).join("\n")}\n`);
}

function answerOf(status: number | null, said: string | null, { say }: Reader): string {
  if (said === null) return "";
  return status === null ? say(message("webhooks.noAnswer", { why: said })) : `${status} ${said}`;
}

async function resend(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const [, id = "", number] = asked.words;
  const delivery = Number(number);
  if (!Number.isInteger(delivery)) throw wrongWords(command.usage);
  await resendDelivery(shop, shop.by, { id, delivery });
  if (asked.flag("json")) return world.out(`${JSON.stringify({ resend: delivery })}\n`);
  await tellSentences([message("webhooks.resent", { number: delivery })], reader, world);
}

async function remove(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const [, id = ""] = asked.words;
  await removeEndpointOf(shop, shop.by, id);
  if (asked.flag("json")) return world.out(`${JSON.stringify({ removed: id })}\n`);
  await tellSentences([message("webhooks.removed", { id })], reader, world);
}
