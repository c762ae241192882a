import type { DraftAnswer, DraftRule, RuleEdit } from "../api/answers.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { useWords } from "../words/use-words.ts";
import { ValueToken } from "./ValueToken.tsx";

const dayUs = 86_400_000_000;
type Edit = (edit: RuleEdit) => void;

/** Every rung's rule as a sentence, top first, then the ways off the ladder. */
export function RuleList({ told, edit }: { readonly told: DraftAnswer; readonly edit: Edit }) {
  const { say } = useWords();
  const colours = rungColours(told.rungs.length, told.firstBought);
  return (
    <>
      <ol className="rule-list">
        {told.rungs
          .map((rule, i) => <Rule key={rule.id} rule={rule} colour={colours[i] ?? "lead"} edit={edit} />)
          .reverse()}
      </ol>
      {told.off.length > 0 && (
        <>
          <h3 className="rules-off">{say("page.rules.off")}</h3>
          <ol className="rule-list">
            {told.off.map((rule) => (
              <Rule key={rule.id} rule={rule} colour="off" edit={edit} />
            ))}
          </ol>
        </>
      )}
      {told.warnings.length > 0 && (
        <ul className="draft-problems">
          {told.warnings.map(({ sentence, fix, place }) => (
            <li key={`${place} ${sentence}`}>
              {sentence} <span className="quiet">{fix}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Rule({
  rule,
  colour,
  edit,
}: {
  readonly rule: DraftRule;
  readonly colour: string;
  readonly edit: Edit;
}) {
  const { say, f } = useWords();
  const { id, parts, graceDays } = rule;
  const name = f.name(rule.name, id);
  return (
    <li className={colour === "off" ? "off-ladder" : undefined}>
      <i className="rule-mark" style={{ background: `var(--r-${colour})` }} aria-hidden="true" />
      <p>
        <b>{name}</b>{" "}
        {parts === null ? (
          say("page.rules.everybodyElse")
        ) : (
          <>
            {say("page.rules.whoHas")}{" "}
            {parts.map(({ text, value }, i) =>
              value === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in a sentence
                <span key={i}>{text}</span>
              ) : (
                <ValueToken
                  key={value.path.join(".")}
                  text={text}
                  kind={value.kind}
                  value={value.is}
                  about={name}
                  set={(is) => edit({ place: id, path: value.path, value: is })}
                />
              ),
            )}
            {graceDays > 0 && (
              <>
                {say("page.rules.keeps")}{" "}
                <ValueToken
                  text={f.duration(graceDays * dayUs)}
                  kind="duration"
                  value={graceDays * dayUs}
                  about={name}
                  set={(is) => edit({ place: id, path: ["graceUs"], value: is })}
                />
                {say("page.rules.afterwards")}
              </>
            )}
            .
          </>
        )}
      </p>
    </li>
  );
}
