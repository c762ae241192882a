import { type Kind, kindNames } from "./kind-names.ts";
import type { Language } from "./language.ts";

type Names = Readonly<Record<string, string>>;

/** What each thing that a column can tell is called; those of a person after whom they name. */
const names: { readonly [L in Language]: Names } = {
  en: {
    ...{ number: "customer number", email: "e-mail", phone: "phone", anonymous: "anonymous id" },
    ...{ known: "known since", first_name: "first name", last_name: "last name", full_name: "whole name" },
    ...{ country: "country", company: "company", updated: "last changed", order_id: "order number" },
    ...{ ordered: "time of purchase", gross: "amount paid", revenue: "revenue without tax", tax: "tax" },
    ...{ shipping: "shipping", margin: "margin", currency: "currency", coupon: "coupon", channel: "channel" },
    ...{ status: "status", cancelled: "cancelled", refunded_gross: "refunded amount", subtotal: "subtotal" },
    ...{
      refers_to: "order that it credits",
      sku: "product number",
      product: "product",
      category: "category",
    },
    ...{ quantity: "quantity", price: "price of one", refund_id: "refund number", refunded: "refunded at" },
    ...{
      event_id: "event number",
      happened: "happened",
      name: "name",
      value: "value",
      answer_id: "answer number",
    },
    ...{ answered: "answered", survey: "survey", survey_kind: "kind of survey", score: "score 0–10" },
    ...{
      referral_id: "referral number",
      made: "made",
      given: "given at",
      purpose: "purpose",
      basis: "basis",
    },
    ...{ granted: "yes or no", wording: "wording", touch_id: "message number", sent: "sent", play: "play" },
    ...{ arm: "group", touch_kind: "kind of message", rung_at_send: "rung when sent", cost: "cost" },
    ...{ response_kind: "kind of response", machine: "by a machine", spent: "spent on", rung: "rung" },
    ...{
      campaign: "campaign",
      amount: "amount",
      rate_id: "rate number",
      day: "day",
      to_currency: "into currency",
    },
    ...{ rate: "rate", units: "units", unit_power: "power of units", product_id: "product id" },
    ...{ unit_cost: "cost of one", valid_from: "valid from", recorded: "recorded", until: "until" },
    ...{ revoked: "revoked", reason: "reason", by: "by whom", undone: "undone" },
    ...{
      referrer: "who referred",
      friend: "who was referred",
      kept: "who stays",
      gone: "who goes into them",
    },
  },
  nb: {
    ...{ number: "kundenummer", email: "e-post", phone: "telefon", anonymous: "anonym id" },
    ...{ known: "kjent siden", first_name: "fornavn", last_name: "etternavn", full_name: "hele navnet" },
    ...{ country: "land", company: "firma", updated: "sist endret", order_id: "ordrenummer" },
    ...{ ordered: "kjøpstidspunkt", gross: "betalt beløp", revenue: "omsetning uten mva", tax: "mva" },
    ...{
      shipping: "frakt",
      margin: "dekningsbidrag",
      currency: "valuta",
      coupon: "rabattkode",
      channel: "kanal",
    },
    ...{ status: "status", cancelled: "kansellert", refunded_gross: "refundert beløp", subtotal: "delsum" },
    ...{ refers_to: "ordren den krediterer", sku: "varenummer", product: "vare", category: "kategori" },
    ...{ quantity: "antall", price: "stykkpris", refund_id: "refusjonsnummer", refunded: "refundert" },
    ...{
      event_id: "hendelsesnummer",
      happened: "skjedde",
      name: "navn",
      value: "verdi",
      answer_id: "svarnummer",
    },
    ...{ answered: "besvart", survey: "måling", survey_kind: "type måling", score: "poeng 0–10" },
    ...{ referral_id: "vervingsnummer", made: "vervet", given: "gitt", purpose: "formål", basis: "grunnlag" },
    ...{
      granted: "ja eller nei",
      wording: "ordlyd",
      touch_id: "utsendingsnummer",
      sent: "sendt",
      play: "tiltak",
    },
    ...{ arm: "gruppe", touch_kind: "type utsending", rung_at_send: "trinn ved sending", cost: "kostnad" },
    ...{ response_kind: "type respons", machine: "av en maskin", spent: "brukt", rung: "trinn" },
    ...{
      campaign: "kampanje",
      amount: "beløp",
      rate_id: "kursnummer",
      day: "dag",
      to_currency: "til valuta",
    },
    ...{ rate: "kurs", units: "enheter", unit_power: "enhetspotens", product_id: "vare-id" },
    ...{ unit_cost: "innkjøpspris", valid_from: "gjelder fra", recorded: "registrert", until: "til" },
    ...{ revoked: "trukket tilbake", reason: "grunn", by: "av hvem", undone: "opphevet" },
    ...{
      referrer: "den som vervet",
      friend: "den som ble vervet",
      kept: "den som blir",
      gone: "den som går opp i den",
    },
  },
  da: {
    ...{ number: "kundenummer", email: "e-mail", phone: "telefon", anonymous: "anonymt id" },
    ...{ known: "kendt siden", first_name: "fornavn", last_name: "efternavn", full_name: "hele navnet" },
    ...{ country: "land", company: "firma", updated: "sidst ændret", order_id: "ordrenummer" },
    ...{ ordered: "købstidspunkt", gross: "betalt beløb", revenue: "omsætning uden moms", tax: "moms" },
    ...{
      shipping: "fragt",
      margin: "dækningsbidrag",
      currency: "valuta",
      coupon: "rabatkode",
      channel: "kanal",
    },
    ...{
      status: "status",
      cancelled: "annulleret",
      refunded_gross: "refunderet beløb",
      subtotal: "subtotal",
    },
    ...{ refers_to: "ordren den krediterer", sku: "varenummer", product: "vare", category: "kategori" },
    ...{ quantity: "antal", price: "stykpris", refund_id: "refusionsnummer", refunded: "refunderet" },
    ...{
      event_id: "hændelsesnummer",
      happened: "skete",
      name: "navn",
      value: "værdi",
      answer_id: "svarnummer",
    },
    ...{ answered: "besvaret", survey: "måling", survey_kind: "type måling", score: "point 0–10" },
    ...{
      referral_id: "henvisningsnummer",
      made: "henvist",
      given: "givet",
      purpose: "formål",
      basis: "grundlag",
    },
    ...{
      granted: "ja eller nej",
      wording: "ordlyd",
      touch_id: "udsendelsesnummer",
      sent: "sendt",
      play: "indsats",
    },
    ...{
      arm: "gruppe",
      touch_kind: "type udsendelse",
      rung_at_send: "trin ved udsendelse",
      cost: "omkostning",
    },
    ...{ response_kind: "type respons", machine: "af en maskine", spent: "brugt", rung: "trin" },
    ...{
      campaign: "kampagne",
      amount: "beløb",
      rate_id: "kursnummer",
      day: "dag",
      to_currency: "til valuta",
    },
    ...{ rate: "kurs", units: "enheder", unit_power: "enhedspotens", product_id: "vare-id" },
    ...{ unit_cost: "kostpris", valid_from: "gælder fra", recorded: "registreret", until: "til" },
    ...{ revoked: "trukket tilbage", reason: "grund", by: "af hvem", undone: "ophævet" },
    ...{
      referrer: "den der henviste",
      friend: "den der blev henvist",
      kept: "den der bliver",
      gone: "den der går op i den",
    },
  },
};

/**
 * What a column tells, in a reader's words: `targetName("person_email", "nb")` is `"e-post"`, `"lines.sku"` is
 * `"ordrelinjer: varenummer"`.
 */
export function targetName(target: string, language: Language): string {
  const own = names[language];
  const [first = "", ...rest] = target.split(".");
  if (rest.length > 0 || first in kindNames.en) {
    const kind = kindNames[language][first as Kind]?.[1] ?? first;
    return rest.length === 0 ? kind : `${kind}: ${targetName(rest.join("."), language)}`;
  }
  const [, who = "", part = ""] = /^(\w+)_(number|email|phone|anonymous)$/.exec(target) ?? [];
  if (who === "person") return own[part] ?? part;
  if (who !== "") return `${own[who] ?? who}: ${own[part] ?? part}`;
  return own[target] ?? target;
}
