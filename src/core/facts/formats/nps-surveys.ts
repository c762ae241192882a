import type { Called, Format } from "./format.ts";

const recommend: Called = /recommend|anbefal|\bnps\b/i;
const nps = { survey_kind: "nps" };

/** A survey of Formbricks: one row an answer, the question of recommendation in a column of its own words. */
export const formbricksAnswers: Format = {
  name: "Formbricks answers",
  source: "formbricks",
  signature: ["Response ID", "Timestamp", ["Survey ID", "Finished"], recommend],
  main: {
    kind: "answers",
    fill: {
      answer_id: "Response ID",
      person_number: ["User ID", "userId", "Custom ID"],
      person_email: ["Email", "Email Address", "E-post", "E-mail"],
      answered: "Timestamp",
      survey: "Survey ID",
      score: recommend,
    },
    values: nps,
  },
};

/** A survey of SurveyMonkey's shape: respondent, begun, ended, mail, and the question in its own words. */
export const surveyMonkeyAnswers: Format = {
  name: "SurveyMonkey answers",
  source: "surveymonkey",
  signature: ["Respondent ID", ["End Date", "Start Date", "Date Created"], recommend],
  main: {
    kind: "answers",
    fill: {
      answer_id: "Respondent ID",
      person_number: ["Custom Data 1", "Custom Data"],
      person_email: ["Email Address", "Email"],
      answered: ["End Date", "Start Date", "Date Created"],
      survey: "Collector ID",
      score: recommend,
    },
    values: nps,
  },
};
