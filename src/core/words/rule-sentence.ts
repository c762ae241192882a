import type { Formats } from "./formats.ts";
import { dayUs } from "./iso-instant.ts";
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
}

/** More names of events than this are not all told. */
const namesTold = 3;

/**
 * A rule as one sentence without capital and full stop; `interest` are the event names that may be told as "a sign of
 * interest". Two purchases in Norwegian: `"minst 2 kjøp"`.
 */
export function ruleSentence(rule: SpokenRule, interest: readonly string[], formats: Formats): string {
  const voice = { words: ruleWords[formats.language], formats, interest: setText(interest) };
  return told(rule, false, 0, voice);
}

function setText(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort().join("\n");
}

function told(rule: SpokenRule, negated: boolean, depth: number, voice: Voice): string {
  if (!("of" in rule)) return leaf(rule, negated, voice);
  if (rule.kind === "not") return told(rule.of, !negated, depth, voice);
  const only = rule.of.length === 1 ? rule.of[0] : undefined;
  if (only) return told(only, negated, depth, voice);
  const every = (rule.kind === "all") !== negated;
  const { words } = voice;
  const parts = rule.of.map((part, i) => {
    const text = told(part, negated, depth + 1, voice);
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

function leaf(rule: Leaf, negated: boolean, voice: Voice): string {
  const { words, formats } = voice;
  switch (rule.kind) {
    case "revenue":
    case "margin":
      return words[rule.kind](negated, formats.money(rule.atLeastMinor)) + within(rule.windowUs, voice);
    case "nps":
      return rule.which === "any"
        ? words.someAnswer(rule.atLeast, negated) + within(rule.windowUs, voice)
        : words.latestAnswer(rule.atLeast, negated) + age(rule.windowUs, voice);
    case "nps-none":
      return words.noAnswer(negated) + within(rule.windowUs, voice);
    case "consent":
      return words.consent(words.quoted(rule.purpose), words.quoted(rule.channel), negated);
    case "known":
      return words.known(length(rule.forUs, voice), negated);
    default:
      return counted(rule, { n: rule.none ? 1 : rule.atLeast, fewer: rule.none !== negated }, voice);
  }
}

function counted(
  rule: Extract<Leaf, { readonly kind: "orders" | "events" | "referrals" }>,
  amount: Amount,
  voice: Voice,
): string {
  const { words, formats } = voice;
  const n = formats.count(amount.n);
  const end = within(rule.windowUs, voice);
  if (rule.kind === "referrals") return words.friends(amount, n) + end;
  if (rule.kind === "orders")
    return (
      words[rule.distinct === "day" ? "purchases" : "orders"](amount, n) + filter(rule.where, voice) + end
    );
  if (setText(rule.names) === voice.interest) return words.signs(amount, n) + end;
  const names = rule.names.slice(0, namesTold).map(words.quoted);
  const told = rule.names.length > namesTold ? `${names.join(", ")} …` : listed(names, words.or);
  return `${words.events(amount, n)} (${told})${end}`;
}

function filter(where: Extract<Leaf, { kind: "orders" }>["where"], { words, formats }: Voice): string {
  if (!where) return "";
  return [
    where.product === null ? "" : words.product(words.quoted(where.product)),
    where.category === null ? "" : words.category(words.quoted(where.category)),
    where.channel === null ? "" : words.channel(words.quoted(where.channel)),
    where.minRevenueMinor === null ? "" : words.each(formats.money(where.minRevenueMinor)),
  ].join("");
}

function length(us: number, { words, formats }: Voice): string {
  return us === dayUs ? words.dayInHours : formats.duration(us);
}

function within(windowUs: number | null, voice: Voice): string {
  return windowUs === null ? "" : voice.words.within(length(windowUs, voice));
}

function age(windowUs: number | null, voice: Voice): string {
  return windowUs === null ? "" : voice.words.age(length(windowUs, voice));
}
