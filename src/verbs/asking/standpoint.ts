import { endOfDay, localDay, type Zone, zoneOf } from "../../core/facts/zone.ts";
import { askedInstant, type Edge } from "../../core/measures/asked-instant.ts";
import { defaultAsOf } from "../../core/measures/default-as-of.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { noVersion } from "./no-version.ts";

/** When a question is about, as a person wrote it; what is left out takes its default. */
export interface AskedAbout {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
  readonly version?: number | null | undefined;
}

/** Whether an answer from some of the people is welcome where there are many, since it is there at once. */
export interface AskedOfSample {
  readonly sample?: boolean | undefined;
}

/** Of whom the projection is: see `Shop.projection`. */
interface AskedPeople {
  readonly sampled?: boolean;
  readonly small?: boolean | undefined;
}

/** Where a question is answered from: instant, knowledge, ladder. Instants in microseconds since 1970. */
export interface Standpoint {
  readonly projection: Projection;
  readonly zone: Zone;
  readonly asOfUs: number;
  /** The data are old and no instant was asked for: `asOfUs` is the end of their last day. */
  readonly endOfData: boolean;
  readonly knownAtUs: number;
  readonly nowUs: number;
  /** No fact lies after the instant: what follows it comes if nothing happens, and did not come to pass. */
  readonly certain: boolean;
}

/** Up to when it is known what happened: the instant, or the end of the last day of the data where that is earlier. */
export function knownUntilUs({
  projection: { newestFactUs },
  asOfUs,
  zone,
}: Pick<Standpoint, "projection" | "asOfUs" | "zone">): number {
  return newestFactUs === null ? asOfUs : Math.min(asOfUs, endOfDay(localDay(newestFactUs, zone), zone));
}

/**
 * The standpoint of a question that counts what happened: where it is asked about a day that has not come, it is told as of
 * the default, since nobody can know what will have happened. Throws as `standpoint`.
 */
export function standpointOfPast(shop: Shop, asked: AskedAbout, of: AskedPeople = {}): Promise<Standpoint> {
  return standpoint(shop, notAhead(shop, asked), of);
}

/** The same question of now, where it is asked about a day that has not come; throws as `instant`. */
export function notAhead<T extends AskedAbout>(shop: Pick<Shop, "settings" | "now">, asked: T): T {
  const ahead = asked.asOf && instantOf(shop, asked.asOf) > shop.now();
  return ahead ? { ...asked, asOf: null } : asked;
}

/** Finds instant, knowledge and ladder of a question; throws `asked` for an instant that is none, or before the shop was known, `not-found` for a ladder that is none. */
export async function standpoint(
  shop: Shop,
  asked: AskedAbout,
  { sampled = false, small = false }: AskedPeople = {},
): Promise<Standpoint> {
  const zone = zoneOf(shop.settings.timeZone);
  const nowUs = shop.now();
  if (shop.knownSinceUs === null)
    throw new StigeError("refused", message("ask.nothingLoaded"), message("ask.nothingLoaded.fix"));
  checkVersion(shop, asked.version ?? null);
  const knownAtUs = asked.knownAt ? instant(asked.knownAt, zone, "end") : nowUs;
  if (knownAtUs < shop.knownSinceUs)
    throw new StigeError(
      "asked",
      message("ask.knownSince", { sinceUs: shop.knownSinceUs }),
      message("ask.knownSince.fix"),
    );
  const asOfUs = asked.asOf ? instant(asked.asOf, zone, "end") : null;
  const projection = await shop.projection({
    knownAtUs: knownAtUs < nowUs ? knownAtUs : undefined,
    version: asked.version ?? undefined,
    ...{ sampled, small },
  });
  const chosen =
    asOfUs === null ? defaultAsOf(nowUs, projection.newestFactUs, zone) : { us: asOfUs, endOfData: false };
  const certain = chosen.us >= Math.min(nowUs, projection.newestFactUs ?? nowUs);
  return { projection, zone, asOfUs: chosen.us, endOfData: chosen.endOfData, knownAtUs, nowUs, certain };
}

/** The instant a person means; throws `asked` where the text is none, or lies outside the time that Stige knows. */
export function instant(text: string, zone: Zone, edge: Edge): number {
  const us = askedInstant(text, zone, edge);
  if (us === "outside")
    throw new StigeError("asked", message("ask.outside", { given: text }), message("ask.outside.fix"));
  if (us !== null) return us;
  throw new StigeError("asked", message("ask.notInstant", { given: text }), message("ask.notInstant.fix"));
}

/** The instant that a text means in a shop, the end of a day; throws as `instant`. */
export function instantOf({ settings }: Pick<Shop, "settings">, text: string): number {
  return instant(text, zoneOf(settings.timeZone), "end");
}

function checkVersion(shop: Shop, version: number | null): void {
  if (version === null || shop.ladders.some((ladder) => ladder.version === version)) return;
  throw noVersion(version, shop.ladders);
}
