import { message } from "../../core/words/say.ts";
import { clv, clvJson } from "../../verbs/measures/clv.ts";
import { kpiAlerts, kpiAlertsJson } from "../../verbs/measures/kpi-alerts.ts";
import { kpiHistory } from "../../verbs/measures/kpi-history.ts";
import { kpis, kpisJson } from "../../verbs/measures/kpis.ts";
import { aboutOptions, askedAbout } from "../asked-about.ts";
import type { Command } from "../command.ts";
import { alertLines } from "../draw/alert-lines.ts";
import { clvPage } from "../draw/clv-page.ts";
import { kpisPage } from "../draw/kpis-page.ts";
import { paint } from "../draw/paint.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "kpis [--days 90] [--how] [--as-of T] [--known-at T] [--ladder N]",
  options: [
    { name: "days", value: "N", about: "option.days" },
    { name: "how", value: null, about: "option.how" },
    ...aboutOptions,
  ],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige kpis", "stige kpis --days 28 --as-of 2026-03-31", "stige kpis --json"],
  more: [message("help.instants")],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const about = { ...askedAbout(asked), days: asked.number("days") };
      const [answer, worth] = [await kpis(shop, about), await clv(shop, about)];
      const alerts = await kpiAlerts(shop, askedAbout(asked));
      const [painted, { width }] = [paint(world.colour), world];
      if (asked.flag("json")) {
        const json = { ...kpisJson(answer), clv: clvJson(worth, reader.say), alerts: kpiAlertsJson(alerts) };
        return world.out(`${JSON.stringify(json, null, 2)}\n`);
      }
      const history = await kpiHistory(shop, about);
      await world.out(
        [
          kpisPage(answer, history, asked.flag("how"), reader, painted, width),
          clvPage(worth, reader, painted, width),
          alertLines(alerts, reader, painted, width),
        ].join(""),
      );
    }),
};
