import { phrasebook } from "../../core/words/phrasebook.ts";

/** What the settings say of where people are signed in. */
export const sessionsWords = phrasebook({
  en: {
    "sessions.title": () => "Where you are signed in",
    "sessions.browser": () => "Browser",
    "sessions.since": () => "Signed in",
    "sessions.seen": () => "Last seen",
    "sessions.own": () => "this one",
    "sessions.unknown": () => "unknown program",
    "sessions.end": () => "End",
    "sessions.endOf": (p: { browser: string; since: string }) => `End ${p.browser}, signed in ${p.since}`,
    "sessions.endOthers": () => "End all others",
    "sessions.about": () =>
      "A session ends by itself a week after you signed in. If one is not yours, end it and change the password.",
    "accounts.sessions": () => "Signed in",
    "accounts.sessionsSeen": (p: { sessions: number; seen: string }) =>
      `${p.sessions === 1 ? "one browser" : `${p.sessions} browsers`}, last seen ${p.seen}`,
    "accounts.nowhere": () => "nowhere",
    "accounts.endSessions": () => "Sign out everywhere",
    "accounts.endSessionsOf": (p: { name: string }) => `Sign ${p.name} out everywhere`,
  },
  nb: {
    "sessions.title": () => "Her er du logget inn",
    "sessions.browser": () => "Nettleser",
    "sessions.since": () => "Logget inn",
    "sessions.seen": () => "Sist sett",
    "sessions.own": () => "denne",
    "sessions.unknown": () => "ukjent program",
    "sessions.end": () => "Avslutt",
    "sessions.endOf": (p) => `Avslutt ${p.browser}, logget inn ${p.since}`,
    "sessions.endOthers": () => "Avslutt alle andre",
    "sessions.about": () =>
      "En økt avsluttes av seg selv en uke etter at du logget inn. Er en av dem ikke din, avslutt den og bytt passord.",
    "accounts.sessions": () => "Logget inn",
    "accounts.sessionsSeen": (p) =>
      `${p.sessions === 1 ? "én nettleser" : `${p.sessions} nettlesere`}, sist sett ${p.seen}`,
    "accounts.nowhere": () => "ingen steder",
    "accounts.endSessions": () => "Logg ut overalt",
    "accounts.endSessionsOf": (p) => `Logg ${p.name} ut overalt`,
  },
  da: {
    "sessions.title": () => "Her er du logget ind",
    "sessions.browser": () => "Browser",
    "sessions.since": () => "Logget ind",
    "sessions.seen": () => "Sidst set",
    "sessions.own": () => "denne",
    "sessions.unknown": () => "ukendt program",
    "sessions.end": () => "Afslut",
    "sessions.endOf": (p) => `Afslut ${p.browser}, logget ind ${p.since}`,
    "sessions.endOthers": () => "Afslut alle andre",
    "sessions.about": () =>
      "En session afsluttes af sig selv en uge efter, at du loggede ind. Er en af dem ikke din, så afslut den og skift adgangskode.",
    "accounts.sessions": () => "Logget ind",
    "accounts.sessionsSeen": (p) =>
      `${p.sessions === 1 ? "én browser" : `${p.sessions} browsere`}, sidst set ${p.seen}`,
    "accounts.nowhere": () => "ingen steder",
    "accounts.endSessions": () => "Log ud overalt",
    "accounts.endSessionsOf": (p) => `Log ${p.name} ud overalt`,
  },
});
