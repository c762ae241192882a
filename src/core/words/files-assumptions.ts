import type { Formats } from "./formats.ts";

type Sign = { column: string; sign: "comma" | "dot"; country: string };
type TaxSeen = { included: number; excluded: number; neither: number; trusted: boolean };
type Order = { column: string; order: "day-first" | "month-first" | "year-first"; country: string };

const en = {
  "files.assume.noHeader": (p: { columns: string[] }, f: Formats) =>
    `The file has no header; its columns were recognised by what they hold: ${f.list(p.columns)}.`,
  "files.assume.noHeader.column": (p: { number: number; target: string }) =>
    `column ${p.number} is ${p.target}`,
  "files.assume.decimal": (p: Sign) =>
    `${p.column}: the numbers can be read both ways; the ${p.sign} is taken as the decimal sign, as usual in ${p.country}.`,
  "files.assume.dates": (p: Order) =>
    `${p.column}: the dates can be read both ways; they are read ${p.order.replace("-", " ")}, as usual in ${p.country}.`,
  "files.assume.localTimes": (p: { column: string; timeZone: string }) =>
    `${p.column}: times without a zone are local times in ${p.timeZone}.`,
  "files.assume.several": (p: { target: string; used: string; others: string[] }, f: Formats) =>
    `Several columns could be ${p.target}: ${p.used} is used, ${f.list(p.others)} not.`,
  "files.assume.idIsCustomer": (p: { column: string }) =>
    `${p.column} comes back on different dates: it is taken as the customer number.`,
  "files.assume.idIsOrder": (p: { column: string }) =>
    `${p.column} does not come back on different dates: it is taken as the order number.`,
  "files.assume.sameId": (p: { used: string; other: string }) =>
    `${p.used} and ${p.other} name the same customers: ${p.used} is used.`,
  "files.assume.lineAmount": (p: { column: string }) =>
    `${p.column} differs within one order: it is taken as the amount of each line, and an order is the sum of its lines.`,
  "files.assume.unitPrice": (p: { column: string }) =>
    `${p.column} is taken as the price of one piece: a line is price times quantity.`,
  "files.assume.netAlone": (p: { column: string }) =>
    `${p.column} is an amount without tax: it is taken as revenue as it stands and, since the file tells no other, as what was paid.`,
  "files.assume.revenueIsGross": (p: { column: string }) =>
    `Revenue is ${p.column} as it stands: the file has no columns for tax, shipping or revenue.`,
  "files.assume.revenueFromGross": (p: { column: string; less: string[] }, f: Formats) =>
    `Revenue is ${p.column} less ${f.list(p.less)}.`,
  "files.assume.format": (p: { format: string }) => `Recognised by its columns: ${p.format}.`,
  "files.assume.revenueFromSubtotal": (p: { column: string; tax: string[] }, f: Formats) =>
    p.tax.length > 0
      ? `Revenue is ${p.column}, less its share of ${f.list(p.tax)} where amounts include it.`
      : `Revenue is ${p.column} as it stands: the file has no column for tax.`,
  "files.assume.tax": (p: TaxSeen, f: Formats) =>
    `Orders with tax: ${f.count(p.included)} whose amounts include it, ${f.count(p.excluded)} where it comes on top${
      p.neither > 0
        ? `, ${f.count(p.neither)} whose total fits neither (${p.trusted ? "read the nearer way" : "revenue is the total less tax and shipping"})`
        : ""
    }. A map with tax: included or tax: excluded settles it for all.`,
  "files.assume.taxTold": (p: { way: "included" | "excluded" }): string =>
    p.way === "included"
      ? "Amounts include tax, as the map says."
      : "Amounts are without tax, which comes on top, as the map says.",
  "files.assume.unknownStatus": (p: { column: string; statuses: string[] }, f: Formats) =>
    `${p.column}: orders with the unknown status ${f.list(p.statuses)} count.`,
  "files.assume.notCounting": (p: { column: string; statuses: string[] }, f: Formats) =>
    `${p.column}: orders with the status ${f.list(p.statuses)} do not count.`,
  "files.assume.noMail": (p: { column: string; count: number }, f: Formats) =>
    `${p.column}: ${f.count(p.count)} ${p.count === 1 ? "cell is no e-mail address and is" : "cells are no e-mail address and are"} treated as empty.`,
  "files.assume.guests": (p: { column: string; count: number }, f: Formats) =>
    `${p.column}: 0 and words for guests are no customer number; read as none in ${f.count(p.count)} ${p.count === 1 ? "row" : "rows"}.`,
  "files.assume.pointZero": (p: { column: string }) =>
    `${p.column}: the numbers end with .0, which is left out.`,
  "files.assume.currency": (p: { currency: string }) =>
    `Money is in ${p.currency}: the file names no currency.`,
  "files.assume.currencyLeft": (p: { count: number; currency: string }, f: Formats) =>
    `${f.count(p.count)} ${p.count === 1 ? "row names" : "rows name"} no currency, and ${p.count === 1 ? "is" : "are"} read as ${p.currency}.`,
  "files.assume.currencyOfOrder": (p: { count: number }, f: Formats) =>
    `${f.count(p.count)} ${p.count === 1 ? "refund names" : "refunds name"} no currency, and ${p.count === 1 ? "is" : "are"} read in that of the order.`,
  "files.assume.creditNotes": (p: { count: number }, f: Formats) =>
    `${f.count(p.count)} ${p.count === 1 ? "negative order is read as a refund" : "negative orders are read as refunds"}.`,
  "files.assume.equalBlocks": (p: { count: number }, f: Formats) =>
    `${f.count(p.count)} ${p.count === 1 ? "order stands" : "orders stand"} in the file more than once, with the same lines each time and other orders between; every line was counted. If exports were joined in it, load each by itself.`,
  "files.assume.scoreLabels": (p: { column: string; example: string }) =>
    `${p.column}: scores with words after them, as “${p.example}”, are read as the number they begin with.`,
  "files.assume.surveyKind": (p: { kind: string }) => `The answers are read as ${p.kind.toUpperCase()}.`,
};

