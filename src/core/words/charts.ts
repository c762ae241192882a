import { phrasebook } from "./phrasebook.ts";

/** What stands with the charts of the terminal. */
export const chartsWords = phrasebook({
  en: {
    "charts.interval": () => "● expected on average, ── 90% interval",
    "charts.share": () => "● share, ── 90% interval",
    "charts.shareAndGoal": () => "● share, ── 90% interval, ┃ goal (◆ both)",
    "charts.value": () => "What one is worth on average",
    "charts.within": (p: { days: number }, f) => `${f.count(p.days)} days`,
    "charts.conversion": () => "Who climbs, and how sure that is",
    "charts.potential": () => "What one more in a hundred brings",
    "charts.segments": () => "What they bring together",
    "charts.fan": () => "● happened, ▒ expected in half of all cases, ░ in nine of ten, ─ the middle, ┄ goal",
    "charts.kpis": (p: { days: number; spans: number; fromUs: number }, f) =>
      `Span after span of ${f.count(p.days)} days, ${f.count(p.spans)} since ${f.day(p.fromUs)}, each on its own scale (· not told)`,
  },
  nb: {
    "charts.interval": () => "● ventet i snitt, ── 90 %-intervall",
    "charts.share": () => "● andel, ── 90 %-intervall",
    "charts.shareAndGoal": () => "● andel, ── 90 %-intervall, ┃ mål (◆ begge)",
    "charts.value": () => "Hva én er verdt i snitt",
    "charts.within": (p, f) => `${f.count(p.days)} dager`,
    "charts.conversion": () => "Hvem som klatrer, og hvor sikkert det er",
    "charts.potential": () => "Hva én til av hundre gir",
    "charts.segments": () => "Hva de gir til sammen",
    "charts.fan": () => "● skjedde, ▒ ventet i halvparten av tilfellene, ░ i ni av ti, ─ midten, ┄ mål",
    "charts.kpis": (p, f) =>
      `Periode etter periode på ${f.count(p.days)} dager, ${f.count(p.spans)} siden ${f.day(p.fromUs)}, hver på sin egen skala (· ikke sagt)`,
  },
  da: {
    "charts.interval": () => "● forventet i snit, ── 90 %-interval",
    "charts.share": () => "● andel, ── 90 %-interval",
    "charts.shareAndGoal": () => "● andel, ── 90 %-interval, ┃ mål (◆ begge)",
    "charts.value": () => "Hvad én er værd i snit",
    "charts.within": (p, f) => `${f.count(p.days)} dage`,
    "charts.conversion": () => "Hvem der klatrer, og hvor sikkert det er",
    "charts.potential": () => "Hvad én til af hundrede giver",
    "charts.segments": () => "Hvad de giver tilsammen",
    "charts.fan": () => "● skete, ▒ forventet i halvdelen af tilfældene, ░ i ni af ti, ─ midten, ┄ mål",
    "charts.kpis": (p, f) =>
      `Periode efter periode på ${f.count(p.days)} dage, ${f.count(p.spans)} siden ${f.day(p.fromUs)}, hver på sin egen skala (· ikke sagt)`,
  },
});
