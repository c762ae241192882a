import { expect, test } from "vitest";
import { fiveRungs, sixRungs } from "../../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../../test/by-hand/people.ts";
import { localDay, zoneOf } from "../../facts/zone.ts";
import { formats } from "../../words/formats.ts";
import type { Language } from "../../words/language.ts";
import { say } from "../../words/say.ts";
import type { Brought } from "../brought.ts";
import type { Ladder } from "../ladder.ts";
import type { PersonFacts } from "../person-facts.ts";
import { explained } from "./explained.ts";
import { why } from "./why.ts";

const oslo = zoneOf("Europe/Oslo");
const everything: Brought = {
  orders: true,
  margin: false,
  eventNames: new Set(["product added", "signed up"]),
  answers: true,
  referrals: true,
  consents: true,
};

/** The explanation as lines, titles flush, everything else as drawn: + holds, - lacks. */
function told(
  person: PersonFacts,
  asOf: string,
  language: Language,
  ladder: Ladder = sixRungs,
  brought = everything,
) {
  const f = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
  const us = at(asOf);
  const answer = why({ ladder, brought, facts: person, us, localDay: localDay(us, oslo) });
  const { headline, sections } = explained(answer, {
    who: "Kari",
    us,
    interest: ["product added", "sample requested", "signed up"],
  });
  const marks = { holds: "+ ", lacks: "- ", plain: "" };
  return [
    headline.map((m) => say(m, f)).join(" "),
    ...sections.flatMap(({ title, lines }) => [
      `# ${say(title, f)}`,
      ...lines.map(
        ({ mark, depth, atUs, said }) =>
          "  ".repeat(depth) +
          marks[mark] +
          (atUs === null ? "" : `${f.day(atUs)}: `) +
          said.map((m) => say(m, f)).join(atUs === null ? " " : ", "),
      ),
    ]),
  ].map((line) => line.replaceAll(/[\u00a0\u202f]/g, " "));
}

test("one who bought twice: carried by two purchases, an answer or a friend missing", () => {
  const kari = facts({ known: "2025-02-01", orders: ["2025-03-01", "2025-05-01"] });
  expect(told(kari, "2025-06-01", "nb", fiveRungs)).toMatchInlineSnapshot(`
    [
      "Kari har stått på trinnet gjenkjøper siden 1. mai 2025. Klatret hit fra kunde.",
      "# Hvorfor gjenkjøper",
      "+ Minst 2 kjøp: 1. mars 2025 og 1. mai 2025",
      "# Hva mangler for å bli ambassadør",
      "Én av disse",
      "  - Siste NPS-svar på minst 9 (høyst 400 dager gammelt): har ikke svart",
      "  - Minst én vervet venn som har kjøpt siste 730 dager: har ingen",
      "# Ved et kjøp nå",
      "Gjenkjøper, til 1. juni 2026 hvis ingenting mer skjer",
      "# Hva skjer hvis ingenting skjer",
      "1. mai 2026: går av stigen (sovende), ingen kjøp siste 365 dager",
    ]
  `);
  expect(told(kari, "2025-06-01", "da", fiveRungs)).toMatchInlineSnapshot(`
    [
      "Kari har stået på trinnet tilbagevendende kunde siden den 1. maj 2025. Klatrede hertil fra kunde.",
      "# Hvorfor tilbagevendende kunde",
      "+ Mindst 2 køb: 1. marts 2025 og 1. maj 2025",
      "# Hvad mangler for at blive ambassadør",
      "Én af disse",
      "  - Seneste NPS-svar på mindst 9 (højst 400 dage gammelt): har ikke svaret",
      "  - Mindst én hvervet ven, der har købt de seneste 730 dage: har ingen",
      "# Ved et køb nu",
      "Tilbagevendende kunde, til den 1. juni 2026, hvis der ikke sker mere",
      "# Hvad sker der, hvis der ikke sker noget",
      "1. maj 2026: forlader stigen (sovende), ingen køb de seneste 365 dage",
    ]
  `);
  expect(told(kari, "2025-06-01", "en", fiveRungs)).toMatchInlineSnapshot(`
    [
      "Kari has stood on repeat customer since 1 May 2025. Climbed from customer.",
      "# Why repeat customer",
      "+ At least 2 purchases: 1 March 2025 and 1 May 2025",
      "# What is missing for ambassador",
      "One of these",
      "  - Latest NPS answer of at least 9 (at most 400 days old): has not answered",
      "  - At least one referred friend who bought in the last 730 days: has none",
      "# With a purchase now",
      "Repeat customer, until 1 June 2026 if nothing more happens",
      "# What happens if nothing happens",
      "1 May 2026: leaves the ladder (lapsed), no purchase in the last 365 days",
    ]
  `);
});

