import type { Language } from "../../core/words/language.ts";
import { typedNumber } from "../words/typed-number.ts";

/** What somebody has filled in of a new segment; empty: left open. */
export interface RuleForm {
  readonly name: string;
  readonly place: string;
  /** Two letters or names, several by commas. */
  readonly country: string;
  /** `yes`: a company was told of them; `no`: none was. */
  readonly company: string;
  readonly orders: string;
  readonly within: string;
  readonly silent: string;
  readonly category: string;
  /** `4+`: four and up; `2-`: two and down. */
  readonly recency: string;
  readonly frequency: string;
  readonly money: string;
  readonly worth: string;
}

export const emptyForm: RuleForm = {
  ...{ name: "", place: "", country: "", company: "", orders: "", within: "", silent: "", category: "" },
  ...{ recency: "", frequency: "", money: "", worth: "" },
};

const mostWhole = 999_999;
const wholes = ["orders", "within", "silent"] as const;

function whole(text: string, language: Language): number | null {
  const n = typedNumber(text, language);
  return n !== null && Number.isInteger(n) && n >= 1 && n <= mostWhole ? n : null;
}

/** The words of a form that hold no number as people write it in `language`, and which kind each takes. */
export type Unreadable = { readonly [K in keyof RuleForm]?: "whole" | "number" };

export function unreadable(form: RuleForm, language: Language): Unreadable {
  const isWrong = (name: keyof RuleForm, read: (text: string, language: Language) => number | null) =>
    form[name].trim() !== "" && read(form[name], language) === null;
  return {
    ...Object.fromEntries(wholes.filter((name) => isWrong(name, whole)).map((name) => [name, "whole"])),
    ...(isWrong("worth", typedNumber) ? { worth: "number" } : {}),
  };
}

/**
 * The segment as the API takes it, JSON of one of `segments:`; null: nothing is said of whom it holds, or something that cannot be read. Numbers are read as they are
 * written in `language`.
 */
export function ruleText(form: RuleForm, language: Language): string | null {
  if (Object.keys(unreadable(form, language)).length > 0) return null;
  const within = whole(form.within, language);
  const window = within === null ? {} : { within: `${within}d` };
  const orders = whole(form.orders, language);
  const silent = whole(form.silent, language);
  const category = form.category.trim();
  const when: object[] = [];
  if (category !== "") when.push({ orders: { atLeast: orders ?? 1, ...window, where: { category } } });
  else if (orders !== null || within !== null) when.push({ orders: { atLeast: orders ?? 1, ...window } });
  if (silent !== null)
    when.push({ orders: { atLeast: 1 } }, { orders: { none: true, within: `${silent}d` } });
  const scores = (["recency", "frequency", "money"] as const).flatMap((name) => {
    const score = Number.parseInt(form[name], 10);
    if (Number.isNaN(score)) return [];
    return [[name, form[name].endsWith("-") ? { atMost: score } : { atLeast: score }] as const];
  });
  const worth = typedNumber(form.worth, language);
  const countries = form.country.split(",").flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
  const told = {
    ...(form.place === "" ? {} : { rung: form.place }),
    ...(countries.length === 0 ? {} : { country: countries.length === 1 ? countries[0] : countries }),
    ...(form.company === "" ? {} : { company: form.company === "yes" }),
    ...(when.length === 0 ? {} : { when: when.length === 1 ? when[0] : { all: when } }),
    ...(scores.length === 0 ? {} : { rfm: Object.fromEntries(scores) }),
    ...(worth === null ? {} : { value: { atLeast: worth } }),
  };
  if (Object.keys(told).length === 0) return null;
  return JSON.stringify({ name: form.name.trim() || "-", ...told });
}
