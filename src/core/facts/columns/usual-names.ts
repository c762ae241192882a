import type { KindName } from "../kinds.ts";
import { products, rates } from "./usual-names-money.ts";
import { lineNames, orderNames } from "./usual-names-orders.ts";
import {
  anyAmount,
  anyInstant,
  companyNames,
  currencyNames,
  orderIdNames,
  personNames,
  type UsualNames,
  updatedNames,
  withoutTax,
} from "./usual-names-shared.ts";

type NamesByTarget = Readonly<Record<string, UsualNames>>;

const people: NamesByTarget = {
  ...personNames,
  person_number: {
    own: personNames.person_number.own,
    weak: `${personNames.person_number.weak}, id, number, nummer, nr, no, key`,
  },
  known: {
    own: `signup date, signed up at, signed up, sign up date, sign up, registered at, registered, registration date, date registered, member since, customer since,
      joined at, joined, join date, date joined, date added, added at, first seen, first seen at, known since, optin time, opt in time, medlem siden, kunde siden, kunde fra, medlem fra, innmeldt,
      innmeldingsdato, indmeldt, indmeldelsesdato, medlem fra dato, registrert, registrert dato, registreringsdato, registreret, registreret dato, tilmeldt, tilmeldingsdato, påmeldt, påmeldingsdato, kundedato`,
    weak: anyInstant,
  },
  first_name: { own: "first name, firstname, given name, forename, fornavn, for navn" },
  last_name: { own: "last name, lastname, surname, family name, etternavn, efternavn" },
  full_name: {
    own: "full name, customer name, name, navn, kundenavn, fullt navn, fulde navn, display name, contact name, kontaktnavn, medlemsnavn",
  },
  country: {
    own: "country, country code, land, landkode, landekode, billing country, country region, default address country code",
  },
  company: companyNames,
  updated: updatedNames,
};

const refunds: NamesByTarget = {
  refund_id: {
    own: `refund id, refund number, refund no, refundid, credit note, credit note number, credit note id, credit memo, credit memo id, return id, return number, refusjonsnummer, refusjons id,
      refusionsnummer, refusions id, kreditnota, kreditnotanummer, kreditnotanr, kreditnota nr, creditnota, returnummer, retur nr, retur id, returordre`,
    weak: "id, number, nummer, nr",
  },
  order_id: { own: `${orderNames.refers_to.own}, ${orderIdNames.own}` },
  refunded: {
    own: `refunded at, refund date, refunded on, date refunded, refund time, return date, returned at, credited at, credit date, credit note date, refusjonsdato, refunderingsdato, refundert dato,
      refunderet dato, refusionsdato, returdato, returnert, returnert dato, returneret, kreditert dato, kreditdato, kreditnotadato, tilbakebetalt dato, tilbagebetalt dato`,
    weak: anyInstant,
  },
  gross: {
    own: `${orderNames.refunded_gross.own}, refund total, refund gross, refund value, return amount, returned amount, credit amount, credited amount, kreditbeløp, kreditbeløb, tilbakeført, tilbageført`,
    weak: `${anyAmount}, gross, gross amount, brutto, bruttobeløp, bruttobeløb, totalbeløp, totalbeløb, total amount, sum inkl mva, ${withoutTax}`,
  },
  revenue: {
    own: `refund revenue, refunded revenue, refund net, net refund, net amount, revenue, net, netto, nettobeløp, nettobeløb, omsetning, omsætning, ${withoutTax}`,
  },
  margin: { own: "margin, refund margin, dekningsbidrag, dækningsbidrag, db, fortjeneste" },
  currency: currencyNames,
  updated: updatedNames,
};

const events: NamesByTarget = {
  event_id: {
    own: "event id, message id, messageid, hendelses id, hendelsesid, hændelses id, hændelsesid, event uuid, insert id",
    weak: "id, uuid, key",
  },
  ...personNames,
  happened: {
    own: "happened at, happened, occurred at, occurred, event time, event date, event timestamp, original timestamp, hendelsestidspunkt, hendelsesdato, hændelsestidspunkt, hændelsesdato, skjedde, skete",
    weak: `${anyInstant}, sent at, received at`,
  },
  name: {
    own: "event, event name, event type, hendelse, hendelsesnavn, hendelsestype, hændelse, hændelsesnavn, hændelsestype, activity, activity type, aktivitet, handling, user action, action",
    weak: "name, navn, type",
  },
  value: { own: "event value, value, verdi, værdi, properties value, properties revenue, revenue" },
};

