import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type EraseAnswer, erase } from "../../verbs/forgetting/erase.ts";
import { erasePlan } from "../../verbs/forgetting/erase-plan.ts";
import { personHeld } from "../../verbs/forgetting/export-person.ts";
import { sealInbox } from "../../verbs/live/seal-inbox.ts";
import { merge } from "../../verbs/merging/merge.ts";
import { unmerge } from "../../verbs/merging/unmerge.ts";
import { override, revokeOverride } from "../../verbs/people/override.ts";
import { count, isoDay, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { whoChanges } from "../guards/may.ts";
import { personNumber } from "../reading/query-words.ts";
import { route } from "../route.ts";

const params = z.strictObject({
  id: personNumber,
});
const identity = z.int().min(0).max(2_000_000_000);
const reason = z.string().max(500);

export const overrideRoute = route({
  name: "override",
  method: "post",
  path: "/people/{id}/override",
  group: "people",
  may: whoChanges,
  personal: true,
  about: "Put somebody on a rung until a day, whatever the rules say.",
  params,
  body: z.strictObject({
    rung: z.string().max(100),
    until: isoDay.max(40).openapi({ description: "The last day on which it holds." }),
    reason: reason.openapi({ description: "Told with the person's facts." }),
  }),
  answer: z.object({ load: count, rung: z.string(), until: isoInstant }).openapi("Overridden"),
  async ask(shop, { id, ...wish }) {
    const { load, rung, untilUs } = await override(shop, { person: id, ...wish });
    return { load, rung, until: written(untilUs) };
  },
});

export const revokeOverrideRoute = route({
  name: "revokeOverride",
  method: "delete",
  path: "/people/{id}/override",
  group: "people",
  may: whoChanges,
  personal: true,
  about: "Take back the rung that somebody set by hand: the rules decide again.",
  params,
  answer: z
    .object({
      load: count,
      taken: z.array(z.object({ rung: z.string(), until: isoInstant, reason: z.string() })),
    })
    .openapi("OverrideRevoked"),
  async ask(shop, { id }) {
    const taken = await revokeOverride(shop, id);
    return {
      load: taken[0]?.load ?? 0,
      taken: taken.map(({ rung, untilUs, reason }) => ({ rung, until: written(untilUs), reason })),
    };
  },
});

export const mergeRoute = route({
  name: "merge",
  method: "post",
  path: "/people/{id}/merge",
  group: "people",
  may: whoChanges,
  personal: true,
  about: "Say that somebody else is this person: from now on they are one, under this one's number.",
  params,
  body: z.strictObject({
    with: z.int().min(0).openapi({ description: "The other's `personId`." }),
    reason: reason.nullable(),
  }),
  answer: z
    .object({
      load: count,
      kept: count.openapi({ description: "`personId`" }),
      gone: count.openapi({ description: "The `personId` that is one no longer." }),
      conflicts: count.openapi({ description: "How many are left." }),
    })
    .openapi("Merged"),
  async ask(shop, { id, with: other, reason }) {
    const { load, kept, gone, conflicts } = await merge(shop, { kept: id, gone: other, reason });
    return { load, kept: kept.personId, gone: gone.personId, conflicts };
  },
});

export const unmergeRoute = route({
  name: "unmerge",
  method: "post",
  path: "/people/{id}/unmerge",
  group: "people",
  may: whoChanges,
  personal: true,
  about: "Take back that two are one, as of now.",
  params,
  body: z.strictObject({
    kept: identity.openapi({ description: "Of the person's `merges`." }),
    gone: identity.openapi({ description: "Of the person's `merges`." }),
  }),
  answer: z
    .object({
      load: count,
      still: z.boolean().openapi({ description: "Something else still joins them." }),
      conflicts: count,
    })
    .openapi("Unmerged"),
  async ask(shop, { kept, gone }) {
    const { load, still, conflicts } = await unmerge(shop, { kept, gone });
    return { load, still, conflicts };
  },
});

export const heldRoute = route({
  name: "held",
  path: "/people/{id}/held",
  group: "people",
  may: whoChanges,
  personal: true,
  about:
    "Everything that is held about somebody, for the one who asks for it: what they go by, every row, rejected ones too. Others are not named.",
  params,
  answer: z
    .object({
      person: z.string(),
      held: z.record(z.string(), z.unknown()).openapi({ description: "As `stige export-person` writes it." }),
      namesHidden,
    })
    .openapi("Held"),
  async ask(shop, { id }, _, by) {
    const held = await personHeld(shop, id);
    return { person: String(id), held: JSON.parse(JSON.stringify(held)), namesHidden: by.namesHidden };
  },
});

const gone = {
  identities: count,
  traits: count,
  rejects: count,
  facts: count.openapi({ description: "They stand, nameless, until the erasure and nowhere from then on." }),
};

export const erasureRoute = route({
  name: "erasure",
  path: "/people/{id}/erasure",
  group: "people",
  may: whoChanges,
  personal: true,
  about: "What erasing somebody would take out, and what it would not. Nothing is changed.",
  params,
  answer: z
    .object({
      called: z.string(),
      ...gone,
      files: z
        .array(z.string())
        .openapi({ description: "That named them: whoever has these has them still." }),
      sharing: z.array(z.string()).openapi({ description: "Who shares an address with them and stays." }),
      inYaml: z
        .boolean()
        .openapi({ description: "`stige.yaml` names them: people take that out themselves." }),
      objects: z.boolean().openapi({ description: "They objected to marketing: that stays known." }),
      said: z.array(z.string()).openapi({ description: "The same in sentences, to be read before." }),
      namesHidden,
    })
    .openapi("Erasure"),
  async ask(shop, { id }, { say, formats }, by) {
    const { called, identities, traits, rejects, facts, files, sharing, inYaml, objects } = await erasePlan(
      shop,
      id,
    );
    const said = [
      message("erase.who", { who: called, facts, files: files.length }),
      message("erase.whatGoes"),
      ...(sharing.length > 0 ? [message("erase.sharing", { others: formats.list([...sharing]) })] : []),
      ...(inYaml ? [message("erase.inYaml")] : []),
      ...(files.length > 0 ? [message("erase.files", { files: formats.list([...files]) })] : []),
      message("erase.cannotUndo"),
    ];
    return {
      ...{ called, traits, facts, files, sharing, inYaml, objects },
      ...{ identities: identities.length, rejects: rejects.length },
      said: said.map(say),
      namesHidden: by.namesHidden,
    };
  },
});

export const eraseRoute = route({
  name: "erase",
  method: "post",
  path: "/people/{id}/erase",
  group: "people",
  may: whoChanges,
  personal: true,
  about: "Erase somebody, at once and for good: gone from every answer that names people. Cannot be undone.",
  params,
  body: z.strictObject({
    called: z.string().max(400).openapi({
      description: "As `erasure` called them: whoever erases has seen who it is.",
    }),
    objects: z.boolean().openapi({ description: "That they do not want to be written to stays known." }),
  }),
  answer: z
    .object({ erased: isoInstant, rewriteBy: isoInstant, ...gone, objects: z.boolean() })
    .openapi("Erased"),
  async ask(shop, { id, called, objects }) {
    // What is told of them goes with them.
    await sealInbox(shop);
    const plan = await erasePlan(shop, id);
    if (plan.called !== called)
      throw new StigeError("refused", message("erase.other"), message("erase.other.fix"));
    return erasedTold(await erase(shop, plan, { objects: plan.objects || objects }));
  },
});

function erasedTold({ erasedUs, rewriteByUs, ...counts }: EraseAnswer) {
  return { erased: written(erasedUs), rewriteBy: written(rewriteByUs), ...counts };
}
