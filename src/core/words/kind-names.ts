type OneAndMany = readonly [one: string, many: string];

const en = {
  people: ["person", "people"],
  orders: ["order", "orders"],
  lines: ["order line", "order lines"],
  refunds: ["refund", "refunds"],
  cancellations: ["cancellation", "cancellations"],
  events: ["event", "events"],
  answers: ["answer", "answers"],
  referrals: ["referral", "referrals"],
  consents: ["consent", "consents"],
  touches: ["message sent", "messages sent"],
  responses: ["response", "responses"],
  spend: ["expense", "expenses"],
  rates: ["rate of exchange", "rates of exchange"],
  products: ["product", "products"],
  overrides: ["rung set by hand", "rungs set by hand"],
  merges: ["merge", "merges"],
} as const satisfies Record<string, OneAndMany>;

/** A kind of fact, as `kinds.ts` names it. */
export type Kind = keyof typeof en;

/** What facts of each kind are called, one and many. */
export const kindNames: { readonly [L in "en" | "nb" | "da"]: Readonly<Record<Kind, OneAndMany>> } = {
  en,
  nb: {
    people: ["person", "personer"],
    orders: ["ordre", "ordrer"],
    lines: ["ordrelinje", "ordrelinjer"],
    refunds: ["refusjon", "refusjoner"],
    cancellations: ["kansellering", "kanselleringer"],
    events: ["hendelse", "hendelser"],
    answers: ["svar", "svar"],
    referrals: ["verving", "vervinger"],
    consents: ["samtykke", "samtykker"],
    touches: ["utsending", "utsendinger"],
    responses: ["respons", "responser"],
    spend: ["kostnad", "kostnader"],
    rates: ["valutakurs", "valutakurser"],
    products: ["produkt", "produkter"],
    overrides: ["trinn satt for hånd", "trinn satt for hånd"],
    merges: ["sammenslåing", "sammenslåinger"],
  },
  da: {
    people: ["person", "personer"],
    orders: ["ordre", "ordrer"],
    lines: ["ordrelinje", "ordrelinjer"],
    refunds: ["refusion", "refusioner"],
    cancellations: ["annullering", "annulleringer"],
    events: ["hændelse", "hændelser"],
    answers: ["svar", "svar"],
    referrals: ["henvisning", "henvisninger"],
    consents: ["samtykke", "samtykker"],
    touches: ["udsendelse", "udsendelser"],
    responses: ["respons", "responser"],
    spend: ["omkostning", "omkostninger"],
    rates: ["valutakurs", "valutakurser"],
    products: ["produkt", "produkter"],
    overrides: ["trin sat i hånden", "trin sat i hånden"],
    merges: ["sammenlægning", "sammenlægninger"],
  },
};
