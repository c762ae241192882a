import { chance, type Random, restart, uniform } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { daysLater, kinds, type Life } from "./life.ts";
import { newsletter, type Play, plays, survey } from "./plays.ts";
import { responseKinds, touchKinds } from "./raw-tables.ts";
import { type Reach, reachable } from "./reach.ts";
import { addTouch, mailings } from "./touch-list.ts";
import { writeWho } from "./who.ts";
import { streams, type World } from "./world.ts";

type ResponseKind = (typeof responseKinds)[number];

/** Adds the newsletters that the person was sent. */
export function addNewsletters(books: Books, life: Life, reach: Reach) {
  if (life.kind === kinds.staff) return;
  for (const sec of books.newsletterSecs) {
    const staggered = sec + (life.index % 7_200);
    if (staggered > life.knownSec && reachable(reach, staggered))
      addTouch(books.touches, staggered, mailings.newsletter, false);
  }
}

/** Writes the person's touches and what came back. */
export function recordTouches(world: World, books: Books, life: Life, reach: Reach) {
  const { touches, random } = books;
  restart(random, world.seed, life.index, streams.mail);
  let lastMail = -1;
  for (let i = 0; i < touches.count; i++) {
    const sec = touches.sec[i] as number;
    if (sec >= world.calendar.endSec) continue;
    const about = touches.about[i] as number;
    const touch = books.touchesSent++;
    const { columns } = books.tables.touches;
    const at = books.tables.touches.row();
    columns.touch[at] = touch;
    writeWho(columns, at, books.who);
    columns.sec[at] = sec;
    columns.about[at] = about;
    columns.arm[at] = touches.heldOut[i] as number;
    columns.channel[at] = byLetter[about] ? 1 : 0;
    columns.purpose[at] = purposes[about] as number;
    columns.cost[at] = touches.heldOut[i] === 1 ? 0 : (costs[about] as number);
    if (touches.heldOut[i] === 1 || byLetter[about]) continue;
    recordResponses(world, books, life, touch, sec, random);
    if (sec < reach.withdrawnSec && reach.withdrawnSec - sec < 90 * 86_400) lastMail = touch;
  }
  if (lastMail >= 0 && Number.isFinite(reach.withdrawnSec))
    recordResponse(books, lastMail, reach.withdrawnSec, "unsubscribed", false);
}

const purposes = [...plays.map((play: Play) => play.touchKind), "sales" as const, "survey" as const].map(
  (kind) => touchKinds.indexOf(kind),
);
const costs = [...plays.map((play: Play) => play.costMinor), newsletter.costMinor, survey.costMinor];
const byLetter: readonly boolean[] = plays.map((play: Play) => play.channel === "letter");

/** What one mail brings: a scanner at some firms opens and clicks within seconds; people open within two days. */
function recordResponses(world: World, books: Books, life: Life, touch: number, sec: number, random: Random) {
  const { endSec } = world.calendar;
  const u = uniform(random);
  if (u < 0.006) return recordResponse(books, touch, Math.min(sec + 5, endSec - 1), "bounced", false);
  if (u < 0.0062) return recordResponse(books, touch, Math.min(sec + 3600, endSec - 1), "complained", false);
  if (u < 0.1 && sec + 4 < endSec) {
    recordResponse(books, touch, sec + 2, "opened", true);
    if (u < 0.04) recordResponse(books, touch, sec + 3, "clicked", true);
  }
  if (!chance(random, 0.27 + 0.06 * Math.max(-2, Math.min(2, life.content)))) return;
  const restOfDay = 86_399 - (sec % 86_400);
  const openedSec = chance(random, 0.7)
    ? sec + 60 + Math.floor(uniform(random) ** 2 * (restOfDay - 60))
    : daysLater(world, sec, 1, random);
  if (openedSec >= endSec) return;
  recordResponse(books, touch, openedSec, "opened", false);
  if (chance(random, 0.13) && openedSec + 90 < endSec)
    recordResponse(books, touch, openedSec + 30 + Math.floor(60 * uniform(random)), "clicked", false);
}

function recordResponse(books: Books, touch: number, sec: number, kind: ResponseKind, machine: boolean) {
  const { columns } = books.tables.responses;
  const at = books.tables.responses.row();
  columns.touch[at] = touch;
  columns.sec[at] = sec;
  columns.reaction[at] = responseKinds.indexOf(kind);
  columns.machine[at] = machine ? 1 : 0;
}