test("a loyal customer on grace: the rule, when it stopped, and the fall after the grace", () => {
  const orders = ["2024-06-01", "2024-09-01", "2024-12-01", "2025-03-01"];
  const kari = facts({ known: "2024-06-01", orders });
  expect(told(kari, "2025-06-10", "nb")).toMatchInlineSnapshot(`
    [
      "Kari har stått på trinnet lojal kunde siden 1. mars 2025. Klatret hit fra gjenkjøper.",
      "# Hvorfor lojal kunde",
      "Minst 4 kjøp siste 365 dager: holdt til 1. juni 2025. 30 dagers respitt holder trinnet til 1. juli 2025.",
      "# Hva mangler for å forbli lojal kunde",
      "- Minst 4 kjøp siste 365 dager: har 3, mangler 1",
      "# Hva mangler for å bli ambassadør",
      "Én av disse",
      "  - Siste NPS-svar på minst 9 (høyst 400 dager gammelt): har ikke svart",
      "  - Minst én vervet venn som har kjøpt siste 730 dager: har ingen",
      "# Ved et kjøp nå",
      "Lojal kunde, til 1. oktober 2025 hvis ingenting mer skjer",
      "# Hva skjer hvis ingenting skjer",
      "1. juli 2025: faller til gjenkjøper, minst 4 kjøp siste 365 dager gjelder ikke lenger, etter 30 dagers respitt",
      "1. mars 2026: går av stigen (sovende), ingen kjøp siste 365 dager",
    ]
  `);
  expect(told(kari, "2025-06-10", "da")).toMatchInlineSnapshot(`
    [
      "Kari har stået på trinnet loyal kunde siden den 1. marts 2025. Klatrede hertil fra tilbagevendende kunde.",
      "# Hvorfor loyal kunde",
      "Mindst 4 køb de seneste 365 dage: holdt til den 1. juni 2025. 30 dages respit holder trinnet til den 1. juli 2025.",
      "# Hvad mangler for at forblive loyal kunde",
      "- Mindst 4 køb de seneste 365 dage: har 3, mangler 1",
      "# Hvad mangler for at blive ambassadør",
      "Én af disse",
      "  - Seneste NPS-svar på mindst 9 (højst 400 dage gammelt): har ikke svaret",
      "  - Mindst én hvervet ven, der har købt de seneste 730 dage: har ingen",
      "# Ved et køb nu",
      "Loyal kunde, til den 1. oktober 2025, hvis der ikke sker mere",
      "# Hvad sker der, hvis der ikke sker noget",
      "1. juli 2025: falder til tilbagevendende kunde, mindst 4 køb de seneste 365 dage gælder ikke længere, efter 30 dages respit",
      "1. marts 2026: forlader stigen (sovende), ingen køb de seneste 365 dage",
    ]
  `);
  expect(told(kari, "2025-06-10", "en")).toMatchInlineSnapshot(`
    [
      "Kari has stood on loyal customer since 1 March 2025. Climbed from repeat customer.",
      "# Why loyal customer",
      "At least 4 purchases in the last 365 days: held until 1 June 2025. 30 days of grace keep the rung until 1 July 2025.",
      "# What is missing to stay loyal customer",
      "- At least 4 purchases in the last 365 days: has 3, 1 to go",
      "# What is missing for ambassador",
      "One of these",
      "  - Latest NPS answer of at least 9 (at most 400 days old): has not answered",
      "  - At least one referred friend who bought in the last 730 days: has none",
      "# With a purchase now",
      "Loyal customer, until 1 October 2025 if nothing more happens",
      "# What happens if nothing happens",
      "1 July 2025: falls to repeat customer, at least 4 purchases in the last 365 days no longer holds, after 30 days of grace",
      "1 March 2026: leaves the ladder (lapsed), no purchase in the last 365 days",
    ]
  `);
});

