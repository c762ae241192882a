// Waits until what a command serves is ready and holds its ladder against the truth about the demo.
// ask-served.mjs PID OUTPUT SHOP: the command's process, the file with what it printed, the demo's folder.
// Plain JavaScript for whatever Node there is: the command itself brings the pinned one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [pid, output, shop] = process.argv.slice(2);
const deadline = Date.now() + 15 * 60_000;

const address = await until("the command names no address", () => {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(readFileSync(output, "utf8"))?.[0];
});
await until("it is never ready", async () => (await fetch(`${address}health/ready`)).ok);

const { demo, readOnly } = await get("api/v1/shop");
assert.deepEqual({ demo, readOnly }, { demo: true, readOnly: true });

const truth = JSON.parse(readFileSync(join(shop, "truth.json"), "utf8"));
const ladder = await get("api/v1/ladder");
const counted = ladder.people + ladder.excluded + truth.rows["merges.csv"];
assert.equal(
  counted,
  truth.people.all,
  "everyone who was simulated is on the ladder, excluded, or merged into another",
);
assert.equal(ladder.excluded, truth.people.staff, "the staff is excluded");
const ids = ladder.rungs.map(({ id }) => id);
assert.deepEqual(ids, ["lead", "prospect", "customer", "repeat", "ambassador"]);
for (const { id, people } of ladder.rungs) assert.ok(people > 0, `somebody stands on ${id}`);
const page = await fetch(address);
assert.equal(page.status, 200, "there is a page");
assert.match(await page.text(), /<html/);
console.log(`${address}: ${ladder.rungs.map(({ id, people }) => `${id} ${people}`).join(", ")}`);

async function get(path) {
  const answer = await fetch(address + path);
  assert.equal(answer.status, 200, path);
  return answer.json();
}

async function until(otherwise, look) {
  while (Date.now() < deadline) {
    process.kill(Number(pid), 0); // Throws where the command has ended.
    const found = await Promise.resolve()
      .then(look)
      .catch(() => null);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(otherwise);
}
