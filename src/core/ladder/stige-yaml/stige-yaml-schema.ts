import type { AlertFigure } from "../../facts/kpi-alert.ts";

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

const text: Schema = { type: "string", pattern: "\\S" };
const described = (description: string, schema: Schema): Schema => ({ description, ...schema });
const choice = (...values: readonly (string | boolean)[]): Schema => ({ enum: values });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const group = (properties: { readonly [key: string]: Schema }, ...required: readonly string[]): Schema => ({
  type: "object",
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});
const alert = (figure: AlertFigure, below: Schema): Schema =>
  group(
    { figure: choice(figure), below, days: { type: "integer", minimum: 1, maximum: 3660 } },
    ...["figure", "below", "days"],
  );
const list = (items: Schema): Schema => ({ type: "array", items, minItems: 1 });

const duration: Schema = described(
  "Hours, days or weeks: 24h, 365d, 2w. No months: they are not equally long.",
  {
    type: "string",
    pattern: "^0*[1-9][0-9]{0,8}[hdw]$",
  },
);
const within = described("How far back it looks; without it: ever.", duration);
const whole: Schema = { type: "integer", minimum: 1, maximum: 1_000_000 };
const money: Schema = { type: "number", exclusiveMinimum: 0, maximum: 1_000_000_000_000 };
const none = described("Fewer than one.", choice(true));
const eitherOne: Schema = { oneOf: [{ required: ["atLeast"] }, { required: ["none"] }] };

const where = {
  ...group({
    category: described("Of a line of the order.", text),
    product: described("Of a line of the order.", text),
    channel: text,
    minRevenue: described("Of the single order, in the shop's currency.", money),
  }),
  minProperties: 1,
};
const orders = described("Purchases.", {
  ...group({
    atLeast: whole,
    none,
    within,
    distinct: described(
      "Orders of one day are one purchase (day), or each counts (order).",
      choice("day", "order"),
    ),
    where: described("Which orders count, before days are formed.", where),
  }),
  ...eitherOne,
});
const sum = (description: string) => described(description, group({ atLeast: money, within }, "atLeast"));
const nps = described("Answers to the recommendation question, 0 to 10.", {
  type: "object",
  properties: {
    atLeast: { type: "integer", minimum: 0, maximum: 10 },
    none,
    within,
    which: described("The latest answer must reach it, or any.", choice("latest", "any")),
  },
  additionalProperties: false,
  oneOf: [{ required: ["atLeast"] }, { required: ["none"], not: { required: ["which"] } }],
});
const event: Schema = {
  description:
    "The name of an event, several, or the word interest; atLeast (1), none and within stand beside it.",
  oneOf: [text, list(text)],
};

const besideEvent = ["event", "atLeast", "none", "within"];
const single = ["orders", "revenue", "margin", "nps", "referrals", "consent", "known", "all", "any", "not"];
const condition: Schema = {
  ...group({
    orders,
    revenue: sum("Revenue in the shop's currency, without tax and shipping."),
    margin: sum("Margin in the shop's currency."),
    event,
    atLeast: described("How many events; 1 if not said.", whole),
    none,
    within,
    nps,
    referrals: described("Friends referred who bought.", {
      ...group({ atLeast: whole, none, within }),
      ...eitherOne,
    }),
    consent: described("The consent stands.", group({ channel: text, purpose: text }, "channel", "purpose")),
    known: described("How long the shop has known the person.", group({ for: duration }, "for")),
    all: described("All of these hold.", list(ref("condition"))),
    any: described("One of these is enough.", list(ref("condition"))),
    not: described("This does not hold.", ref("condition")),
  }),
  oneOf: [
    ...single.map((kind) => ({ required: [kind], maxProperties: 1 })),
    {
      required: ["event"],
      propertyNames: choice(...besideEvent),
      not: { required: ["atLeast", "none"] },
    },
  ],
};

const id = described("Small letters, digits and hyphens; no two the same.", {
  type: "string",
  pattern: "^[a-z][a-z0-9-]*$",
  not: choice("new"),
});
const name: Schema = {
  description: "What people read, by language; usual ids have a name already.",
  oneOf: [text, { ...group({ nb: text, da: text, en: text }), minProperties: 1 }],
};
const rung = group(
  {
    id,
    name,
    when: described("Who stands here, unless higher. Not on the first rung.", ref("condition")),
    grace: described("How long the rung is kept after its rule stopped holding.", {
      type: "string",
      pattern: "^[0-9]{1,9}[hdw]$",
    }),
  },
  "id",
);
const noRule: Schema = { not: { required: ["when"] } };
const ownLadder = group(
  {
    rungs: {
      description:
        "Lowest first; a person stands on the highest rung whose rule holds. Only the first has no rule.",
      type: "array",
      minItems: 1,
      maxItems: 100,
      prefixItems: [{ allOf: [ref("rung"), noRule] }],
      items: ref("rung"),
      contains: noRule,
      maxContains: 1,
    },
    offLadder: {
      description: "Who has left the ladder; the first that holds goes before every rung.",
      type: "array",
      maxItems: 99,
      items: group({ id, name, when: ref("condition") }, "id", "when"),
    },
  },
  "rungs",
);

