import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { climbAnew } from "../../verbs/projecting/climb-anew.ts";
import { ladderFileWarnings } from "../../verbs/rules/ladder-file-warnings.ts";
import { ladderVersions } from "../../verbs/rules/ladder-versions.ts";
import { type ClimbEngine, climbEngines } from "../../verbs/shop/shop.ts";
import type { Command } from "../command.ts";
import { digestTable } from "../draw/digest-table.ts";
import { paint } from "../draw/paint.ts";
import { showLadder } from "../show-ladder.ts";
import { tellProblem } from "../tell-error.ts";
import { wrap } from "../text.ts";
import { withShop } from "../with-shop.ts";

export const command: Command = {
  usage: "climb [--engine ENGINE]",
  options: [{ name: "engine", value: "ENGINE", about: "option.engine" }],
  words: { atLeast: 0, atMost: 0 },
  examples: ["stige climb", "stige climb --engine sql"],
  run: (asked, world) =>
    withShop(
      asked,
      world,
      async (shop, reader) => {
        const { say } = reader;
        const engine = askedEngine(asked.text("engine"));
        const anew = engine && (await climbAnew(shop, engine));
        const { inForce, before, changes } = await ladderVersions(shop);
        const warnings = await ladderFileWarnings(shop);
        if (asked.flag("json")) {
          const written = {
            ladder: inForce.version,
            recorded: isoInstant(inForce.recordedUs),
            before: before?.version ?? null,
            changes: changes.map(say),
            warnings: warnings.map(({ place, line, sentence, fix }) => ({
              place,
              line: line ?? null,
              sentence: say(sentence),
              remedy: say(fix),
            })),
            ...(anew && { engine, places: anew.places }),
          };
          return world.out(`${JSON.stringify(written, null, 2)}\n`);
        }
        const { version, recordedUs } = inForce;
        const lines = [
          paint(world.colour).bold(`  ${say(message("climb.inForce", { version, us: recordedUs }))}`),
        ];
        if (before) {
          lines.push("", `  ${say(message("climb.changes", { from: before.version }))}`);
          lines.push(...changes.flatMap((change) => wrap(`    ${say(change)}`, world.width, "      ")));
          lines.push("", `  ${say(message("climb.see", { from: before.version, to: version }))}`);
        }
        if (warnings.length > 0) {
          lines.push("", `  ${say(message("climb.warnings"))}`);
          const told = warnings.flatMap((warning) => tellProblem(warning, reader));
          lines.push(...told.flatMap((line) => wrap(`  ${line}`, world.width, "      ")));
        }
        await world.out(`${lines.join("\n")}\n\n`);
        if (!anew) return showLadder(shop, reader, asked, world);
        const digest = digestTable(anew.places, reader, paint(world.colour));
        await world.out(`  ${say(message("climb.anew", { engine }))}\n\n${digest.join("\n")}\n`);
      },
      { changes: true },
    ),
};

function askedEngine(given: string | null): ClimbEngine | null {
  const engine = climbEngines.find((each) => each === given) ?? null;
  if (given !== null && engine === null)
    throw new StigeError(
      "asked",
      message("cli.oneOf", { name: "--engine", given, allowed: climbEngines.join(", ") }),
    );
  return engine;
}
