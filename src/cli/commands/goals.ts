import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { namesInLog } from "../../verbs/accounts/audit.ts";
import { changeGoal, removeGoal, setGoal } from "../../verbs/goals/change-goals.ts";
import { goalName } from "../../verbs/goals/goal-sentences.ts";
import { goalHistoryJson, goalsJson } from "../../verbs/goals/goals-json.ts";
import { type KeptGoal, keptGoal, keptGoals } from "../../verbs/goals/kept-goals.ts";
import { goals } from "../../verbs/goals/shown-goals.ts";
import { shareOf } from "../../verbs/measures/potential.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import type { Doing } from "../doing.ts";
import { goalHistoryPage, goalsPage } from "../draw/goals-page.ts";
import { paint } from "../draw/paint.ts";
import { type Asked, needed } from "../parse.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader, World } from "../world.ts";

export const command: Command = {
  usage: "goals [set STEP|RUNG TARGET --by DAY | change N [TARGET] | remove N | history [N]]",
  options: [
    { name: "by", value: "DAY", about: "option.goalBy" },
    { name: "from", value: "DAY", about: "option.goalFrom" },
    { name: "within", value: "DAYS", about: "option.goalWithin" },
    { name: "for", value: "SEGMENT", about: "option.goalFor" },
    { name: "note", value: "TEXT", about: "option.goalNote" },
    ...aboutOptions,
  ],
  words: { atLeast: 0, atMost: 3 },
  examples: [
    "stige goals",
    "stige goals set customer-repeat 1500 --by 2026-12-31",
    "stige goals set customer-repeat 30% --within 90d --by 2026-12-31",
    'stige goals set customer-repeat 300 --by 2026-12-31 --for "Boots"',
    'stige goals change 1 1800 --note "the autumn went well"',
    "stige goals history 1",
  ],
  more: [message("help.goals.more"), message("help.instants")],
  run(asked, world) {
    const [what = "list"] = asked.words;
    const does = doings.get(what);
    if (!does) throw new StigeError("asked", message("cli.tooFew", { usage: `stige ${command.usage}` }));
    const changes = what !== "list" && what !== "history";
    return withShop(asked, world, (shop, reader) => does(shop, reader, asked, world), { changes });
  },
};

const doings: ReadonlyMap<string, Doing> = new Map<string, Doing>([
  ["list", list],
  ["set", set],
  ["change", change],
  ["remove", remove],
  ["history", history],
]);

async function list(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const about = {
    ...askedAbout(asked),
  };
  const answer = await goals(shop, about);
  await world.out(
    asked.flag("json")
      ? `${JSON.stringify(goalsJson(answer, reader.formats), null, 2)}\n`
      : goalsPage(answer, reader, paint(world.colour), world.width, world.called),
  );
}

async function set(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const [, about, target] = asked.words;
  const by = needed(asked, "by", command);
  if (about === undefined || target === undefined) throw tooFew();
  const within = asked.text("within");
  const withinDays = within === null ? null : daysOf(within);
  const wish = {
    ...{ about, withinDays, by, from: asked.text("from") },
    ...{ segment: asked.text("for") || null, note: asked.text("note") },
  };
  const kept = await setGoal(shop, { ...wish, target: targetOf(target, withinDays !== null) });
  await tell("goals.set", kept, shop, reader, asked, world);
}

async function change(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const [, number, target] = asked.words;
  const id = numberOf(number);
  const kind = (await keptGoal(shop, id)).versions.at(-1)?.goal?.kind;
  const kept = await changeGoal(shop, id, {
    target: target === undefined ? null : targetOf(target, kind === "conversion"),
    ...{
      by: asked.text("by"),
      from: asked.text("from"),
      segment: asked.text("for"),
      note: asked.text("note"),
      seen: null,
    },
  });
  await tell("goals.changed", kept, shop, reader, asked, world);
}

async function remove(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const kept = await removeGoal(shop, numberOf(asked.words[1]), { note: asked.text("note"), seen: null });
  await tell("goals.gone", kept, shop, reader, asked, world);
}

async function history(shop: Workshop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const [, number] = asked.words;
  const kept = number === undefined ? await keptGoals(shop) : [await keptGoal(shop, numberOf(number))];
  const about = { names: await namesInLog(shop.store), ladder: ladderOf(shop) };
  const { formats } = reader;
  await world.out(
    asked.flag("json")
      ? `${JSON.stringify(
          kept.map((one) => goalHistoryJson(one, about.names, about.ladder, formats)),
          null,
          2,
        )}\n`
      : goalHistoryPage(kept, about, reader, paint(world.colour)),
  );
}

async function tell(
  key: "goals.set" | "goals.changed" | "goals.gone",
  kept: KeptGoal,
  shop: Workshop,
  { say, formats }: Reader,
  asked: Asked,
  world: World,
): Promise<void> {
  const ladder = ladderOf(shop);
  if (asked.flag("json")) {
    const json = goalHistoryJson(kept, await namesInLog(shop.store), ladder, formats);
    return world.out(`${JSON.stringify(json, null, 2)}\n`);
  }
  const goal = kept.versions.at(-1)?.goal ?? null;
  const name = goal ? say(goalName(goal, ladder, formats)) : "";
  const line = key === "goals.gone" ? message(key, { goal: kept.id }) : message(key, { goal: kept.id, name });
  await world.out(`${wrap(`  ${say(line)}`, world.width, "  ").join("\n")}\n`);
}

function ladderOf({ ladders }: Workshop) {
  return ladders.at(-1)?.ladder ?? { rungs: [], offLadder: [] };
}

const tooFew = () => new StigeError("asked", message("cli.tooFew", { usage: `stige ${command.usage}` }));

function numberOf(word: string | undefined): number {
  if (word === undefined) throw tooFew();
  const number = Number(word);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new StigeError("asked", message("goals.none", { goal: word }), message("goals.none.fix"));
}

function daysOf(word: string): number {
  return Number(/^(\d+)\s?d?$/.exec(word.trim())?.[1] ?? Number.NaN);
}

/** People, `1500`, or a share, `30%`. */
function targetOf(word: string, isShare: boolean): number {
  return isShare ? (shareOf(word) ?? Number.NaN) : Number(word.replaceAll(/[\s._]/g, ""));
}
