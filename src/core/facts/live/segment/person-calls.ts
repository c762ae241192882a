import { isoInstant } from "../../../words/iso-instant.ts";
import type { Problem } from "../../../words/problem.ts";
import { message } from "../../../words/say.ts";
import { instantUs } from "../instant-text.ts";
import { firstAt, idOf, isMail, isObject, isThere, partAt, problem, textOf } from "../json-part.ts";
import type { LiveFact } from "../live-fact.ts";
import { cell } from "../row-cell.ts";
import { nothingTold, type ToldFacts, toldUnless } from "../told-facts.ts";
import { mustName, type PersonCells, personOf } from "./call-person.ts";
import { timeOf } from "./call-time.ts";
import type { Call } from "./segment-call.ts";

/**
 * A person with what is told of them; their visitor's history becomes theirs, since both stand in one row. A visitor who says
 * neither a number nor an address stays one, and what is told of them is not kept.
 */
export function identityOf(call: Call): ToldFacts {
  const wrong: Problem[] = [];
  const person = personOf(call);
  mustName(person, call, wrong);
  const us = timeOf(call, wrong);
  const email = partAt(call.traits, "email");
  // What should have made the visitor a person cannot be read; of one that is known by more the rest is kept.
  if (!isPerson(person) && isThere(email))
    wrong.push(problem(email, message("calls.notMail"), message("calls.notMail.fix")));
  if (wrong.length === 0 && !isPerson(person)) return nothingTold;
  return toldUnless(wrong, () => [people(call, person, us ?? call.receivedUs, traitsOf(call))]);
}

/** A person's company, where the group has a name. */
export function groupOf(call: Call): ToldFacts {
  const wrong: Problem[] = [];
  const person = personOf({ ...call, traits: { value: undefined, place: "" } });
  mustName(person, call, wrong);
  const us = timeOf(call, wrong);
  const company = textOf(partAt(call.traits, "name"));
  if (wrong.length === 0 && (company === null || !isPerson(person))) return nothingTold;
  return toldUnless(wrong, () => [people(call, person, us ?? call.receivedUs, cell("company", company))]);
}

/**
 * Two names of one person. Nothing tells whether the former is a visitor or a customer: the visitor of that name becomes the
 * person, and, by a trusted key, a customer of that number is merged with them.
 */
export function aliasOf(call: Call): ToldFacts {
  const wrong: Problem[] = [];
  const { whole, source, receivedUs } = call;
  const [userId, previousId] = [partAt(whole, "userId"), partAt(whole, "previousId")];
  const [kept, gone] = [idOf(userId), idOf(previousId)];
  if (kept === null) wrong.push(problem(userId, message("calls.nobody"), message("calls.nobody.fix")));
  if (gone === null)
    wrong.push(problem(previousId, message("calls.noPrevious"), message("calls.noPrevious.fix")));
  const us = timeOf(call, wrong) ?? receivedUs;
  if (kept !== null && kept === gone) return nothingTold;
  return toldUnless(wrong, () => [
    people(call, { ...named("person", kept ?? ""), person_anonymous: gone ?? "" }, us, {}),
    ...(call.trusted
      ? [
          {
            kind: "merges",
            source,
            rows: [{ ...named("kept", kept ?? ""), ...named("gone", gone ?? ""), recorded: isoInstant(us) }],
          } as const,
        ]
      : []),
  ]);
}

const named = (field: string, id: string) => ({ [`${field}_${isMail(id) ? "email" : "number"}`]: id });

const isPerson = ({ person_number, person_email }: PersonCells) =>
  person_number !== undefined || person_email !== undefined;

function people(
  call: Call,
  person: PersonCells,
  us: number,
  traits: Readonly<Record<string, string>>,
): LiveFact {
  return {
    kind: "people",
    source: call.source,
    rows: [{ ...person, known: isoInstant(us), ...traits, updated: isoInstant(us) }],
  };
}

/**
 * The traits that are kept, by their names in Segment's specification. `known` is the person's own `createdAt`, where it says an
 * instant at which they may have been made: another would have all of the call rejected later, by which the person is told.
 */
function traitsOf({ traits, receivedUs }: Call): Readonly<Record<string, string>> {
  const company = partAt(traits, "company");
  const first = textOf(firstAt(traits, ["firstName", "first_name"]));
  const last = textOf(firstAt(traits, ["lastName", "last_name"]));
  const created = instantUs(firstAt(traits, ["createdAt", "created_at"]).value);
  const country = textOf(partAt(traits, "address", "country")) ?? textOf(partAt(traits, "country"));
  return {
    ...(created !== null && created >= 0 && created <= receivedUs ? { known: isoInstant(created) } : {}),
    ...cell("person_phone", textOf(partAt(traits, "phone"))),
    ...cell("first_name", first),
    ...cell("last_name", last),
    ...(first === null && last === null ? wholeName(textOf(partAt(traits, "name"))) : {}),
    ...cell("country", country),
    ...cell("company", textOf(isObject(company.value) ? partAt(company, "name") : company)),
  };
}

/** A name in one piece: the last word is the family's, as in files. */
function wholeName(name: string | null): Readonly<Record<string, string>> {
  if (name === null) return {};
  const words = name.split(/\s+/);
  const last = words.pop() as string;
  return { ...(words.length > 0 ? { first_name: words.join(" ") } : {}), last_name: last };
}
