import { phrasebook } from "./phrasebook.ts";

/** What is said of work that is done later. */
export const jobsWords = phrasebook({
  en: {
    "jobs.workerGone": () => "The process that did it ended, or hung, before it was done.",
    "doctor.jobs": () => "No job fails.",
    "doctor.jobsFailing": (p: { jobs: number }, f) =>
      p.jobs === 1 ? "One job came to nothing." : `${f.count(p.jobs)} jobs came to nothing.`,
    "doctor.jobsFailing.fix": () => "The server tries each again by itself. See to what each says.",
  },
  nb: {
    "jobs.workerGone": () => "Prosessen som gjorde den, tok slutt eller hang før den var ferdig.",
    "doctor.jobs": () => "Ingen jobb feiler.",
    "doctor.jobsFailing": (p: { jobs: number }, f) =>
      p.jobs === 1 ? "Én jobb ble det ikke noe av." : `${f.count(p.jobs)} jobber ble det ikke noe av.`,
    "doctor.jobsFailing.fix": () =>
      "Tjeneren prøver hver av dem igjen av seg selv. Se til det hver av dem sier.",
  },
  da: {
    "jobs.workerGone": () => "Processen, der gjorde det, sluttede eller hang, før det var færdigt.",
    "doctor.jobs": () => "Intet job fejler.",
    "doctor.jobsFailing": (p: { jobs: number }, f) =>
      p.jobs === 1 ? "Ét job blev ikke til noget." : `${f.count(p.jobs)} job blev ikke til noget.`,
    "doctor.jobsFailing.fix": () =>
      "Serveren prøver hvert af dem igen af sig selv. Se til det, hvert af dem siger.",
  },
});