test("a worse answer overtakes: asked before it, she is ambassador until it runs out; after it, repeat", () => {
  const kari = facts({
    known: "2025-01-10",
    orders: ["2025-01-10", "2025-02-10"],
    answers: [
      ["2025-03-03", 9],
      ["2025-08-02", 6],
    ],
  });
  expect(told(kari, "2025-08-01", "nb")).toMatchInlineSnapshot(`
    [
      "Kari har stått på trinnet ambassadør siden 3. mars 2025. Klatret hit fra gjenkjøper.",
      "# Hvorfor ambassadør",
      "+ Minst 2 kjøp: 10. januar 2025 og 10. februar 2025",
      "+ Siste NPS-svar på minst 9 (høyst 400 dager gammelt): svarte 9 den 3. mars 2025; teller til 7. april 2026",
      "# Lenger opp",
      "Dette er øverst.",
      "# Ved et kjøp nå",
      "Ambassadør, til 7. april 2026 hvis ingenting mer skjer",
      "# Hva skjer hvis ingenting skjer",
      "10. februar 2026: går av stigen (sovende), ingen kjøp siste 365 dager",
    ]
  `);
  expect(told(kari, "2025-08-03", "nb")).toMatchInlineSnapshot(`
    [
      "Kari har stått på trinnet gjenkjøper siden 2. august 2025. Falt hit fra ambassadør.",
      "# Hvorfor gjenkjøper",
      "+ Minst 2 kjøp: 10. januar 2025 og 10. februar 2025",
      "# Hva mangler for å bli lojal kunde",
      "- Minst 4 kjøp siste 365 dager: har 2, mangler 2",
      "# Ved et kjøp nå",
      "Gjenkjøper, til 3. august 2026 hvis ingenting mer skjer",
      "# Hva skjer hvis ingenting skjer",
      "10. februar 2026: går av stigen (sovende), ingen kjøp siste 365 dager",
    ]
  `);
  expect(told(kari, "2025-08-03", "en")).toMatchInlineSnapshot(`
    [
      "Kari has stood on repeat customer since 2 August 2025. Fell from ambassador.",
      "# Why repeat customer",
      "+ At least 2 purchases: 10 January 2025 and 10 February 2025",
      "# What is missing for loyal customer",
      "- At least 4 purchases in the last 365 days: has 2, 2 to go",
      "# With a purchase now",
      "Repeat customer, until 3 August 2026 if nothing more happens",
      "# What happens if nothing happens",
      "10 February 2026: leaves the ladder (lapsed), no purchase in the last 365 days",
    ]
  `);
});

test("lapsed: why, and what a purchase would do", () => {
  const kari = facts({ known: "2023-01-10", orders: ["2023-01-10", "2023-02-10"] });
  expect(told(kari, "2024-06-01", "nb")).toMatchInlineSnapshot(`
    [
      "Kari har stått utenfor stigen (sovende) siden 10. februar 2024. Var gjenkjøper.",
      "# Hvorfor sovende",
      "+ Minst ett kjøp: 10. januar 2023 og 10. februar 2023",
      "+ Ingen kjøp siste 365 dager: sist 10. februar 2023",
      "+ Ingen vervede venner som har kjøpt siste 365 dager: aldri",
      "# Ved et kjøp nå",
      "Gjenkjøper, til 1. juni 2025 hvis ingenting mer skjer",
      "# Hva skjer hvis ingenting skjer",
      "De blir stående.",
    ]
  `);
  expect(told(kari, "2024-06-01", "da")).toMatchInlineSnapshot(`
    [
      "Kari har stået uden for stigen (sovende) siden den 10. februar 2024. Var tilbagevendende kunde.",
      "# Hvorfor sovende",
      "+ Mindst ét køb: 10. januar 2023 og 10. februar 2023",
      "+ Ingen køb de seneste 365 dage: senest den 10. februar 2023",
      "+ Ingen hvervede venner, der har købt de seneste 365 dage: aldrig",
      "# Ved et køb nu",
      "Tilbagevendende kunde, til den 1. juni 2025, hvis der ikke sker mere",
      "# Hvad sker der, hvis der ikke sker noget",
      "De bliver stående.",
    ]
  `);
  expect(told(kari, "2024-06-01", "en")).toMatchInlineSnapshot(`
    [
      "Kari has been off the ladder (lapsed) since 10 February 2024. Was on repeat customer.",
      "# Why lapsed",
      "+ At least one purchase: 10 January 2023 and 10 February 2023",
      "+ No purchase in the last 365 days: last on 10 February 2023",
      "+ No referred friend who bought in the last 365 days: never",
      "# With a purchase now",
      "Repeat customer, until 1 June 2025 if nothing more happens",
      "# What happens if nothing happens",
      "They stay where they are.",
    ]
  `);
});

