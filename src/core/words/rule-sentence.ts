import type { Formats } from "./formats.ts";
import { dayUs } from "./iso-instant.ts";
import { byChannel, eventName, purposeName } from "./known-names.ts";
import { type Amount, type RuleWords, ruleWords } from "./rule-words.ts";

/** A rule as this room knows it: the same shape as the ladder's `Condition`, which words may not import. */
export type SpokenRule =
  | {
      readonly kind: "orders";
      readonly atLeast: number;
      readonly none: boolean;
      readonly windowUs: number | null;
      readonly distinct: "day" | "order";
      readonly where: {
        readonly category: string | null;
        readonly product: string | null;
        readonly channel: string | null;
        readonly minRevenueMinor: number | null;
      } | null;
    }
  | { readonly kind: "revenue" | "margin"; readonly atLeastMinor: number; readonly windowUs: number | null }
  | {
      readonly kind: "events";
      readonly names: readonly string[];
      readonly atLeast: number;
      readonly none: boolean;
      readonly windowUs: number | null;
    }
  | {
      readonly kind: "nps";
      readonly atLeast: number;
      readonly which: "latest" | "any";
      readonly windowUs: number | null;
    }
  | { readonly kind: "nps-none"; readonly windowUs: number | null }
  | {
      readonly kind: "referrals";
      readonly atLeast: number;
      readonly none: boolean;
      readonly windowUs: number | null;
    }
  | { readonly kind: "consent"; readonly channel: string; readonly purpose: string }
  | { readonly kind: "known"; readonly forUs: number }
  | { readonly kind: "all" | "any"; readonly of: readonly SpokenRule[] }
  | { readonly kind: "not"; readonly of: SpokenRule };

type Leaf = Exclude<SpokenRule, { readonly kind: "all" | "any" } | { readonly kind: "not" }>;

interface Voice {
  readonly words: RuleWords;
  readonly formats: Formats;
  /** The names that count as interest, as one text. */
  readonly interest: string;
  /** Makes what tells a value of the rule stand out; null: nothing does. */
  readonly mark: ((value: Omit<RuleValue, "text">, text: string) => string) | null;
}

/** A value in a rule that may be another: where it stands in the rule (`["of", 1, "windowUs"]`), and the text that tells it. */
export interface RuleValue {
  readonly path: readonly (string | number)[];
  readonly kind: "count" | "duration" | "money" | "score";
  readonly value: number;
  readonly text: string;
}

/** More names of events than this are not all told. */
const namesTold = 3;

/**
 * A rule as one sentence without capital and full stop; `interest` are the event names that may be told as "a sign of
 * interest". Two purchases in Norwegian: `"minst 2 kjøp"`.
 */
export function ruleSentence(rule: SpokenRule, interest: readonly string[], formats: Formats): string {
  return told(rule, { negated: false, depth: 0, path: [] }, voiceOf(interest, formats, null));
}

const [begins, ends] = ["\u0002", "\u0003"];

/**
 * The same sentence in parts: texts, and the values that it is told with. Two purchases in Norwegian: `"minst "` and the value
 * 2 at `["atLeast"]`, told as `"2 kjøp"`. Of a value that is told by no number of its own there is none.
 */
export function ruleParts(
  rule: SpokenRule,
  interest: readonly string[],
  formats: Formats,
): readonly (string | RuleValue)[] {
  const values: RuleValue[] = [];
  const voice = voiceOf(interest, formats, (value, text) => {
    values.push({ ...value, text });
    return `${begins}${values.length - 1}${ends}`;
  });
  const sentence = told(rule, { negated: false, depth: 0, path: [] }, voice);
  return sentence
    .split(new RegExp(`${begins}(\\d+)${ends}`))
    .map((part, i) => (i % 2 === 0 ? part : (values[Number(part)] as RuleValue)))
    .filter((part) => part !== "");
}

function voiceOf(interest: readonly string[], formats: Formats, mark: Voice["mark"]): Voice {
  return { words: ruleWords[formats.language], formats, interest: setText(interest), mark };
}

function setText(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort().join("\n");
}

/** Where in a rule is told, and how. */
interface Spot {
  readonly negated: boolean;
  readonly depth: number;
  readonly path: RuleValue["path"];
}

