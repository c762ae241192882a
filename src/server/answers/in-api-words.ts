import type { Key, Message } from "../../core/words/say.ts";

/** What verbs say in the words of the terminal, and what a program is told instead, with the same values. */
export const ownOfApi: { readonly [K in Key]?: Key } = {
  "ask.nothingLoaded.fix": "api.nothingLoaded.fix",
  "ask.nobody.fix": "api.nobody.fix",
  "ask.afterData.fix": "api.ask.afterData.fix",
  "ask.periodOrTwo.fix": "api.ask.periodOrTwo.fix",
  "ask.sameInstant.fix": "api.ask.sameInstant.fix",
  "files.assume.sheet": "api.files.assume.sheet",
  "files.problem.noSheet.fix": "api.files.problem.noSheet.fix",
  "goals.none.fix": "api.goals.none.fix",
  "goals.badTarget.fix": "api.goals.badTarget.fix",
  "goals.badSpan.fix": "api.goals.badSpan.fix",
  "load.unreadable.fix": "api.load.unreadable.fix",
  "load.manyRejects.fix": "api.load.manyRejects.fix",
  "load.allRejected.fix": "api.load.allRejected.fix",
  "load.noSuchLoad.fix": "api.load.noSuchLoad.fix",
  "load.overlaps.fix": "api.load.overlaps.fix",
  "load.overlapsToo.fix": "api.load.overlapsToo.fix",
  "load.replacesOther.fix": "api.load.replacesOther.fix",
  "load.replacesTaken.fix": "api.load.replacesTaken.fix",
  "unload.already.fix": "api.unload.already.fix",
  "unload.already.standsAs": "api.unload.already.standsAs",
  "putBack.instead.fix": "api.putBack.instead.fix",
  "putBack.overlaps.fix": "api.putBack.overlaps.fix",
  "putBack.cleared.fix": "api.putBack.cleared.fix",
  "putBack.cleared.replaces.fix": "api.putBack.cleared.replaces.fix",
  "merge.same.fix": "api.merge.same.fix",
  "unmerge.none.fix": "api.unmerge.none.fix",
  "potential.toWithoutStep": "api.potential.toWithoutStep",
};

/** A sentence in the words of the API: its fields and paths, where the terminal would name an option or a command. */
export function inApiWords(said: Message): Message {
  const key = ownOfApi[said.key];
  return key === undefined ? said : { key, params: said.params };
}
