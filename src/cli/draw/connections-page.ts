import { message } from "../../core/words/say.ts";
import type { ConnectionLine } from "../../verbs/connections/connections.ts";
import { isTold } from "../../verbs/connections/services.ts";
import { tellCountsOf } from "../../verbs/profiles/tell-profiles.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

/** What is connected, when each was read and what came of it; why one was not, in a sentence below. */
export function connectionsPage(
  lines: readonly ConnectionLine[],
  reader: Reader,
  colours: Paint,
  width: number,
): string {
  const { say, formats } = reader;
  const columns = (["id", "service", "address", "last", "next", "said"] as const).map((name) => ({
    head: say(message(`connections.column.${name}`)),
    right: name === "id",
  }));
  const rows = lines.map(({ id, service, settings, last, nextUs, leaving }) => [
    ...[String(id), service, settings.address ?? settings.list ?? ""],
    last === null ? say(message("connections.never")) : formats.minute(last.begunUs),
    nextUs === null ? say(message("connections.asked")) : formats.minute(nextUs),
    leaving ? say(message("connections.leaving")) : saidOf(service, last, reader),
  ]);
  const troubles = lines.flatMap(({ id, last }) =>
    last?.problem
      ? wrap(`  ${id}. ${say(last.problem.sentence)} ${say(last.problem.fix)}`, width, "     ")
      : [],
  );
  const below = troubles.length > 0 ? ["", ...troubles] : [];
  return `${[...table(columns, rows, colours), ...below].join("\n")}\n`;
}

function saidOf(service: ConnectionLine["service"], last: ConnectionLine["last"], { say }: Reader): string {
  if (last === null) return "";
  if (last.endedUs === null) return say(message("connections.goesOn"));
  if (isTold(service)) return say(message("profiles.counted", tellCountsOf(last.counts)));
  const { accepted = 0, repeated = 0, refused = 0 } = last.counts;
  return say(message("connections.counted", { accepted, repeated, refused }));
}