function told(rule: SpokenRule, at: Spot, voice: Voice): string {
  const { negated, depth, path } = at;
  if (!("of" in rule)) return leaf(rule, at, voice);
  if (rule.kind === "not") return told(rule.of, { ...at, negated: !negated, path: [...path, "of"] }, voice);
  const only = rule.of.length === 1 ? rule.of[0] : undefined;
  if (only) return told(only, { ...at, path: [...path, "of", 0] }, voice);
  const every = (rule.kind === "all") !== negated;
  const { words } = voice;
  const parts = rule.of.map((part, i) => {
    const text = told(part, { negated, depth: depth + 1, path: [...path, "of", i] }, voice);
    const group = isGroup(part) && (depth > 0 || i < rule.of.length - 1);
    return group ? `(${text})` : text;
  });
  const joined = listed(parts, every ? words.and : words.or);
  if (depth === 0) return joined;
  return `${every ? words.both : words.either} ${joined}`;
}

function isGroup(rule: SpokenRule): boolean {
  if (!("of" in rule)) return false;
  if (rule.kind === "not") return isGroup(rule.of);
  const only = rule.of.length === 1 ? rule.of[0] : undefined;
  return only ? isGroup(only) : true;
}

function listed(parts: readonly string[], last: string): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

function leaf(rule: Leaf, at: Spot, voice: Voice): string {
  const { words, formats } = voice;
  const { negated } = at;
  switch (rule.kind) {
    case "revenue":
    case "margin": {
      const money = marked(
        "money",
        at,
        "atLeastMinor",
        rule.atLeastMinor,
        formats.money(rule.atLeastMinor),
        voice,
      );
      return words[rule.kind](negated, money) + within(rule.windowUs, at, voice);
    }
    case "nps": {
      const score = marked("score", at, "atLeast", rule.atLeast, String(rule.atLeast), voice);
      return rule.which === "any"
        ? words.someAnswer(score, negated) + within(rule.windowUs, at, voice)
        : words.latestAnswer(score, negated) + age(rule.windowUs, at, voice);
    }
    case "nps-none":
      return words.noAnswer(negated) + within(rule.windowUs, at, voice);
    case "consent":
      return words.consent(
        purposeName(rule.purpose, voice.formats.language, words.quoted(rule.purpose)),
        byChannel(rule.channel, voice.formats.language, words.quoted(rule.channel)),
        negated,
      );
    case "known":
      return words.known(length(rule.forUs, "forUs", at, voice), negated);
    default:
      return counted(rule, at, voice);
  }
}

function marked(
  kind: RuleValue["kind"],
  { path }: Spot,
  name: string | readonly string[],
  value: number,
  text: string,
  { mark }: Voice,
): string {
  return mark ? mark({ path: [...path, ...[name].flat()], kind, value }, text) : text;
}

function counted(
  rule: Extract<Leaf, { readonly kind: "orders" | "events" | "referrals" }>,
  at: Spot,
  voice: Voice,
): string {
  const { words, formats } = voice;
  const amount: Amount = {
    n: rule.none ? 1 : rule.atLeast,
    fewer: rule.none !== at.negated,
    mark: (text) => (rule.none ? text : marked("count", at, "atLeast", rule.atLeast, text, voice)),
  };
  const n = formats.count(amount.n);
  const end = within(rule.windowUs, at, voice);
  if (rule.kind === "referrals") return words.friends(amount, n) + end;
  if (rule.kind === "orders")
    return (
      words[rule.distinct === "day" ? "purchases" : "orders"](amount, n) + filter(rule.where, at, voice) + end
    );
  if (setText(rule.names) === voice.interest) return words.signs(amount, n) + end;
  const names = rule.names
    .slice(0, namesTold)
    .map((name) => words.quoted(eventName(name, voice.formats.language)));
  const told = rule.names.length > namesTold ? `${names.join(", ")} …` : listed(names, words.or);
  return `${words.events(amount, n)} (${told})${end}`;
}

function filter(where: Extract<Leaf, { kind: "orders" }>["where"], at: Spot, voice: Voice): string {
  if (!where) return "";
  const { words, formats } = voice;
  const least = where.minRevenueMinor;
  const money = (minor: number) =>
    marked("money", at, ["where", "minRevenueMinor"], minor, formats.money(minor), voice);
  return [
    where.product === null ? "" : words.product(words.quoted(where.product)),
    where.category === null ? "" : words.category(words.quoted(where.category)),
    where.channel === null ? "" : words.channel(words.quoted(where.channel)),
    least === null ? "" : words.each(money(least)),
  ].join("");
}

function length(us: number, name: string, at: Spot, voice: Voice): string {
  const { words, formats } = voice;
  return marked("duration", at, name, us, us === dayUs ? words.dayInHours : formats.duration(us), voice);
}

function within(windowUs: number | null, at: Spot, voice: Voice): string {
  return windowUs === null ? "" : voice.words.within(length(windowUs, "windowUs", at, voice));
}

function age(windowUs: number | null, at: Spot, voice: Voice): string {
  return windowUs === null ? "" : voice.words.age(length(windowUs, "windowUs", at, voice));
}
