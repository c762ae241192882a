import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type LoadRow, lostKnowledge } from "../../io/store/loads.ts";
import { directory } from "../people/directory.ts";
import type { Project, Projections } from "../projecting/projections.ts";
import type { Shop } from "../shop/shop.ts";
import type { Workshop } from "../shop/workshop.ts";

/** What a shop answers by its projections: `shop` is the one that they are part of. */
export function askedOfShop(
  all: Projections,
  shop: () => Workshop,
): Pick<Workshop, "projection" | "directory" | "reading"> {
  const by = (project: Project) => {
    const projection: Shop["projection"] = async (at = {}) => {
      const asked = ladderAsked(shop(), at);
      if (at.knownAtUs !== undefined) refuseLostKnowledge(await lostKnowledge(shop().store, at.knownAtUs));
      const { engine = null, sampled = false, small = false } = at;
      return project({ ...asked, anewBy: engine, sampled, small }, at.knownAtUs ?? null);
    };
    const { store, dataFolder } = shop();
    return { projection, directory: directory(store, dataFolder, async () => (await projection()).engine) };
  };
  return {
    projection: (at) => by(all.at).projection(at),
    get directory() {
      return by(all.at).directory;
    },
    reading: (work, { meanwhile = false } = {}) =>
      all.reading((project) => {
        const held = { ...by(project), reading: (inner: typeof work) => inner(view) };
        // What the shop gives anew at each asking, as its settings, stays the shop's own.
        const view = Object.create(shop(), Object.getOwnPropertyDescriptors(held)) as Workshop;
        return work(view);
      }, meanwhile),
  };
}

function ladderAsked({ ladders }: Shop, at: Parameters<Shop["projection"]>[0] = {}) {
  if (at.draft) return { version: 0, ladder: at.draft };
  const asked =
    at.version === undefined ? ladders.at(-1) : ladders.find(({ version }) => version === at.version);
  if (asked) return asked;
  throw new StigeError(
    "not-found",
    message("store.noVersion", { version: at.version ?? 0 }),
    message("store.noVersion.fix"),
  );
}

/** What was known while a load stood whose rows were cleared away cannot be told any more, and no other answer would be true. */
function refuseLostKnowledge(lost: LoadRow | null): void {
  if (lost)
    throw new StigeError(
      "asked",
      message("forgetting.lostKnowledge", {
        load: lost.load,
        fromUs: lost.received_us,
        toUs: lost.undone_us ?? lost.received_us,
      }),
      message("forgetting.lostKnowledge.fix"),
    );
}
