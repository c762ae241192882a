import { lognormal } from "../core/stats/draws.ts";
import { randomFrom } from "../core/stats/random.ts";
import type { Books } from "./books.ts";
import type { campaigns } from "./raw-tables.ts";
import { streams, type World } from "./world.ts";

/** What each campaign is for, where it runs, and its øre for each person who gets to know the shop that day. */
export const campaignPlan: readonly {
  readonly campaign: (typeof campaigns)[number];
  readonly channel: string;
  readonly rung: string;
  readonly orePerNewPerson: number;
}[] = [
  { campaign: "Søk generisk", channel: "search", rung: "lead", orePerNewPerson: 2600 },
  { campaign: "Søk merkevare", channel: "search", rung: "prospect", orePerNewPerson: 700 },
  { campaign: "Sosiale medier", channel: "social", rung: "lead", orePerNewPerson: 2100 },
  { campaign: "Retargeting", channel: "display", rung: "prospect", orePerNewPerson: 900 },
  { campaign: "Kundeavis", channel: "print", rung: "customer", orePerNewPerson: 0 },
];

const printDates = [320, 610, 1020, 1125];
const orePerPaper = 1_450;

/** Writes what was spent on each day: advertising as people come, a printed paper to customers four times a year. */
export function recordSpend(world: World, books: Books) {
  const { calendar, people } = world;
  const random = randomFrom(world.seed, streams.shop);
  for (let day = 0; day < calendar.days && day * 86_400 < calendar.endSec; day++) {
    const { upTo } = calendar.arrival;
    const newcomers = (people / calendar.days) * ((upTo[day + 1] as number) - (upTo[day] as number));
    campaignPlan.forEach(({ campaign, orePerNewPerson }, number) => {
      const noise = lognormal(random, -0.03, 0.25);
      const printed =
        campaign === "Kundeavis" && printDates.includes((calendar.yyyymmdd[day] as number) % 10_000);
      const readers = printed ? (0.2 * people * (day + 1)) / calendar.days : 0;
      const amount = Math.round(noise * (newcomers * orePerNewPerson + readers * orePerPaper));
      if (amount > 0) recordAmount(books, day, number, amount);
    });
  }
}

function recordAmount(books: Books, day: number, campaign: number, amount: number) {
  const { columns } = books.tables.spend;
  const at = books.tables.spend.row();
  columns.day[at] = day;
  columns.campaign[at] = campaign;
  columns.amount[at] = Math.min(amount, 2_000_000_000);
  books.tally.money.spendMinor += Math.min(amount, 2_000_000_000);
}