const answers: NamesByTarget = {
  answer_id: {
    own: "answer id, response id, survey response id, submission id, svar id, svarid, svarnummer, besvarelse id, besvarelses id",
    weak: "id, number, nr, key",
  },
  ...personNames,
  answered: {
    own: "answered at, answered, answered on, answer date, response date, responded at, survey date, submitted at, submitted, completed at, svardato, svart, svart dato, svartidspunkt, besvart, besvart dato, besvaret, besvaret dato",
    weak: anyInstant,
  },
  survey: {
    own: "survey, survey name, survey id, questionnaire, undersøkelse, spørreundersøkelse, undersøgelse, spørgeskema, spørreskjema, skjema",
  },
  survey_kind: { own: "survey kind, survey type, metric, kind, type, undersøkelsestype, undersøgelsestype" },
  score: {
    own: "nps score, nps, score, csat, csat score, nps svar, rating, customer satisfaction, satisfaction, tilfredshet, tilfredshed, poeng, poengsum, karakter, vurdering, bedømmelse, likelihood to recommend, anbefaling",
    weak: "answer, svar, value, verdi, værdi, point, points",
  },
  updated: updatedNames,
};

const consents: NamesByTarget = {
  ...personNames,
  given: {
    own: "given at, given, consent date, consent time, consented at, consent timestamp, consent given at, opt in time, optin time, opt in date, samtykkedato, samtykketidspunkt, samtykket, samtykke dato, avgitt, afgivet, avgitt dato, confirm time",
    weak: anyInstant,
  },
  channel: { own: "channel, consent channel, kanal, medium" },
  purpose: { own: "purpose, consent purpose, formål" },
  basis: {
    own: "basis, legal basis, lawful basis, grunnlag, rettslig grunnlag, retsgrundlag, behandlingsgrunnlag, behandlingsgrundlag, hjemmel, grundlag",
  },
  granted: {
    own: "granted, consent, consent given, consent state, consent status, samtykke, samtykkestatus, samtykke gitt, samtykke givet, opted in, opt in, subscribed, accepts marketing, email marketing consent, nyhetsbrev, nyhedsbrev",
    weak: "state, status, value, verdi, værdi",
  },
  wording: {
    own: "wording, wording version, consent text, consent version, version, versjon, ordlyd, samtykketekst, formulering, tekst",
  },
};

const touches: NamesByTarget = {
  touch_id: {
    own: "touch id, touchid, send id, delivery id, message id, utsendelse id, utsendelses id, utsendings id, kontakt id nr",
    weak: "id",
  },
  ...personNames,
  sent: {
    own: "sent at, sent, sent on, send date, send time, sendt, sendt dato, sendetidspunkt, sendetid, afsendt, utsendt, udsendt, utsendelsesdato, udsendelsesdato, delivered at, contacted at",
    weak: anyInstant,
  },
  channel: { own: "channel, kanal, medium, touch channel" },
  play: {
    own: "play, play id, campaign, campaign name, campaign id, kampanje, kampagne, kampanjenavn, kampagnenavn, newsletter, nyhetsbrev, nyhedsbrev, utsendelse, udsendelse",
  },
  arm: {
    own: "arm, group, gruppe, variant, treatment, test group, testgruppe, holdout, kontrollgruppe, kontrolgruppe",
  },
  touch_kind: { own: "touch kind, touch type, kind, message type, type" },
  rung_at_send: { own: "rung at send, rung, trinn, trin" },
  cost: { own: "cost, touch cost, cost per send, kostnad, omkostning, kost, price, pris" },
};

const responses: NamesByTarget = {
  touch_id: { own: touches.touch_id?.own ?? "" },
  happened: { own: events.happened?.own ?? "", weak: anyInstant },
  response_kind: {
    own: "response kind, response, response type, respons, responstype, reaction, reaksjon, reaktion",
    weak: "kind, type, event, event type, action, hendelse, hændelse, status",
  },
  machine: { own: "machine, is machine, bot, is bot, maskin, maskine, robot" },
};

const spend: NamesByTarget = {
  spent: {
    own: "spent at, spend date, spent on, cost date, kostnadsdato, forbruksdato, forbrugsdato",
    weak: `${anyInstant}, month, måned, week start, uke, period, periode`,
  },
  rung: { own: "rung, trinn, trin" },
  channel: { own: "channel, kanal, medium, media, platform, plattform, source, kilde" },
  campaign: {
    own: "campaign, campaign name, campaign id, kampanje, kampanjenavn, kampagne, kampagnenavn, ad campaign",
  },
  amount: {
    own: "spend, ad spend, amount spent, media spend, marketing spend, cost, costs, total cost, kostnad, kostnader, omkostning, omkostninger, forbruk, forbrug, annonsekostnad, annonceudgift, annonseforbruk, annonceforbrug, mediekostnad, budget, utgift, udgift",
    weak: anyAmount,
  },
  currency: currencyNames,
};

