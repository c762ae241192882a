import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Row, type Workbench, workbench } from "../../../../test/files/try-file.ts";
import { type KindName, kinds } from "../../../core/facts/kinds.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

const may = Date.UTC(2024, 4, 1) * 1000;
const hour = 3_600_000_000;

/** One file of each kind in each language, and what its first row says. */
const files: readonly (readonly [kind: KindName, text: string, first: Row])[] = [
  [
    "people",
    "Customer ID,First name,Last name,Email,Phone,Signed up\n7,Ada,Li, ADA@x.NO ,'+4791,2024-05-01\n",
    {
      person_number: "7",
      person_email: "ada@x.no",
      person_phone: "+4791",
      known_at: may,
      known_form: 2,
      first_name: "Ada",
      last_name: "Li",
    },
  ],
  [
    "people",
    "Kundenr;Navn;E-post;Tlf;Kunde siden;Land\n7;Ada Marie Li;ada@x.no;91;01.05.2024;NO\n",
    {
      person_number: "7",
      first_name: "Ada Marie",
      last_name: "Li",
      person_phone: "91",
      known_at: may,
      country: "NO",
    },
  ],
  [
    "people",
    "Kundenummer;Fornavn;Efternavn;Mailadresse;Oprettet\n7;Åse;Bjørn;aase@x.dk;01-05-2024\n",
    { first_name: "Åse", last_name: "Bjørn", person_email: "aase@x.dk", known_at: may },
  ],
  ["people", "Email\na@b.no\n", { person_number: null, person_email: "a@b.no", known_at: null }],
  [
    "rates",
    "Currency,Date,Rate\nEUR,2024-05-01,11.6543\n",
    { rate_id: "EUR 2024-05-01", currency: "EUR", day_at: may, day_form: 2, rate_e8: 1_165_430_000 },
  ],
  [
    "rates",
    "Dato;Valutakode;Enheter;Valutakurs\n01.05.2024;dkk;100;157,12345678\n",
    { rate_id: "DKK 2024-05-01", currency: "DKK", rate_e8: 157_123_457 },
  ],
  [
    "rates",
    "Dato;Fra valuta;Til valuta;Vekselkurs\n01-05-2024;ISK;dkk;0,0498\n",
    { rate_id: "ISK/DKK 2024-05-01", to_currency: "DKK", rate_e8: 4_980_000 },
  ],
  [
    "products",
    "SKU,Title,Type,Cost per item\n007,Sweater,Knitwear,129.50\n",
    { product_id: "007", sku: "007", name: "Sweater", category: "Knitwear", unit_cost_minor: 12_950 },
  ],
  [
    "products",
    "Varenummer;Varenavn;Varegruppe;Kostpris eks mva;Gjelder fra\nA-1;Genser;Strikk;129,50;01.05.2024\n",
    {
      product_id: "A-1 2024-05-01",
      category: "Strikk",
      unit_cost_minor: 12_950,
      valid_from_at: may,
      valid_from_form: 2,
    },
  ],
  [
    "products",
    "Varenr;Produktnavn;Kategori;Indkøbspris;Valuta\nA-1;Sweater;Strik;88,25;EUR\n",
    { product_id: "A-1", unit_cost_minor: 8825, currency: "EUR", valid_from_at: null },
  ],
  [
    "refunds",
    "Refund ID,Order ID,Refund date,Amount\nR1,1001,2024-05-01,50.00\n",
    { refund_id: "R1", order_id: "1001", refunded_at: may, gross_minor: 5000 },
  ],
  [
    "refunds",
    "Ordrenummer;Refundert beløp;Dato\n1001;1 050,00;01.05.2024\n",
    { refund_id: null, order_id: "1001", gross_minor: 105000, refunded_at: may },
  ],
  [
    "refunds",
    "Kreditnotanr;Ordrenr;Kreditdato;Beløb\nK1;1001;01.05.2024;-50,00\n",
    { refund_id: "K1", order_id: "1001", gross_minor: 5000 },
  ],
  [
    "cancellations",
    "order_no,cancelled_at\n1001,2024-05-01T10:00:00Z\n",
    { order_id: "1001", cancelled_at: may + 10 * hour, cancelled_form: 0 },
  ],
  [
    "cancellations",
    "Ordrenr;Kansellert dato\n1001;01.05.2024\n",
    { order_id: "1001", cancelled_at: may, cancelled_form: 2 },
  ],
  [
    "cancellations",
    "Ordrenummer;Annulleret\n1001;01.05.2024 10.30\n",
    { cancelled_at: may + 10.5 * hour, cancelled_form: 1 },
  ],
  [
    "events",
    "user_id,event,timestamp,value\n7,Product Viewed,2024-05-01 10:00:00+02:00,3.5\n",
    { person_number: "7", name: "Product Viewed", happened_at: may + 8 * hour, happened_form: 0, value: 3.5 },
  ],
  [
    "events",
    "Kundenr;Hendelse;Tidspunkt\n7;klikk;01.05.2024 10:00\n",
    { name: "klikk", happened_at: may + 10 * hour, happened_form: 1, value: null },
  ],
  [
    "events",
    "Kunde-id;Hændelse;Dato\n7;klik;20240501\n",
    { name: "klik", happened_at: may, happened_form: 2 },
  ],
  [
    "answers",
    "Customer no,Answered at,NPS score\n7,2024-05-01,9\n",
    { person_number: "7", score: 9, survey_kind: "nps", answered_at: may },
  ],
  [
    "answers",
    "E-post;Svardato;Karakter;Undersøkelse;Type\na@b.no;01.05.2024;4;Butikk;CSAT\n",
    { person_email: "a@b.no", score: 4, survey: "Butikk", survey_kind: "csat" },
  ],
  [
    "answers",
    "Dato;E-post;Hvor sannsynlig er det at du vil anbefale oss til en venn?;Kommentar\n01.05.2024;a@b.no;9;Fint\n",
    { person_email: "a@b.no", answered_at: may, score: 9, survey_kind: "nps" },
  ],
  ["answers", "Kundenr;Besvaret;Tilfredshed\n7;01.05.2024;5\n", { score: 5, survey_kind: "csat" }],
  [
    "referrals",
    "Referrer ID,Friend email,Referred at\n7,v@x.no,2024-05-01\n",
    { referrer_number: "7", friend_email: "v@x.no", made_at: may },
  ],
  [
    "referrals",
    "Verver;Vervet;Vervedato\n7;8;01.05.2024\n",
    { referrer_number: "7", friend_number: "8", made_at: may },
  ],
  [
    "referrals",
    "Anbefalet af;Ven e-mail;Dato\nx@y.dk;v@y.dk;01.05.2024\n",
    { referrer_number: null, referrer_email: "x@y.dk", friend_email: "v@y.dk" },
  ],
  [
    "consents",
    "Email,Channel,Purpose,Consent,Consent date,Legal basis\na@b.no,email,marketing,yes,2024-05-01,consent\n",
    {
      person_email: "a@b.no",
      channel: "email",
      purpose: "marketing",
      granted: true,
      given_at: may,
      basis: "consent",
    },
  ],
  [
    "consents",
    "Kundenr;Kanal;Formål;Samtykke;Samtykkedato\n7;sms;nyheter;nei;01.05.2024\n",
    { person_number: "7", channel: "sms", purpose: "nyheter", granted: false },
  ],
  [
    "consents",
    "Kundenr;Kanal;Formål;Samtykke;Dato\n7;sms;nyheder;ja;01.05.2024\n",
    { granted: true, given_at: may },
  ],
  [
    "touches",
    "Customer ID,Sent at,Channel,Campaign,Group,Cost\n7,2024-05-01 10:00,email,Spring,treated,0.25\n",
    {
      person_number: "7",
      sent_at: may + 10 * hour,
      channel: "email",
      play: "Spring",
      arm: "treated",
      cost_minor: 25,
    },
  ],
  [
    "touches",
    "Kundenr;Sendt;Kanal;Kampanje\n7;01.05.2024;brev;Vår\n",
    { person_number: "7", sent_at: may, channel: "post", play: "Vår" },
  ],
  ["touches", "Kundenr;Afsendt;Kanal;Kampagne\n7;01.05.2024;brev;Forår\n", { sent_at: may, play: "Forår" }],
  [
    "responses",
    "touch_id,response,happened_at\nT1,opened,2024-05-01\n",
    { touch_id: "T1", response_kind: "opened", happened_at: may },
  ],
  [
    "spend",
    "Date,Channel,Campaign,Spend,Currency\n2024-05-01,search,Brand,1200.50,EUR\n",
    { spent_at: may, channel: "search", campaign: "Brand", amount_minor: 120050, currency: "EUR" },
  ],
  [
    "spend",
    "Dato;Kanal;Annonsekostnad\n01.05.2024;søk;1 200,50\n",
    { amount_minor: 120050, currency: "NOK" },
  ],
  [
    "spend",
    "Dato;Medie;Kanal;Annonceforbrug\n01.05.2024;x;tv;1.200,50\n",
    { channel: "tv", amount_minor: 120050 },
  ],
  [
    "overrides",
    "Customer ID,Rung,Until,Reason\n7,ambassador,2027-05-01,Speaks for us\n",
    {
      person_number: "7",
      rung: "ambassador",
      until_at: Date.UTC(2027, 4, 1) * 1000,
      reason: "Speaks for us",
    },
  ],
  [
    "overrides",
    "Kundenr;Trinn;Til;Begrunnelse\n7;loyal;01.05.2027;Gammel venn\n",
    { rung: "loyal", reason: "Gammel venn" },
  ],
  ["merges", "kept number,gone number\n7,8\n", { kept_number: "7", gone_number: "8" }],
  ["merges", "Beholdt kundenr;Slettet kundenr\n7;8\n", { kept_number: "7", gone_number: "8" }],
  [
    "lines",
    "Ordrenr;Varenr;Antall;Linjesum\n1001;A-1;2;99,00\n",
    { order_id: "1001", sku: "A-1", quantity: 2, revenue_minor: 9900 },
  ],
  ["lines", "order_id,sku,quantity,unit price\n1001,A-1,3,9.95\n", { quantity: 3, revenue_minor: 2985 }],
];

