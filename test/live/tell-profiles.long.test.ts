import { describe, it } from "vitest";
import { holdFaults, holdLife, services } from "./told-services.ts";

describe.each(services)("%s is told where people stand", (service) => {
  it("of those who consented and are there, only what changed, and cleared once they are to stand there no more", () =>
    holdLife(service));

  it("and waits as it is told to, goes on after faults and hang-ups, and keeps whom it refuses", () =>
    holdFaults(service));
});
