import { describe, expect, test } from "vitest";
import { addressOf, carried, readPlace, readView, turnedTo, type View } from "./address.ts";

const whole: View = {
  at: "2026-03-31",
  known: "2026-03-31T12:05Z",
  vs: "2025-03-31",
  ladder: 2,
  seg: "Kjøpte to ganger",
  rung: "repeat",
  movedFrom: "new",
  movedTo: "lead",
  moved: "climb",
  over: "customer",
  win: "90d",
  came: "down",
  was: "customer",
  went: "fall",
  bought: "first",
  abc: "losing",
  nps: "detractor",
  survey: "answered",
  referral: "friend",
  started: "customer",
  climbed: "repeat",
  goal: 3,
  part: "climbed.28.before",
  among: "Kjøpte to ganger",
  falls: "28d",
  climbs: "28d",
  cohort: "2025-03",
  boughtIn: "2025-05",
  againBy: "2025-06",
  rhythm: "slipping",
  open: "rates",
  cursor: "b2 &=",
  tables: "spread,abc",
  unfolded: "history-3,rejected",
  form: "yaml",
  all: "true",
  scope: "write",
};

describe("an address", () => {
  test("tells its words in one order, defaults left out", () => {
    expect(addressOf({ page: "ladder" })).toBe("/ladder");
    expect(addressOf({ page: "people" }, { rung: "lead", at: "2026-03-31" })).toBe(
      "/people?at=2026-03-31&rung=lead",
    );
    expect(addressOf({ page: "person", id: 17 }, carried(whole))).toBe(
      "/people/17?at=2026-03-31&known=2026-03-31T12:05Z&ladder=2",
    );
    expect(
      addressOf(
        { page: "flow" },
        {
          ...whole,
          cursor: undefined,
          tables: undefined,
          unfolded: undefined,
          form: undefined,
          all: undefined,
          scope: undefined,
        },
      ),
    ).toBe(
      "/flow?at=2026-03-31&known=2026-03-31T12:05Z&vs=2025-03-31&ladder=2&seg=Kj%C3%B8pte%20to%20ganger&rung=repeat&movedFrom=new&movedTo=lead&moved=climb&over=customer&win=90d&came=down&was=customer&went=fall&bought=first&abc=losing&nps=detractor&survey=answered&referral=friend&started=customer&climbed=repeat&goal=3&part=climbed.28.before&among=Kj%C3%B8pte%20to%20ganger&falls=28d&climbs=28d&cohort=2025-03&boughtIn=2025-05&againBy=2025-06&rhythm=slipping&open=rates",
    );
  });

  test("that asks for another list begins it anew, and goes on in it where it is only shown otherwise", () => {
    const view: View = { at: "2026-03-31", rung: "lead", cursor: "b2" };
    expect(turnedTo(view, { at: "2026-02-28" })).toEqual({ at: "2026-02-28", rung: "lead" });
    expect(turnedTo(view, { tables: "people" })).toEqual({ ...view, tables: "people" });
    expect(turnedTo(view, { cursor: "b3" })).toEqual({ ...view, cursor: "b3" });
  });

  test("is read back as it was written", () => {
    const [path = "", query = ""] = addressOf({ page: "person", id: 17 }, whole).split("?");
    expect(readPlace(path)).toEqual({ page: "person", id: 17 });
    expect(readView(query)).toEqual(whole);
  });

  test("that says nonsense is read without it", () => {
    expect(
      readView(
        "at=yesterday&cohort=2025-13&rhythm=slow&ladder=-1&rung=<b>&came=sideways&bought=never&abc=d&win=3d&who=kari%40example.com&vs=2025-01-31",
      ),
    ).toEqual({
      vs: "2025-01-31",
    });
  });

  test.each([
    ["/", { page: "ladder" }],
    ["/ladder", { page: "ladder" }],
    ["/people/17", { page: "person", id: 17 }],
    ["/people/kari", null],
    ["/data", { page: "data" }],
    ["/help/marks", { page: "marks" }],
    ["/help", null],
    ["/help/marks/1", null],
    ["/data/loads/3", { page: "load", id: 3 }],
    ["/data/map/0a1b2c3d4e5f", { page: "map", id: "0a1b2c3d4e5f" }],
    ["/data/map/../x", null],
    ["/data/loads/03", null],
    ["/data/loads", null],
    ["/people/17/more", null],
    ["/ladder/2", null],
    ["/goals/1", { page: "goal", id: 1 }],
    ["/goals/01", null],
    ["/goals/1/2", null],
    ["/segments/kj%C3%B8pte-to-ganger", { page: "segment", id: "kjøpte-to-ganger" }],
    ["/segments/~never-lead", { page: "segment", id: "~never-lead" }],
    ["/segments/%", null],
    ["/segments/a/b", null],
  ])("%s leads to %o", (path, place) => {
    expect(readPlace(path)).toEqual(place);
  });
});