describe("a file of each kind is recognised by its usual names", () => {
  it.each(files.map(([kind, text, first]) => [kind, text.split("\n")[0] as string, text, first] as const))(
    "%s: %s",
    async (kind, _, text, first) => {
      const tried = await bench.try(text);
      expect(tried.read).toMatchObject({ ok: true, value: { kind, rows: { accepted: 1, rejected: 0 } } });
      expect((await tried.rows(kind))[0]).toMatchObject(first);
    },
  );

  it("covers every kind but orders", () => {
    expect(new Set(files.map(([kind]) => kind)).size).toBe(Object.keys(kinds).length - 1);
  });
});

describe("rows without an id", () => {
  it("are rejected beside rows that have one, of whatever kind, and taken where none has", async () => {
    const tried = async (head: string, row: string, ids: readonly string[]) => {
      const { read, rejects } = await bench.try(`${head}\n${ids.map((id) => `${id},${row}`).join("\n")}\n`);
      if (!read.ok) throw new Error(head);
      return [
        read.value.kind,
        read.value.hasIds,
        read.value.rows.accepted,
        rejects.map(({ reason }) => reason),
      ];
    };
    const told = [
      ["event id,customer id,event,date", "7,Visited,2024-05-01"],
      ["answer id,customer id,answered at,score", "7,2024-05-01,9"],
      ["touch id,customer id,sent at,channel", "7,2024-05-01,email"],
      ["refund id,order id,refunded at,amount", "1,2024-05-01,10.00"],
    ] as const;
    const kindsTold = ["events", "answers", "touches", "refunds"];
    for (const [i, [head, row]] of told.entries()) {
      const kind = kindsTold[i];
      expect(await tried(head, row, ["A1", "", "A3"])).toEqual([kind, true, 2, ["files.reject.noId"]]);
      expect(await tried(head, row, ["", ""])).toEqual([kind, false, 2, []]);
      expect(await tried(head, row, ["A1", "A2"])).toEqual([kind, true, 2, []]);
    }
  });

  it("are rejected in a file of lines too", async () => {
    const tried = await bench.try(
      "order id,email,order date,total,sku\n1,a@b.no,2024-05-01,300.00,A\n,a@b.no,2024-05-01,200.00,B\n2,c@d.no,2024-05-02,50.00,A\n",
    );
    expect(tried.rejects.map(({ line, reason }) => [line, reason])).toEqual([[3, "files.reject.noOrderId"]]);
    expect(tried.read).toMatchObject({ value: { rows: { read: 3, accepted: 2, rejected: 1 } } });
  });
});

