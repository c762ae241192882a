import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import { whatIfQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { useWords } from "../words/use-words.ts";
import { DraftBar } from "./DraftBar.tsx";
import { MoversOpened } from "./MoversOpened.tsx";
import { RuleList } from "./RuleList.tsx";
import { type Drafting, useDraft } from "./use-draft.ts";
import { VersionList } from "./VersionList.tsx";
import { WhatIf } from "./WhatIf.tsx";
import { YamlEditor } from "./YamlEditor.tsx";
import "../styles/accounts.css";
import "../styles/people.css";
import "../styles/rules.css";

/** What each rung takes, and what another ladder would change. */
export function RulesPage() {
  const drafting = useDraft();
  if (drafting.error && !drafting.told)
    return <Failed whole error={drafting.error} again={drafting.discard} />;
  return drafting.told ? (
    <Rules drafting={drafting} told={drafting.told} />
  ) : (
    <div className="loading" role="status" />
  );
}

function Rules({
  drafting,
  told,
}: {
  readonly drafting: Drafting;
  readonly told: NonNullable<Drafting["told"]>;
}) {
  const { say, f } = useWords();
  const { view, look } = useView();
  const all = view.all === "true";
  const sound = told.problems.length === 0;
  const whatIf = useQuery({
    ...whatIfQuery(told.yaml, all, view, f.language),
    enabled: sound,
  });
  const changed = drafting.yaml !== null && (told.changes.length > 0 || !sound);
  return (
    <>
      <PageHead
        name={say("shell.rules")}
        question={say("page.rules.question")}
        answer={[useHeading(changed, sound, whatIf.isPlaceholderData ? undefined : whatIf.data)]}
        basis={[
          whatIf.data && sound ? say("page.rules.asOf", { us: Date.parse(whatIf.data.asOf) * 1000 }) : null,
          whatIf.data && sound
            ? whatIf.data.sample
              ? say("page.rules.sample", { ...whatIf.data.sample })
              : say("page.rules.everyone")
            : null,
        ]}
      />
      {drafting.yaml !== null && <DraftBar drafting={drafting} told={told} />}
      {drafting.error && <Failed error={drafting.error} again={drafting.discard} />}
      <div className="rules">
        <Written drafting={drafting} told={told} />
        <section aria-labelledby="rules-what-if">
          <h2 id="rules-what-if">{say(changed ? "page.rules.whatIf" : "page.rules.history")}</h2>
          {sound && whatIf.error && !whatIf.isFetching && (
            <Failed error={whatIf.error} again={() => whatIf.refetch()} />
          )}
          {whatIf.data && sound && (
            <WhatIf
              answer={whatIf.data}
              told={told}
              changed={changed}
              waiting={whatIf.isFetching}
              countAll={() => look({ all: "true" }, { replace: true })}
            />
          )}
          {!whatIf.data && whatIf.isFetching && <p role="status">{say("page.rules.counting")}</p>}
          {!sound && <p className="quiet">{say("page.rules.mendFirst")}</p>}
        </section>
      </div>
      <VersionList />
      {whatIf.data && sound && <MoversOpened yaml={told.yaml} all={all} compared={whatIf.data} />}
    </>
  );
}

/** The rules as sentences, or as YAML. */
function Written({
  drafting,
  told,
}: {
  readonly drafting: Drafting;
  readonly told: NonNullable<Drafting["told"]>;
}) {
  const { say } = useWords();
  const { view, look } = useView();
  const form = view.form ?? "sentences";
  return (
    <section aria-labelledby="rules-list">
      <div className="rules-head">
        <h2 id="rules-list">{say("page.rules.topFirst")}</h2>
        <fieldset className="forms">
          <legend className="unseen">{say("page.rules.form")}</legend>
          {(["sentences", "yaml"] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={form === one}
              onClick={() => look({ form: one === "yaml" ? one : undefined }, { replace: true })}
            >
              {say(`page.rules.form.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      {form === "yaml" || told.problems.length > 0 ? (
        <YamlEditor drafting={drafting} told={told} />
      ) : (
        <RuleList told={told} edit={drafting.edit} />
      )}
    </section>
  );
}

function useHeading(
  changed: boolean,
  sound: boolean,
  answer: Parameters<typeof WhatIf>[0]["answer"] | undefined,
): string {
  const { say } = useWords();
  if (!sound) return say("page.rules.notYet");
  if (!changed) return say("page.rules.inForce");
  if (!answer) return say("page.rules.counting");
  const { people, between } = answer.moved;
  return people === 0 && !between
    ? say("page.rules.nobodyMoves")
    : say("page.rules.moves", { people, low: between?.low ?? null, high: between?.high ?? null });
}
