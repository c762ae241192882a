import { useId } from "react";
import { languages } from "../../core/words/language.ts";
import { languageNames } from "../shell/language-names.ts";
import { looks, type Preferences } from "../shell/preferences.ts";
import { useAccountsWords } from "../words/use-accounts-words.ts";

export interface Chosen {
  readonly preferences: Preferences;
  readonly change: (wish: Partial<Preferences>) => void;
}

/** Language and look, kept in this browser. */
export function LookSection({ preferences, change }: Chosen) {
  const { say, tell, f } = useAccountsWords();
  const id = useId();
  return (
    <section>
      <h2>{say("shell.settings")}</h2>
      <div className="form">
        <p className="field">
          <label htmlFor={`${id}-language`}>{say("shell.language")}</label>
          <select
            id={`${id}-language`}
            value={f.language}
            onChange={({ currentTarget: { value } }) =>
              change({ language: languages.find((one) => one === value) ?? null })
            }
          >
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor={`${id}-look`}>{say("shell.look")}</label>
          <select
            id={`${id}-look`}
            value={preferences.look}
            onChange={({ currentTarget: { value } }) =>
              change({ look: looks.find((one) => one === value) ?? "system" })
            }
          >
            {looks.map((one) => (
              <option key={one} value={one}>
                {say(`shell.${one}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <p className="quiet">{tell("me.look")}</p>
    </section>
  );
}