const lapsedAfter = described("One who has bought and then been silent so long has lapsed (365d).", duration);
const norwegian = group(
  {
    preset: choice("norwegian"),
    lapsedAfter,
    interestWithin: described("So long does interest make someone a prospect (180d).", duration),
  },
  "preset",
);
const danish = group(
  {
    preset: choice("danish"),
    lapsedAfter,
    loyalOrders: described("So many purchases make someone loyal (4).", whole),
    loyalWithin: described("Within so long (365d).", duration),
  },
  "preset",
);

const shop = group(
  {
    name: text,
    timeZone: described("IANA name, such as Europe/Oslo; decides when a day begins.", text),
    currency: described("ISO 4217; all amounts are shown in it.", { type: "string", pattern: "^[A-Z]{3}$" }),
    country: described("ISO 3166, two letters.", { type: "string", pattern: "^[A-Z]{2}$" }),
    language: described("nb, da or en; else that of the country.", choice("nb", "da", "en")),
    marginRate: described("Share of revenue that is left as margin.", {
      type: "number",
      minimum: 0,
      maximum: 1,
    }),
  },
  ...["name", "timeZone", "currency", "country"],
);

const range = (schema: Schema): Schema => ({
  ...group({ atLeast: schema, atMost: schema }),
  minProperties: 1,
});
const score = range({ type: "integer", minimum: 1, maximum: 5 });
const segment: Schema = {
  ...group(
    {
      name: text,
      rung: described("Where they stand: one place on or off the ladder, or several.", {
        oneOf: [text, list(text)],
      }),
      country: described(
        "Countries that were told of them, by their two letters or names: one, or several.",
        {
          oneOf: [text, list(text)],
        },
      ),
      company: described("Whether a company was told of them.", { type: "boolean" }),
      when: described("What they did.", ref("condition")),
      rfm: described("Scores 1 to 5 among all who bought; 5: latest, most often, for most.", {
        ...group({ recency: score, frequency: score, money: score }),
        minProperties: 1,
      }),
      value: described("What they are expected to bring within a year.", range({ type: "number" })),
    },
    "name",
  ),
  minProperties: 2,
};

/**
 * The form of `stige.yaml` for editors: completes keys and marks mistakes of form while one types. JSON Schema 2020-12,
 * written so that tools that know only draft 7 accept the same files but for a rule on the first rung. What only the
 * whole file can tell (ids that repeat, unknown time zones) is left to `readStigeYaml`: whatever that accepts is valid.
 */
export const stigeYamlSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "stige.yaml",
  description: "A shop and its loyalty ladder.",
  ...group(
    {
      shop,
      interest: described("Names of events that show interest.", list(text)),
      orders: described("The source whose orders count: the book of orders.", group({ from: text }, "from")),
      exclude: described(
        "Who stands nowhere: staff, test orders, marketplaces.",
        group({
          emails: described("Addresses, or domains that begin with @; * stands for any text.", {
            type: "array",
            items: { type: "string", pattern: "^\\s*[^\\s@]*@[^\\s@]+\\s*$" },
          }),
          numbers: described("Customer numbers; * stands for any text.", {
            type: "array",
            items: { type: ["string", "number"], pattern: "\\S" },
          }),
          relays: described("Addresses that marketplaces give out in place of the buyer's own.", {
            type: "boolean",
          }),
          companies: described("Whoever told the name or number of a company.", { type: "boolean" }),
        }),
      ),
      watch: described(
        "The folder whose files stige watch takes in as they appear, relative to this one.",
        text,
      ),
      market: described(
        "Who could be customers, known or not: groups and how many are in each.",
        list(
          group(
            { name: text, size: { type: "integer", minimum: 1, maximum: 10_000_000_000 } },
            "name",
            "size",
          ),
        ),
      ),
      segments: described("People alike, by hand: everyone of whom all that is told holds.", list(segment)),
      alerts: described(
        "Limits below which a key figure is an alert, each of spans of so many days.",
        list({
          oneOf: [
            alert("new-customers", { type: "integer", minimum: 1, maximum: 1_000_000_000 }),
            alert("repurchase-rate", { type: "number", exclusiveMinimum: 0, maximum: 1 }),
            alert("nps", { type: "number", minimum: -100, maximum: 100 }),
          ],
        }),
      ),
      ladder: { oneOf: [norwegian, danish, ownLadder] },
    },
    "shop",
    "ladder",
  ),
  $defs: { condition, rung },
};
