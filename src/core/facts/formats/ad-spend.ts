import { bare, type Format } from "./format.ts";

const amountOfMeta = /^(?:amount spent|beløp brukt|brukt beløp|beløb brugt|brugt beløb) ?\(([A-Z]{3})\)$/i;

const startsTotal = (cell: string) => `regexp_matches(${cell}, '^(?i)(total|totalt|i alt|sum)\\b')`;

/** Spend of Google Ads per day and campaign. */
export const googleAdsSpend: Format = {
  name: "Google Ads spend",
  source: "google-ads",
  skip: [
    {
      as: "total",
      // It says so in its first column, and has no day.
      when: (cell) => `NOT regexp_matches(coalesce(${cell("spent")}, ''), '[0-9]') AND
        (${startsTotal(cell("spent"))} OR ${startsTotal(cell("campaign"))} OR coalesce(${cell("campaign")}, '--') = '--')`,
    },
  ],
  signature: [
    ["Day", "Dag"],
    ["Campaign", "Kampanje", "Kampagne"],
    ["Cost", "Kostnad", "Pris", "Omkostninger"],
    ["Currency code", "Valutakode"],
  ],
  main: {
    kind: "spend",
    fill: {
      spent: ["Day", "Dag"],
      campaign: ["Campaign", "Kampanje", "Kampagne"],
      amount: ["Cost", "Kostnad", "Pris", "Omkostninger"],
      currency: ["Currency code", "Valutakode"],
    },
    values: { channel: "google-ads" },
  },
};

/** Spend of Meta per day and campaign; its currency stands in the header of the amount. */
export const metaAdsSpend: Format = {
  name: "Meta Ads spend",
  source: "meta-ads",
  skip: [{ as: "total", when: (cell) => `${cell("campaign")} IS NULL` }],
  signature: [
    ["Day", "Reporting starts", "Dag", "Rapporteringsstart"],
    ["Campaign name", "Kampanjenavn", "Kampagnenavn"],
    amountOfMeta,
  ],
  main: {
    kind: "spend",
    fill: {
      spent: {
        of: [
          ["Day", "Dag"],
          ["Reporting starts", "Rapporteringsstart"],
        ],
        sql: ([day, from]) => bare(`coalesce(${day}, ${from})`),
      },
      campaign: ["Campaign name", "Kampanjenavn", "Kampagnenavn"],
      amount: amountOfMeta,
    },
    values: {
      channel: "meta-ads",
      currency: (headers) =>
        headers.map((header) => amountOfMeta.exec(header.trim())?.[1]?.toUpperCase()).find((c) => c) ?? null,
    },
  },
};