describe("scores with words after them", () => {
  const text = (scores: readonly string[]) =>
    `E-post;Svardato;NPS score\n${scores.map((score, i) => `a${i}@b.no;01.05.2024;${score}\n`).join("")}`;

  it("are the number they begin with, and that is said", async () => {
    const tried = await bench.try(text(["10 - Svært sannsynlig", "0 - Not at all likely", "7", "9 – bra"]));
    expect((await tried.rows("answers")).map(({ score }) => score)).toEqual([10, 0, 7, 9]);
    expect(tried.said).toContain(
      "NPS score: scores with words after them, as “0 - Not at all likely”, are read as the number they begin with.",
    );
  });

  it.each(["svært", "11 - mer enn nok", "7 av 10", "tja"])(
    "are read beside others, which alone are rejected: %s",
    async (other) => {
      const tried = await bench.try(text(["10 - Svært sannsynlig", other, "7"]));
      expect((await tried.rows("answers")).map(({ score }) => score)).toEqual([10, 7]);
      expect(tried.rejects.map(({ line, cell }) => [line, cell])).toEqual([[3, other]]);
    },
  );
});

describe("words of a list", () => {
  it.each<[KindName, string, string, readonly string[], readonly string[]]>([
    [
      "responses",
      "touch_id,happened,response_kind\n",
      "response_kind",
      ["Open", "klikket", "Hard-bounce"],
      ["opened", "clicked", "bounced"],
    ],
    [
      "touches",
      "touch_id,email,sent,channel,arm\n",
      "arm",
      ["Control", "held_out", "test group"],
      ["held_out", "held_out", "treated"],
    ],
    [
      "touches",
      "touch_id,email,sent,channel,touch_kind\n",
      "touch_kind",
      ["Nyhetsbrev", "takk", "survey"],
      ["sales", "thanks", "survey"],
    ],
    [
      "touches",
      "touch_id,email,sent,arm,channel\n",
      "channel",
      ["e-post", "Tekstmelding", "WhatsApp"],
      ["email", "sms", "WhatsApp"],
    ],
    [
      "consents",
      "email,given,granted,purpose,basis,channel\n",
      "channel",
      ["epost", "E-mail", "sms"],
      ["email", "email", "sms"],
    ],
    [
      "consents",
      "email,given,granted,purpose,channel,basis\n",
      "basis",
      ["Samtykke", "soft opt-in", "avtale"],
      ["consent", "soft_opt_in", "service"],
    ],
  ])("%s: %s", async (kind, head, field, written, kept) => {
    const usual: Record<string, string> = {
      touch_id: "t",
      email: "a@b.no",
      sent: "2024-05-01",
      happened: "2024-05-01",
      given: "2024-05-01",
      granted: "yes",
      purpose: "marketing",
      basis: "consent",
      arm: "treated",
      channel: "email",
    };
    const line = (word: string, i: number) =>
      head
        .trim()
        .split(",")
        .map((name) => (name === field ? word : name === "touch_id" ? `t${i}` : usual[name]))
        .join(",");
    const tried = await bench.try(`${head}${written.map(line).join("\n")}\n`);
    expect((await tried.rows(kind)).map((row) => row[field])).toEqual(kept);
  });

  it("that stand in no list reject their row, and those that can stand there are named", async () => {
    const responses = await bench.try(
      "touch_id,happened,response_kind\nt1,2024-05-01,sniffed\nt1,2024-05-01,opened\n",
    );
    expect(await responses.rows("responses")).toHaveLength(1);
    expect(responses.rejects).toMatchObject([
      { line: 2, column_name: "response_kind", cell: "sniffed", reason: "files.reject.notListed" },
    ]);
    expect(String(responses.rejects[0]?.params)).toContain("delivered, opened, clicked");
    const head = "touch_id,email,sent,channel,arm,touch_kind\n";
    const touches = await bench.try(
      `${head}t1,a@b.no,2024-05-01,email,both,sales\nt2,a@b.no,2024-05-01,email,treated,bogus\nt3,a@b.no,2024-05-01,email,,\n`,
    );
    expect(touches.rejects).toMatchObject([{ cell: "both" }, { cell: "bogus" }]);
    expect(await touches.rows("touches")).toHaveLength(1);
  });
});