const orderNb = { "day-first": "dag først", "month-first": "måned først", "year-first": "år først" };
const signNb = { comma: "komma", dot: "punktum" };

const nb: typeof en = {
  "files.assume.noHeader": (p, f) =>
    `Filen har ingen overskrift; kolonnene ble gjenkjent på innholdet: ${f.list(p.columns)}.`,
  "files.assume.noHeader.column": (p) => `kolonne ${p.number} er ${p.target}`,
  "files.assume.decimal": (p) =>
    `${p.column}: tallene kan leses på to måter; ${signNb[p.sign]} er tatt som desimaltegn, slik det er vanlig i ${p.country}.`,
  "files.assume.dates": (p) =>
    `${p.column}: datoene kan leses på to måter; de er lest med ${orderNb[p.order]}, slik det er vanlig i ${p.country}.`,
  "files.assume.localTimes": (p) => `${p.column}: tider uten sone er lokal tid i ${p.timeZone}.`,
  "files.assume.several": (p, f) =>
    `Flere kolonner kan være ${p.target}: ${p.used} er brukt, ${f.list(p.others)} ikke.`,
  "files.assume.idIsCustomer": (p) => `${p.column} kommer igjen på ulike datoer og er tatt som kundenummer.`,
  "files.assume.idIsOrder": (p) =>
    `${p.column} kommer ikke igjen på ulike datoer og er tatt som ordrenummer.`,
  "files.assume.sameId": (p) => `${p.used} og ${p.other} er de samme kundene: ${p.used} er brukt.`,
  "files.assume.lineAmount": (p) =>
    `${p.column} varierer innenfor samme ordre og er tatt som beløpet på hver linje; en ordre er summen av linjene sine.`,
  "files.assume.unitPrice": (p) =>
    `${p.column} er tatt som prisen for ett stykk: en linje er pris ganger antall.`,
  "files.assume.netAlone": (p) =>
    `${p.column} er et beløp uten mva.: det er tatt som omsetning slik det står og, siden filen ikke har noe annet, som det som ble betalt.`,
  "files.assume.revenueIsGross": (p) =>
    `Omsetningen er ${p.column} slik den står: filen har ingen kolonner for avgift, frakt eller omsetning.`,
  "files.assume.revenueFromGross": (p, f) => `Omsetningen er ${p.column} minus ${f.list(p.less)}.`,
  "files.assume.format": (p) => `Gjenkjent på kolonnene: ${p.format}.`,
  "files.assume.revenueFromSubtotal": (p, f) =>
    p.tax.length > 0
      ? `Omsetningen er ${p.column}, uten sin del av ${f.list(p.tax)} der beløpene inkluderer den.`
      : `Omsetningen er ${p.column} slik den står: filen har ingen kolonne for mva.`,
  "files.assume.tax": (p, f) =>
    `Ordrer med mva: ${f.count(p.included)} der beløpene inkluderer den, ${f.count(p.excluded)} der den kommer i tillegg${
      p.neither > 0
        ? `, ${f.count(p.neither)} der totalen ikke passer med noen av delene (${p.trusted ? "lest på den måten som er nærmest" : "omsetningen er totalen minus mva og frakt"})`
        : ""
    }. Et kart med tax: included eller tax: excluded avgjør det for alle.`,
  "files.assume.taxTold": (p) =>
    p.way === "included"
      ? "Beløpene inkluderer mva, slik kartet sier."
      : "Beløpene er uten mva, som kommer i tillegg, slik kartet sier.",
  "files.assume.unknownStatus": (p, f) =>
    `${p.column}: ordrer med den ukjente statusen ${f.list(p.statuses)} teller.`,
  "files.assume.notCounting": (p, f) => `${p.column}: ordrer med status ${f.list(p.statuses)} teller ikke.`,
  "files.assume.noMail": (p, f) =>
    `${p.column}: ${f.count(p.count)} ${p.count === 1 ? "celle er ingen e-postadresse og regnes som tom" : "celler er ingen e-postadresse og regnes som tomme"}.`,
  "files.assume.guests": (p, f) =>
    `${p.column}: 0 og ord for gjester er ikke noe kundenummer; lest som ingen i ${f.count(p.count)} ${p.count === 1 ? "rad" : "rader"}.`,
  "files.assume.pointZero": (p) => `${p.column}: numrene slutter på .0, som er utelatt.`,
  "files.assume.currency": (p) => `Beløpene er i ${p.currency}: filen nevner ingen valuta.`,
  "files.assume.currencyLeft": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "rad" : "rader"} navngir ingen valuta, og leses som ${p.currency}.`,
  "files.assume.currencyOfOrder": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "refusjon" : "refusjoner"} navngir ingen valuta, og leses i ordrens.`,
  "files.assume.creditNotes": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "negativ ordre er lest som en refusjon" : "negative ordrer er lest som refusjoner"}.`,
  "files.assume.equalBlocks": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "ordre" : "ordrer"} står flere ganger i filen, med de samme linjene hver gang og andre ordrer imellom; alle linjene er talt. Er flere eksporter slått sammen i den, les dem inn hver for seg.`,
  "files.assume.scoreLabels": (p) =>
    `${p.column}: poengsummer med ord etter, som «${p.example}», er lest som tallet de begynner med.`,
  "files.assume.surveyKind": (p) => `Svarene er lest som ${p.kind.toUpperCase()}.`,
};

