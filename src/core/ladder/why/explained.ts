import { type Message, message } from "../../words/say.ts";
import type { Coming } from "./coming.ts";
import { asksForSome, type Part } from "./holding.ts";
import type { Missing } from "./missing.ts";
import type { Standing, Why } from "./why.ts";

/** Who is explained, when, and the event names that may be told as interest. */
export interface Telling {
  readonly who: string;
  readonly us: number;
  readonly interest: readonly string[];
}

/** An explanation in sentences not yet said: what stands above, then sections. */
export interface Explained {
  readonly headline: readonly Message[];
  readonly sections: readonly {
    readonly title: Message;
    readonly lines: readonly Line[];
  }[];
}

/** A line of a section. `depth` 0 is the outermost; `atUs` is the date in front of what is to come. */
export interface Line {
  readonly mark: "holds" | "lacks" | "plain";
  readonly depth: number;
  readonly atUs: number | null;
  readonly said: readonly Message[];
}

/** Puts an explanation into sentences. */
export function explained(why: Why, telling: Telling): Explained {
  const { who, us } = telling;
  switch (why.kind) {
    case "excluded":
      return { headline: [message("why.excluded", { who })], sections: [] };
    case "erased":
      return { headline: [message("why.erased", { who, us: why.erasedUs })], sections: [] };
    case "unknown": {
      const since = why.knownUs === null ? [] : [message("why.knownSince", { us: why.knownUs })];
      return { headline: [message("why.unknown", { who, us }), ...since], sections: [] };
    }
    case "stands":
      return { headline: headline(why, telling), sections: sections(why, telling) };
  }
}

function headline({ place, off, sinceUs, came, from, setSince }: Standing, { who, us }: Telling): Message[] {
  // What holds now stands first; where the ladder is told as of comes after it.
  if (setSince !== null)
    return [
      message("why.setSince", { who, ...setSince }),
      message(off ? "why.setSince.off" : "why.setSince.stood", { place, us, sinceUs }),
    ];
  const stands = message(off ? "why.off" : "why.stands", { who, place, us: sinceUs });
  if (came === "arrived" || from === null) return [stands, message("why.came.arrived")];
  return [stands, message(`why.came.${came}`, { from })];
}

function sections(why: Standing, telling: Telling): Explained["sections"] {
  const { place, toStay, next, notMeasured, coming, purchase, off } = why;
  const all: { title: Message; lines: Line[] }[] = [
    { title: message("why.title.why", { place }), lines: carriedLines(why, telling) },
  ];
  if (toStay)
    all.push({ title: message("why.title.stay", { place }), lines: missingLines(toStay, 0, telling) });
  if (next)
    all.push({
      title: message("why.title.next", { place: next.place }),
      lines: missingLines(next.missing, 0, telling),
    });
  const above = notMeasured.map((rung) => plain(message("why.notMeasured", rung)));
  const top = !off && !next && above.length === 0 && why.by.kind !== "override";
  if (above.length > 0 || top)
    all.push({
      title: message("why.title.above"),
      lines: top ? [plain(message("why.nothingAbove"))] : above,
    });
  if (purchase)
    all.push({
      title: message("why.title.purchase"),
      lines: [
        plain(
          purchase.untilUs === null
            ? message("why.purchase.place", { place: purchase.place })
            : message("why.purchase.until", { place: purchase.place, untilUs: purchase.untilUs }),
        ),
      ],
    });
  all.push({ title: message("why.title.coming"), lines: comingLines(coming, telling) });
  return all;
}

const plain = (...said: Message[]): Line => ({ mark: "plain", depth: 0, atUs: null, said });

function carriedLines({ by }: Standing, telling: Telling): Line[] {
  switch (by.kind) {
    case "first":
      return [plain(message("why.first"))];
    case "rule":
      return by.parts.map((part) => holdingLine(part, telling));
    case "grace": {
      const { stoppedUs, graceUs, untilUs } = by;
      const rules = by.ended.map(ruleOf);
      return [
        ...by.parts.map((part) => holdingLine(part, telling)),
        plain(message("why.grace", { rules, interest: telling.interest, stoppedUs, graceUs, untilUs })),
      ];
    }
    case "override": {
      const without = by.without ? [message("why.override.without", { place: by.without })] : [];
      return [plain(message("why.override", { untilUs: by.untilUs }), ...without)];
    }
  }
}

function holdingLine(part: Part, { interest }: Telling): Line {
  const said = [message("why.found", { found: foundOf(part), interest })];
  return { mark: "holds", depth: 0, atUs: null, said };
}

function missingLines(lack: Missing, depth: number, telling: Telling): Line[] {
  if ("of" in lack) {
    // A list of things that are all missing needs no heading of its own.
    if (lack.kind === "all" && depth === 0)
      return lack.of.flatMap((inner) => missingLines(inner, depth, telling));
    const title = message(lack.kind === "all" ? "why.all" : "why.any");
    return [
      { mark: "plain", depth, atUs: null, said: [title] },
      ...lack.of.flatMap((inner) => missingLines(inner, depth + 1, telling)),
    ];
  }
  const part = { found: foundOf(lack.part), interest: telling.interest };
  const said =
    lack.kind === "bring" ? message("why.bring", { ...part, bring: lack.bring }) : message("why.lack", part);
  return [{ mark: "lacks", depth, atUs: null, said: [said] }];
}

function comingLines(coming: readonly Coming[], telling: Telling): Line[] {
  if (coming.length === 0) return [plain(message("why.nothingComing"))];
  return coming.map(({ us, to, kind, because, byHand, graceUs }) => {
    const said = byHand ? [message("why.coming.byHand", { to })] : [message(`why.coming.${kind}`, { to })];
    const reason = { rules: because.map(ruleOf), interest: telling.interest };
    if (because.length > 0)
      said.push(message(kind === "falls" || kind === "returns" ? "why.ends" : "why.begins", reason));
    if (graceUs > 0) said.push(message("why.graceUsed", { graceUs }));
    return { mark: "plain", depth: 0, atUs: us, said };
  });
}

function ruleOf({ leaf, wanted }: Part) {
  return wanted ? leaf : ({ kind: "not", of: leaf } as const);
}

function foundOf(part: Part) {
  const { facts, have, need, lastUs, changesUs } = part.finding;
  const { kind } = part.leaf;
  // A latest answer, a consent and the day of becoming known speak for themselves, whichever way they are asked for.
  const speaks = kind === "nps" || kind === "consent" || kind === "known";
  const some = asksForSome(part) || speaks;
  return { kind, rule: ruleOf(part), some, holds: part.holds, facts, have, need, lastUs, changesUs };
}
