import { lognormal } from "../core/stats/draws.ts";
import { randomFrom } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import { adChannels, adRungs, type Campaign, campaigns } from "./campaigns.ts";
import { streams, type World } from "./world.ts";

const printDates = [320, 610, 1020, 1125];
const orePerPaper = 1_450;

/** Writes what was spent on each day: advertising as people come, a printed paper to customers four times a year. */
export function recordSpend(world: World, books: Books) {
  const { calendar, people } = world;
  const random = randomFrom(world.seed, streams.shop);
  for (let day = 0; day < calendar.days && day * 86_400 < calendar.endSec; day++) {
    const { upTo } = calendar.arrival;
    const newcomers = (people / calendar.days) * ((upTo[day + 1] as number) - (upTo[day] as number));
    for (const campaign of campaigns) {
      const noise = lognormal(random, -0.03, 0.25);
      const date = (calendar.yyyymmdd[day] as number) % 10_000;
      const printed = campaign.channel === "print" && printDates.includes(date);
      const readers = printed ? (0.2 * people * (day + 1)) / calendar.days : 0;
      const amount = Math.round(noise * (newcomers * campaign.orePerNewPerson + readers * orePerPaper));
      if (amount > 0) recordAmount(books, day, campaign, amount);
    }
  }
}

function recordAmount(books: Books, day: number, campaign: Campaign, amount: number) {
  const { columns } = books.tables.spend;
  const at = books.tables.spend.row();
  columns.day[at] = day;
  columns.campaign[at] = campaigns.indexOf(campaign);
  columns.channel[at] = adChannels.indexOf(campaign.channel);
  columns.rung[at] = adRungs.indexOf(campaign.rung);
  columns.amount[at] = amount;
  books.tally.money.spendMinor += amount;
}