test("a lead: nothing carries, and silence leads off the ladder", () => {
  const kari = facts({ known: "2025-01-10" });
  expect(told(kari, "2025-06-01", "nb")).toMatchInlineSnapshot(`
    [
      "Kari har stått på trinnet lead siden 10. januar 2025. Veien begynte der.",
      "# Hvorfor lead",
      "Det første trinnet krever ingenting; ingen regel for et høyere trinn holder.",
      "# Hva mangler for å bli prospekt",
      "- Minst ett tegn på interesse siste 180 dager: har ingen",
      "# Ved et kjøp nå",
      "Kunde, til 1. juni 2026 hvis ingenting mer skjer",
      "# Hva skjer hvis ingenting skjer",
      "10. januar 2027: går av stigen (stille), kjent i minst 730 dager",
    ]
  `);
});

test("an override says until when, and where she would stand without it", () => {
  const kari = facts({
    known: "2025-01-10",
    orders: ["2025-01-10"],
    overrides: [
      { rung: "ambassador", recordedUs: at("2025-03-01"), untilUs: at("2025-12-31"), revokedUs: null },
    ],
  });
  expect(told(kari, "2025-06-01", "nb")).toMatchInlineSnapshot(`
    [
      "Kari har stått på trinnet ambassadør siden 1. mars 2025. Klatret hit fra kunde.",
      "# Hvorfor ambassadør",
      "Trinnet er overstyrt til 31. desember 2025. Uten overstyringen: kunde.",
      "# Hva skjer hvis ingenting skjer",
      "31. desember 2025: faller til kunde",
      "10. januar 2026: går av stigen (sovende), ingen kjøp siste 365 dager",
    ]
  `);
  expect(told(kari, "2025-06-01", "en")).toMatchInlineSnapshot(`
    [
      "Kari has stood on ambassador since 1 March 2025. Climbed from customer.",
      "# Why ambassador",
      "The rung is set by hand until 31 December 2025. Without that: customer.",
      "# What happens if nothing happens",
      "31 December 2025: falls to customer",
      "10 January 2026: leaves the ladder (lapsed), no purchase in the last 365 days",
    ]
  `);
});

test("what the shop does not record is not measured, and said so", () => {
  const kari = facts({ known: "2025-02-01", orders: ["2025-03-01", "2025-05-01"] });
  const brought = { ...everything, answers: false, referrals: false };
  expect(told(kari, "2025-06-01", "nb", fiveRungs, brought)).toMatchInlineSnapshot(`
    [
      "Kari har stått på trinnet gjenkjøper siden 1. mai 2025. Klatret hit fra kunde.",
      "# Hvorfor gjenkjøper",
      "+ Minst 2 kjøp: 1. mars 2025 og 1. mai 2025",
      "# Lenger opp",
      "Ambassadør er ikke målt: hent inn NPS-svar eller vervinger.",
      "# Ved et kjøp nå",
      "Gjenkjøper, til 1. juni 2026 hvis ingenting mer skjer",
      "# Hva skjer hvis ingenting skjer",
      "1. mai 2026: går av stigen (sovende), ingen kjøp siste 365 dager",
    ]
  `);
});

test("nobody yet, excluded, erased", () => {
  expect(told(facts({ known: "2025-02-01" }), "2025-01-01", "nb")).toEqual([
    "Kari var ikke kjent 1. januar 2025 kl. 00:00. Kjent siden 1. februar 2025.",
  ]);
  expect(told(facts({ known: "2025-02-01", excluded: true }), "2025-03-01", "da")).toEqual([
    "Kari er holdt udenfor i stige.yaml og står ingen steder.",
  ]);
  expect(told(facts({ known: "2025-02-01", erased: "2025-02-20" }), "2025-03-01", "en")).toEqual([
    "Kari is erased and stands nowhere since 20 February 2025.",
  ]);
});

test("facts after the instant are not looked at", () => {
  const early = facts({ known: "2025-02-01", orders: ["2025-03-01"] });
  const late = facts({ known: "2025-02-01", orders: ["2025-03-01", "2025-07-01"] });
  expect(told(late, "2025-06-01", "en")).toEqual(told(early, "2025-06-01", "en"));
});
