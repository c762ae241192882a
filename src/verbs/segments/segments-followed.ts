import { asksTraits, type SegmentRule } from "../../core/facts/segment-rule.ts";
import type { PersonStretch } from "../../core/measures/by-person/by-person.ts";
import { heldByPeople, heldByPeopleSql } from "../../core/measures/segments/belonging.sql.ts";
import type { BelongingOfPeople, HeldByPeople } from "../../core/measures/segments/belonging.ts";
import { notFollowed } from "../../core/measures/segments/followable.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { onceInReading } from "../asking/once-in-reading.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { type TraitsThen, traitsThen } from "./people-then.ts";

/** The segments of a shop that can be followed through time. */
export interface SegmentsFollowed {
  /** Their names, in the order of `stige.yaml`; the place of a name is the number of the segment. */
  readonly names: readonly string[];
  /** Who of a stretch of persons belongs to them, and when; null: there are none. */
  belongingOf(stretch: PersonStretch): Promise<BelongingOfPeople | null>;
  /** The same of those of a stretch alone whose `person_id` a query gives, and of some segments, by number: in what is told they stand in this order. */
  belongingOfSome(
    stretch: PersonStretch,
    persons: string,
    segments: readonly number[],
  ): Promise<BelongingOfPeople>;
  /** Names of those that ask for a country or a company of which nobody was ever told: who belongs to them is not known. */
  untold(): Promise<readonly string[]>;
}

/** The segments made in `stige.yaml` whose people can be followed through time, as they may be asked of a projection. */
export function segmentsFollowed(
  shop: Pick<Shop, "settings" | "directory">,
  projection: Projection,
): SegmentsFollowed {
  const rules = (shop.settings.segments ?? []).filter((rule) => notFollowed(rule).length === 0);
  const conditions = rules.flatMap(({ when }) => (when === null ? [] : [when]));
  const withTraits = rules.filter(asksTraits);
  const { engine, brought } = projection;
  const segments = rules.map((rule) => ({
    condition: rule.when === null ? null : conditions.indexOf(rule.when),
    marks: asksTraits(rule) ? withTraits.indexOf(rule) : null,
  }));
  const marksOfAll = () =>
    onceInReading(engine, `marks ${JSON.stringify(withTraits)}`, () =>
      traitsThen(shop, projection, withTraits),
    );
  // Several ask of one stretch at once; of stretches that were left behind nobody asks again.
  const latest = new Map<number, Promise<HeldByPeople>>();
  const heldIn = (stretch: PersonStretch) => {
    const read = async () =>
      heldByPeople(stretch, await engine.columns(heldByPeopleSql(conditions, brought, stretch)));
    const found = latest.get(stretch.from) ?? read();
    if (!latest.has(stretch.from) && latest.size > 1) latest.delete([...latest.keys()][0] as number);
    latest.set(stretch.from, found);
    return found;
  };
  return {
    names: rules.map(({ name }) => name),
    async untold() {
      if (withTraits.length === 0) return [];
      const marks = await marksOfAll();
      return withTraits.flatMap(({ name }, i) => (marks[i] === "untold" ? name : []));
    },
    async belongingOfSome(stretch, persons, wanted) {
      const own = wanted.map((segment) => rules[segment] as SegmentRule);
      const asked = own.flatMap(({ when }) => (when === null ? [] : [when]));
      const told = own.some(asksTraits) ? await traitsThen(shop, projection, own) : [];
      const held =
        asked.length === 0
          ? null
          : heldByPeople(stretch, await engine.columns(heldByPeopleSql(asked, brought, stretch, persons)));
      return {
        segments: own.map((rule, i) => ({
          condition: rule.when === null ? null : asked.indexOf(rule.when),
          marks: asksTraits(rule) ? i : null,
        })),
        held,
        marks: own.map((_, i) => ofStretch(marksOf(told[i]), stretch)),
      };
    },
    async belongingOf(stretch) {
      if (rules.length === 0) return null;
      const marks = withTraits.length > 0 ? await marksOfAll() : [];
      const held = conditions.length === 0 ? null : await heldIn(stretch);
      return { segments, held, marks: marks.map((all) => ofStretch(marksOf(all), stretch)) };
    },
  };
}

/** Of what nobody was ever told of it holds of nobody. */
const marksOf = (told: TraitsThen | undefined) => (told instanceof Uint8Array ? told : null);

/** The marks of a stretch of persons; whose number lies beyond all marks has none. */
function ofStretch(all: Uint8Array | null, { from, to }: PersonStretch): Uint8Array {
  const own = new Uint8Array(to - from);
  if (all) own.set(all.subarray(from, to));
  return own;
}

/** The segment of a name. Throws `asked` where none is made under it, with those that are. */
export function wantedSegment(shop: Pick<Shop, "settings">, name: string): SegmentRule {
  const rule = segmentNamed(shop, name);
  if (rule === null) throw noSuchSegment(shop, name);
  return rule;
}

/** That no segment is made under a name, with those that are. */
export function noSuchSegment({ settings }: Pick<Shop, "settings">, given: string): StigeError {
  const names = (settings.segments ?? []).map(({ name }) => name);
  return new StigeError(
    "asked",
    message("goals.noSegment", { given, names }),
    message("goals.noSegment.fix"),
  );
}

/** The segment of a name, as it is made in `stige.yaml`; null: there is none. */
export function segmentNamed({ settings }: Pick<Shop, "settings">, name: string): SegmentRule | null {
  return (settings.segments ?? []).find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
}
