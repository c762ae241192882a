import { z } from "zod";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { passwordLength } from "../../io/accounts/auth.ts";

/** As better-auth checks it. */
const mail = z.email();

export interface WishedAccount {
  readonly name?: string;
  readonly email: string;
  readonly password: string;
}

/** Throws `asked` with all that is wrong with a name, a mail and a password at once. */
export function checkNewAccount({ name, email, password }: WishedAccount): void {
  const problems: Problem[] = [...mailProblems(email), ...passwordProblems(password, email)];
  if (name?.trim() === "")
    problems.push({
      place: "name",
      sentence: message("accounts.noName"),
      fix: message("accounts.noName.fix"),
    });
  refuse(problems);
}

/** Throws `asked` where a mail is none that an account can have. */
export function checkMail(email: string): void {
  refuse(mailProblems(email));
}

/** Throws `asked` where a password will not do. */
export function checkPassword(password: string, email: string, place = "password"): void {
  refuse(passwordProblems(password, email, place));
}

function mailProblems(email: string): Problem[] {
  if (mail.safeParse(email).success) return [];
  return [
    {
      place: "email",
      sentence: message("accounts.wrongMail"),
      fix: message("accounts.wrongMail.fix"),
    },
  ];
}

function passwordProblems(password: string, email: string, place = "password"): Problem[] {
  const { atLeast, atMost } = passwordLength;
  const fix = message("accounts.password.fix", { atLeast });
  if (password.length < atLeast)
    return [{ place, sentence: message("accounts.passwordShort", { atLeast }), fix }];
  if (password.length > atMost)
    return [{ place, sentence: message("accounts.passwordLong", { atMost }), fix }];
  const [own = ""] = email.toLowerCase().split("@");
  const easy = new Set(password).size < 5 || password.toLowerCase().replaceAll(own, "").length < atLeast / 2;
  return easy && own !== "" ? [{ place, sentence: message("accounts.passwordEasy"), fix }] : [];
}

function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first) throw new StigeError("asked", first.sentence, first.fix, problems);
}