const orderDa = { "day-first": "dag først", "month-first": "måned først", "year-first": "år først" };
const signDa = { comma: "komma", dot: "punktum" };

const da: typeof en = {
  "files.assume.noHeader": (p, f) =>
    `Filen har ingen overskrift; kolonnerne blev genkendt på indholdet: ${f.list(p.columns)}.`,
  "files.assume.noHeader.column": (p) => `kolonne ${p.number} er ${p.target}`,
  "files.assume.decimal": (p) =>
    `${p.column}: tallene kan læses på to måder; ${signDa[p.sign]} er taget som decimaltegn, som det er almindeligt i ${p.country}.`,
  "files.assume.dates": (p) =>
    `${p.column}: datoerne kan læses på to måder; de er læst med ${orderDa[p.order]}, som det er almindeligt i ${p.country}.`,
  "files.assume.localTimes": (p) => `${p.column}: tider uden zone er lokal tid i ${p.timeZone}.`,
  "files.assume.several": (p, f) =>
    `Flere kolonner kan være ${p.target}: ${p.used} er brugt, ${f.list(p.others)} ikke.`,
  "files.assume.idIsCustomer": (p) =>
    `${p.column} kommer igen på forskellige datoer og er taget som kundenummer.`,
  "files.assume.idIsOrder": (p) =>
    `${p.column} kommer ikke igen på forskellige datoer og er taget som ordrenummer.`,
  "files.assume.sameId": (p) => `${p.used} og ${p.other} er de samme kunder: ${p.used} er brugt.`,
  "files.assume.lineAmount": (p) =>
    `${p.column} er forskellig inden for samme ordre og er taget som beløbet på hver linje; en ordre er summen af sine linjer.`,
  "files.assume.unitPrice": (p) =>
    `${p.column} er taget som prisen for ét stykke: en linje er pris gange antal.`,
  "files.assume.netAlone": (p) =>
    `${p.column} er et beløb uden moms: det er taget som omsætning, som det står, og, da filen ikke har noget andet, som det, der blev betalt.`,
  "files.assume.revenueIsGross": (p) =>
    `Omsætningen er ${p.column} som den står: filen har ingen kolonner for moms, fragt eller omsætning.`,
  "files.assume.revenueFromGross": (p, f) => `Omsætningen er ${p.column} minus ${f.list(p.less)}.`,
  "files.assume.format": (p) => `Genkendt på kolonnerne: ${p.format}.`,
  "files.assume.revenueFromSubtotal": (p, f) =>
    p.tax.length > 0
      ? `Omsætningen er ${p.column}, uden sin del af ${f.list(p.tax)}, hvor beløbene inkluderer den.`
      : `Omsætningen er ${p.column}, som den står: filen har ingen kolonne for moms.`,
  "files.assume.tax": (p, f) =>
    `Ordrer med moms: ${f.count(p.included)}, hvor beløbene inkluderer den, ${f.count(p.excluded)}, hvor den kommer oveni${
      p.neither > 0
        ? `, ${f.count(p.neither)}, hvor totalen ikke passer med nogen af delene (${p.trusted ? "læst på den måde, der er nærmest" : "omsætningen er totalen minus moms og fragt"})`
        : ""
    }. Et kort med tax: included eller tax: excluded afgør det for alle.`,
  "files.assume.taxTold": (p) =>
    p.way === "included"
      ? "Beløbene inkluderer moms, som kortet siger."
      : "Beløbene er uden moms, som kommer oveni, som kortet siger.",
  "files.assume.unknownStatus": (p, f) =>
    `${p.column}: ordrer med den ukendte status ${f.list(p.statuses)} tæller.`,
  "files.assume.notCounting": (p, f) => `${p.column}: ordrer med status ${f.list(p.statuses)} tæller ikke.`,
  "files.assume.noMail": (p, f) =>
    `${p.column}: ${f.count(p.count)} ${p.count === 1 ? "celle er ingen e-mailadresse og regnes som tom" : "celler er ingen e-mailadresse og regnes som tomme"}.`,
  "files.assume.guests": (p, f) =>
    `${p.column}: 0 og ord for gæster er ikke noget kundenummer; læst som ingen i ${f.count(p.count)} ${p.count === 1 ? "række" : "rækker"}.`,
  "files.assume.pointZero": (p) => `${p.column}: numrene ender på .0, som er udeladt.`,
  "files.assume.currency": (p) => `Beløbene er i ${p.currency}: filen nævner ingen valuta.`,
  "files.assume.currencyLeft": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "række" : "rækker"} nævner ingen valuta og læses som ${p.currency}.`,
  "files.assume.currencyOfOrder": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "refundering" : "refunderinger"} nævner ingen valuta og læses i ordrens.`,
  "files.assume.creditNotes": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "negativ ordre er læst som en refundering" : "negative ordrer er læst som refunderinger"}.`,
  "files.assume.equalBlocks": (p, f) =>
    `${f.count(p.count)} ${p.count === 1 ? "ordre" : "ordrer"} står flere gange i filen, med de samme linjer hver gang og andre ordrer imellem; alle linjer er talt. Er flere eksporter slået sammen i den, så indlæs dem hver for sig.`,
  "files.assume.scoreLabels": (p) =>
    `${p.column}: scorer med ord efter, som »${p.example}«, er læst som det tal, de begynder med.`,
  "files.assume.surveyKind": (p) => `Svarene er læst som ${p.kind.toUpperCase()}.`,
};

/** What was assumed of a file where it does not say it itself; one sentence each. */
export const fileAssumptionWords = { en, nb, da };
