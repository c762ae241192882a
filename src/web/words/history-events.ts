import { phrasebook } from "../../core/words/phrasebook.ts";

interface Named {
  /** Where there is little room. */
  readonly short: boolean;
}

/** What events on a strip of the history are called. */
export const historyEventWords = phrasebook({
  en: {
    "page.ladder.strip.version": (p: Named & { version: number }) =>
      p.short ? `v${p.version}` : `Ladder version ${p.version}`,
    "page.ladder.strip.begins.orders": (p: Named): string => (p.short ? "Orders" : "Orders begin"),
    "page.ladder.strip.begins.events": (p: Named): string =>
      p.short ? "Interest" : "Signs of interest begin",
    "page.ladder.strip.begins.answers": (p: Named): string => (p.short ? "NPS" : "NPS answers begin"),
    "page.ladder.strip.begins.referrals": (p: Named): string => (p.short ? "Referrals" : "Referrals begin"),
  },
  nb: {
    "page.ladder.strip.version": (p) => (p.short ? `v${p.version}` : `Stigeversjon ${p.version}`),
    "page.ladder.strip.begins.orders": (p) => (p.short ? "Ordre" : "Første ordre"),
    "page.ladder.strip.begins.events": (p) => (p.short ? "Interesse" : "Første tegn på interesse"),
    "page.ladder.strip.begins.answers": (p) => (p.short ? "NPS" : "NPS-måling startet"),
    "page.ladder.strip.begins.referrals": (p) => (p.short ? "Verving" : "Første verving"),
  },
  da: {
    "page.ladder.strip.version": (p) => (p.short ? `v${p.version}` : `Stigeversion ${p.version}`),
    "page.ladder.strip.begins.orders": (p) => (p.short ? "Ordrer" : "Første ordre"),
    "page.ladder.strip.begins.events": (p) => (p.short ? "Interesse" : "Første tegn på interesse"),
    "page.ladder.strip.begins.answers": (p) => (p.short ? "NPS" : "NPS-måling begyndt"),
    "page.ladder.strip.begins.referrals": (p) => (p.short ? "Henvisning" : "Første henvisning"),
  },
});
