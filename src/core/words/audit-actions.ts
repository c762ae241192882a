import type { Language } from "./language.ts";

/** What the log tells of, in words: by the name that stands in the log, in English, Norwegian, Danish. */
const actions: Readonly<Record<string, readonly [en: string, nb: string, da: string]>> = {
  people: ["saw a list of people", "så en liste over personer", "så en liste over personer"],
  membership: ["fetched who stands where", "hentet hvem som står hvor", "hentede, hvem der står hvor"],
  movers: [
    "saw who would move under other rules",
    "så hvem som ville flytte seg med andre regler",
    "så, hvem der ville flytte sig med andre regler",
  ],
  person: ["saw a person", "så en person", "så en person"],
  why: [
    "saw why somebody stands where they stand",
    "så hvorfor noen står der de står",
    "så, hvorfor nogen står, hvor de står",
  ],
  personStands: ["followed the page of somebody", "fulgte siden til en person", "fulgte siden om en person"],
  personSources: [
    "saw where facts about somebody come from",
    "så hvor fakta om noen kommer fra",
    "så, hvor fakta om nogen kommer fra",
  ],
  personValue: ["saw what somebody is worth", "så hva noen er verdt", "så, hvad nogen er værd"],
  keyCustomers: ["saw key customers", "så nøkkelkunder", "så nøglekunder"],
  held: [
    "fetched all that is held of somebody",
    "hentet alt som finnes om noen",
    "hentede alt, der findes om nogen",
  ],
  erasure: [
    "looked at what an erasure takes",
    "så hva en sletting tar med",
    "så, hvad en sletning tager med",
  ],
  rejects: ["saw rejected rows", "så avviste rader", "så afviste rækker"],
  rejectKinds: [
    "saw why rows were rejected",
    "så hvorfor rader ble avvist",
    "så, hvorfor rækker blev afvist",
  ],
  exclusions: ["saw who is excluded", "så hvem som er holdt utenfor", "så, hvem der er holdt udenfor"],
  conflicts: ["saw unclear persons", "så uavklarte personer", "så uafklarede personer"],
  upload: ["sent a file", "sendte en fil", "sendte en fil"],
  uploadSeen: [
    "looked at a file that was sent",
    "så på en fil som ble sendt",
    "så på en fil, der blev sendt",
  ],
  uploadRejects: [
    "saw rows that would be rejected",
    "så rader som ville bli avvist",
    "så rækker, der ville blive afvist",
  ],
  mapUpload: ["said what columns are", "sa hva kolonner er", "sagde, hvad kolonner er"],
  loadUpload: ["had a file loaded", "la inn en fil", "fik en fil indlæst"],
  stopUpload: ["stopped a load", "stanset en innlesing", "standsede en indlæsning"],
  removeUpload: ["put a file away", "la bort en fil", "lagde en fil væk"],
  load: ["loaded a file", "leste inn en fil", "indlæste en fil"],
  facts: ["told facts", "meldte fakta", "meldte fakta"],
  live: ["facts came in by themselves", "fakta kom inn av seg selv", "fakta kom ind af sig selv"],
  unload: ["took a load back", "tok tilbake en innlesing", "tog en indlæsning tilbage"],
  putBack: ["put a load back", "la tilbake en innlesing", "lagde en indlæsning tilbage"],
  beginShop: ["said what shop this is", "sa hvilken butikk dette er", "sagde, hvilken butik dette er"],
  changeShop: ["said something else of the shop", "endret hva butikken er", "ændrede, hvad butikken er"],
  backup: ["took a backup", "tok en sikkerhetskopi", "tog en sikkerhedskopi"],
  publishLadder: ["put a ladder in force", "satte en stige i kraft", "satte en stige i kraft"],
  acceptWindows: ["took the shop’s own rhythm", "tok i bruk butikkens rytme", "tog butikkens rytme i brug"],
  changeExclusion: [
    "changed who is excluded",
    "endret hvem som holdes utenfor",
    "ændrede, hvem der holdes udenfor",
  ],
  changeSegment: ["changed a segment", "endret et segment", "ændrede et segment"],
  changeAlert: ["changed an alert", "endret et varsel", "ændrede en advarsel"],
  setGoal: ["set a goal", "satte et mål", "satte et mål"],
  changeGoal: ["changed a goal", "endret et mål", "ændrede et mål"],
  removeGoal: ["removed a goal", "fjernet et mål", "fjernede et mål"],
  override: ["set a rung by hand", "satte et trinn for hånd", "satte et trin i hånden"],
  revokeOverride: [
    "took back a rung set by hand",
    "tok tilbake et trinn satt for hånd",
    "tog et trin sat i hånden tilbage",
  ],
  merge: ["made two people one", "slo sammen to personer", "slog to personer sammen"],
  unmerge: ["parted two people", "skilte to personer", "skilte to personer"],
  erase: ["erased a person", "slettet en person", "slettede en person"],
  object: [
    "noted that somebody objects",
    "noterte at noen ikke vil kontaktes",
    "noterede, at nogen ikke vil kontaktes",
  ],
  withdrawObjection: ["took back an objection", "tok tilbake en reservasjon", "tog en indsigelse tilbage"],
  compact: [
    "cleared what was erased from the files",
    "ryddet det slettede ut av filene",
    "ryddede det slettede ud af filerne",
  ],
  applyTombstones: [
    "forgot again who was erased",
    "glemte på nytt hvem som er slettet",
    "glemte igen, hvem der er slettet",
  ],
  signIn: ["signed in", "logget inn", "loggede ind"],
  signInByCode: [
    "signed in by a one-time password",
    "logget inn med engangskode",
    "loggede ind med engangskode",
  ],
  signInByRecovery: [
    "signed in by a recovery code",
    "logget inn med reservekode",
    "loggede ind med reservekode",
  ],
  signInRefused: ["a sign-in was refused", "en innlogging ble avvist", "en login blev afvist"],
  signOut: ["signed out", "logget ut", "loggede ud"],
  makeOwner: ["became owner", "ble eier", "blev ejer"],
  acceptInvitation: ["took up an invitation", "tok imot en invitasjon", "tog imod en invitation"],
  resetPassword: [
    "set a new password by a link",
    "satte nytt passord med en lenke",
    "satte ny adgangskode med et link",
  ],
  endSession: ["ended a session", "avsluttet en økt", "afsluttede en session"],
  endOtherSessions: [
    "ended the other sessions",
    "avsluttet de andre øktene",
    "afsluttede de andre sessioner",
  ],
  endSessionsOf: [
    "ended every session of an account",
    "avsluttet alle øktene til en konto",
    "afsluttede alle sessioner for en konto",
  ],
  changePassword: ["changed the password", "byttet passord", "skiftede adgangskode"],
  enrolTotp: ["began one-time passwords", "begynte med engangskoder", "begyndte på engangskoder"],
  confirmTotp: ["switched one-time passwords on", "slo på engangskoder", "slog engangskoder til"],
  endTotp: ["switched one-time passwords off", "slo av engangskoder", "slog engangskoder fra"],
  changeRights: ["changed what an account may", "endret hva en konto kan", "ændrede, hvad en konto må"],
  removeAccount: ["removed an account", "fjernet en konto", "fjernede en konto"],
  resetLink: [
    "made a link for a new password",
    "lagde en lenke til nytt passord",
    "lavede et link til ny adgangskode",
  ],
  invite: ["invited somebody", "inviterte noen", "inviterede nogen"],
  withdrawInvitation: ["withdrew an invitation", "trakk tilbake en invitasjon", "trak en invitation tilbage"],
  makeKey: ["made a key", "lagde en nøkkel", "lavede en nøgle"],
  setWebhookSecret: [
    "set the secret of webhooks",
    "satte hemmeligheten for webhooker",
    "satte hemmeligheden for webhooks",
  ],
  withdrawWebhookSecret: [
    "let go of the secret of webhooks",
    "fjernet hemmeligheten for webhooker",
    "fjernede hemmeligheden for webhooks",
  ],
  runConnection: [
    "had a connection read or told",
    "fikk en kobling lest eller meldt",
    "fik en forbindelse læst eller meldt",
  ],
  makeConnection: ["connected a service", "koblet til en tjeneste", "tilsluttede en tjeneste"],
  removeConnection: ["let go of a connection", "fjernet en kobling", "fjernede en forbindelse"],
  leaveConnection: [
    "let go of a connection at once, and left what stands there",
    "fjernet en kobling med en gang og lot det stå som står der",
    "fjernede en forbindelse med det samme og lod det stå, der står der",
  ],
  makeEndpoint: [
    "had webhooks sent to an address",
    "fikk webhooker sendt til en adresse",
    "fik webhooks sendt til en adresse",
  ],
  changeEndpoint: ["changed an endpoint of webhooks", "endret et endepunkt", "ændrede et endepunkt"],
  rotateEndpoint: [
    "changed the secret of an endpoint",
    "byttet hemmeligheten til et endepunkt",
    "skiftede hemmeligheden for et endepunkt",
  ],
  removeEndpoint: ["removed an endpoint of webhooks", "fjernet et endepunkt", "fjernede et endepunkt"],
  testEndpoint: [
    "sent a test to an endpoint",
    "sendte en prøve til et endepunkt",
    "sendte en prøve til et endepunkt",
  ],
  resendDelivery: ["sent a webhook again", "sendte en webhook på nytt", "sendte en webhook igen"],
  endpointOff: [
    "an endpoint was switched off: nothing arrived there",
    "et endepunkt ble slått av: ingenting kom fram dit",
    "et endepunkt blev slået fra: intet nåede frem dertil",
  ],
  revokeKey: ["revoked a key", "trakk tilbake en nøkkel", "trak en nøgle tilbage"],
};
const place = { en: 0, nb: 1, da: 2 } as const;

/**
 * What was seen or done, in words; what is not known here as the log has it. What was fetched as a table says so:
 * `actionSaid("people.csv", "nb")` is `"så en liste over personer (CSV)"`.
 */
export function actionSaid(action: string, language: Language): string {
  const [name = "", form] = action.split(".");
  const said = actions[name]?.[place[language]];
  return said === undefined ? action : form === undefined ? said : `${said} (${form.toUpperCase()})`;
}
