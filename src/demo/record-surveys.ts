import { normal } from "../core/stats/draws.ts";
import { chance, type Random, restart, wholeBelow } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { daysLater, kinds, type Life } from "./life.ts";
import { nextCounting } from "./order-list.ts";
import { surveysBegin } from "./plays.ts";
import { answerKinds } from "./raw-tables.ts";
import { addTouch, mailings } from "./touch-list.ts";
import { writeWho } from "./who.ts";
import { streams, type World } from "./world.ts";

/** Asks a buyer once a year, a few days more or less, as long as the last purchase is not too old; and writes the answers. */
export function recordSurveys(world: World, books: Books, life: Life) {
  const { random } = books;
  const { endSec } = world.calendar;
  const first = nextCounting(life.orders, 0, endSec);
  if (first === life.orders.count || life.kind === kinds.staff) return;
  restart(random, world.seed, life.index, streams.surveys);
  const firstSec = life.orders.sec[first] as number;
  const begin = surveysBegin(world);
  let sec = daysLater(
    world,
    Math.max(firstSec, begin),
    45 + wholeBelow(random, firstSec < begin ? 60 : 10),
    random,
  );
  const answersOften = 0.22 + 0.06 * Math.max(-1, Math.min(2, life.content));
  for (; sec < endSec; sec = daysLater(world, sec, 362 + wholeBelow(random, 8), random)) {
    const bought = boughtBefore(world, life, sec);
    if (bought.count === 0 || sec - bought.lastSec > 400 * 86_400) continue;
    addTouch(books.touches, sec, mailings.survey, false);
    if (!chance(random, answersOften)) continue;
    const answeredSec = daysLater(world, sec, 1 + wholeBelow(random, 6), random);
    if (answeredSec < endSec) recordNps(books, life, answeredSec, bought.count, random);
  }
}

/** After some web orders: how was it, 1 to 5. */
export function recordCsat(world: World, books: Books, life: Life, orderSec: number, random: Random) {
  if (!chance(random, 0.03)) return;
  const sec = daysLater(world, orderSec, 3 + wholeBelow(random, 5), random);
  const score = Math.max(1, Math.min(5, Math.round(4.1 + 0.5 * life.content + 0.7 * normal(random))));
  if (sec >= world.calendar.endSec) return;
  recordAnswer(books, sec, "csat", score);
  books.tally.answers.csat++;
}

function recordNps(books: Books, life: Life, sec: number, bought: number, random: Random) {
  const liking = 7.3 + 1.1 * life.content + 0.2 * Math.min(bought, 6) + 1.3 * normal(random);
  const score = Math.max(0, Math.min(10, Math.round(liking)));
  recordAnswer(books, sec, "nps", score);
  books.tally.answers.nps++;
  if (score >= 9) books.tally.answers.promoters++;
}

function recordAnswer(books: Books, sec: number, kind: (typeof answerKinds)[number], score: number) {
  const { columns } = books.tables.answers;
  const at = books.tables.answers.row();
  writeWho(columns, at, books.who);
  columns.sec[at] = sec;
  columns.about[at] = answerKinds.indexOf(kind);
  columns.score[at] = score;
}

function boughtBefore(world: World, life: Life, sec: number): { count: number; lastSec: number } {
  const { orders } = life;
  let count = 0;
  let lastSec = 0;
  for (let i = 0; i < orders.count && (orders.sec[i] as number) < sec; i++)
    if (nextCounting(orders, i, world.calendar.endSec) === i) {
      count++;
      lastSec = orders.sec[i] as number;
    }
  return { count, lastSec };
}
