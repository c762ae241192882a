import type { Called, Computed, Format, Skip } from "./format.ts";

const recommend: Called = /recommend|anbefal|\bnps\b/i;
const nps = { survey_kind: "nps" };

/** The score, also of a label at an end of the scale: `Not at all likely - 0`. */
const score: Computed = {
  of: [recommend],
  sql: ([cell]) => `coalesce(
    nullif(regexp_extract(${cell}, '^(10|[0-9])[ ]*[-–—:=.,(]?[ ]+[^0-9]*\\pL[^0-9]*$', 1), ''),
    nullif(regexp_extract(${cell}, '^[^0-9]*\\pL[^0-9]*[-–—:=( ](10|[0-9])[)]?$', 1), ''), ${cell})`,
};

const unanswered: readonly Skip[] = [
  { as: "unanswered", when: (cell) => `${cell("score")} IS NULL` },
  {
    as: "anonymous",
    when: (cell) =>
      `coalesce(${["number", "email", "phone", "anonymous"].map((part) => cell(`person_${part}`)).join(", ")}) IS NULL`,
  },
];

/** A survey of Formbricks: one row an answer, the question of recommendation in a column of its own words. */
export const formbricksAnswers: Format = {
  name: "Formbricks answers",
  source: "formbricks",
  skip: unanswered,
  signature: ["Response ID", "Timestamp", ["Survey ID", "Finished"], recommend],
  main: {
    kind: "answers",
    fill: {
      answer_id: "Response ID",
      person_number: ["User ID", "userId", "Custom ID"],
      person_email: ["Email", "Email Address", "E-post", "E-mail"],
      answered: "Timestamp",
      survey: "Survey ID",
      score,
    },
    values: nps,
  },
};

/** A survey of SurveyMonkey's shape: respondent, begun, ended, mail, and the question in its own words. */
export const surveyMonkeyAnswers: Format = {
  name: "SurveyMonkey answers",
  source: "surveymonkey",
  skip: [
    { as: "header", when: (cell) => `${cell("answer_id")} IS NULL AND ${cell("answered")} IS NULL` },
    ...unanswered,
  ],
  signature: ["Respondent ID", ["End Date", "Start Date", "Date Created"], recommend],
  main: {
    kind: "answers",
    fill: {
      answer_id: "Respondent ID",
      person_number: ["Custom Data 1", "Custom Data"],
      person_email: ["Email Address", "Email"],
      answered: ["End Date", "Start Date", "Date Created"],
      survey: "Collector ID",
      score,
    },
    values: nps,
  },
};
