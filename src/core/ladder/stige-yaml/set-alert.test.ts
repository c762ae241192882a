import { expect, test } from "vitest";
import { setAlert } from "./set-alert.ts";

const file = `# Ours
shop: { name: A, timeZone: Europe/Oslo, currency: NOK, country: NO } # kept
ladder: { preset: norwegian }
`;
const rate = { figure: "repurchase-rate", days: 28 } as const;

test("an alert is joined to the file, changed where it stands, and taken away with its list; all else stays", () => {
  const set = setAlert(file, { ...rate, below: 0.05 });
  expect(set).toBe(`${file}alerts:\n  - figure: repurchase-rate\n    below: 0.05\n    days: 28\n`);
  const two = setAlert(set ?? "", { figure: "nps", days: 90, below: 20 });
  expect(two).toBe(`${set}  - figure: nps\n    below: 20\n    days: 90\n`);
  expect(setAlert(two ?? "", { ...rate, below: 0.04 })).toBe(two?.replace("0.05", "0.04"));
  expect(setAlert(set ?? "", { ...rate, below: null })).toBe(file);
  expect(setAlert(file, { ...rate, below: null })).toBe(file);
});

test("that of another length of span is another alert; a file all in braces is its writer's", () => {
  const set = setAlert(file, { ...rate, below: 0.05 }) ?? "";
  expect(setAlert(set, { ...rate, days: 90, below: 0.1 })).toContain("days: 90");
  expect(setAlert("{ ladder: { preset: norwegian } }", { ...rate, below: 0.05 })).toBe(null);
});