const overrides: NamesByTarget = {
  ...personNames,
  rung: { own: "rung, override rung, trinn, trin, place, plass, plads" },
  recorded: { own: "recorded at, recorded, registrert, registreret", weak: anyInstant },
  until: {
    own: "until, until date, valid until, valid to, expires, expires at, til, til dato, til og med, gjelder til, gælder til, gyldig til, utløper, udløber",
  },
  revoked: { own: "revoked, revoked at, trukket tilbake, tilbakekalt, tilbagekaldt" },
  reason: { own: "reason, grunn, begrunnelse, årsak, grund, begrundelse, årsag" },
  by: {
    own: "by, recorded by, decided by, av, af, registrert av, registreret af, besluttet av, besluttet af",
  },
};

const merges: NamesByTarget = {
  ...prefixed(
    "kept",
    "kept, keep, surviving, winner, primary, master, beholdt, behold, beholdes, gjenværende, blivende",
  ),
  ...prefixed(
    "gone",
    "gone, merged, removed, loser, secondary, duplicate, borte, fjernet, slettet, dublett, duplikat, dublet, forsvunnet, utgått, udgået",
  ),
  recorded: {
    own: "recorded at, recorded, merged at, merge date, sammenslått dato, sammenlagt dato",
    weak: anyInstant,
  },
  undone: { own: "undone, undone at, angret, fortrudt, omgjort" },
};

const referrals: NamesByTarget = {
  referral_id: {
    own: "referral id, referral number, referralid, verve id, vervingsnummer, vervings id, henvisnings id",
    weak: "id, number, nr",
  },
  ...prefixed(
    "referrer",
    "referrer, referred by, referring, verver, ververs, vervet av, anbefaler, anbefalt av, anbefalet af, henviser, henvist av, henvist af, inviter, invited by, invitert av, inviteret af, sponsor, advocate, tipser",
  ),
  ...prefixed(
    "friend",
    "friend, referred, referee, invitee, invited, vervet, vervede, ny kunde, venn, ven, anbefalt, anbefalet, henvist, invitert, inviteret, new customer, tipset",
  ),
  made: {
    own: "referred at, referral date, referred on, referral time, made at, made, vervedato, vervet dato, vervetidspunkt, anbefalt dato, anbefalet dato, henvist dato, henvisningsdato, invited at, invitert dato, inviteret dato",
    weak: anyInstant,
  },
};

/** The usual names of every kind's targets. */
export const usualNames: Readonly<Record<KindName, NamesByTarget>> = {
  people,
  orders: {
    ...orderNames,
    ...Object.fromEntries(Object.entries(lineNames).map(([name, names]) => [`lines.${name}`, names])),
  },
  lines: {
    order_id: orderIdNames,
    ...lineNames,
    revenue: { ...lineNames.revenue, weak: `${anyAmount}, net amount` },
  },
  refunds,
  cancellations: {
    order_id: orderIdNames,
    cancelled: { own: orderNames.cancelled.own, weak: anyInstant },
    updated: updatedNames,
  },
  events,
  answers,
  referrals,
  consents,
  touches,
  responses,
  spend,
  rates,
  products,
  overrides,
  merges,
};

/** `referrer`, `referrer id`, `referrer email`, ... for each word that names one of two persons. */
function prefixed(field: string, words: string): NamesByTarget {
  const parts: Readonly<Record<string, string>> = {
    number:
      " id| number| no| nr| customer id| customer number| customer| kundenummer| kundenr| kunde| nummer| user id| member id||",
    email: " email| e-mail| mail| epost| e-post| customer email| email address| mailadresse",
    phone: " phone| mobile| mobil| telefon| tlf",
    anonymous: " anonymous id| visitor id",
  };
  const every = words.split(",").map((word) => word.trim());
  return Object.fromEntries(
    Object.entries(parts).map(([part, endings]) => {
      const names = endings.split("|").flatMap((ending) => every.map((word) => word + ending));
      return [`${field}_${part}`, { own: [...new Set(names)].join(", ") }];
    }),
  );
}
