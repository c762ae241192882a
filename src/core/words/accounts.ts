import { phrasebook } from "./phrasebook.ts";
import { roleName } from "./role-name.ts";

/** Who may come in, and what is said to whoever may not. */
export const accountsWords = phrasebook({
  en: {
    "keys.wrongOrigin": (p: { origin: string }) => `${p.origin} is no origin.`,
    "keys.wrongOrigin.fix": () => "Write it as browsers do, for example https://shop.example",
    "keys.asBrowsersWrite": (p: { origin: string }) => `Write it as browsers do: ${p.origin}`,
    "keys.noName": () => "A key needs a name.",
    "keys.noName.fix": (p: { most: number }, f) =>
      `Say what it is for, in at most ${f.count(p.most)} characters.`,
    "keys.noScope": (p: { scope: string }) => `There is no scope ${p.scope}.`,
    "keys.manyDays": (p: { days: number; most: number }, f) =>
      `A key holds ${f.count(p.most)} days at most, not ${f.count(p.days)}.`,
    "keys.manyDays.fix": () => "Give fewer days, or none: then it holds until it is revoked.",
    "keys.origins": () =>
      "A key for browsers needs the addresses of the pages it is for, and no other key has any.",
    "keys.origins.fix": () => "Name them for a key of the scope browser, and leave them out otherwise.",
    "keys.onlyWrites": () => "Only a key that reads can show people.",
    "keys.onlyWrites.fix": () => "Leave people out, or make a key that reads.",
    "accounts.signInFirst": () => "You are not signed in.",
    "accounts.signInFirst.fix": () => "Sign in, or send a key that holds: Authorization: Bearer stige_…",
    "accounts.notYours": (p: { role: string | null }) =>
      p.role === null ? "This key may not ask for this." : `The role ${p.role} may not ask for this.`,
    "accounts.notYours.fix": (p: { role: string | null }): string =>
      p.role === null
        ? "Use a key that may, made under Settings, Keys; accounts and changes are for people who sign in."
        : "An owner of the shop can give the right: Settings, Accounts.",
    "accounts.noneInDemo": () => "A demo shop has no accounts.",
    "accounts.noneInDemo.fix": () => "Serve a shop of your own: stige serve --shop DIR",
    "accounts.demoStays": () => "A demo shop is not changed while it is served: everybody may read it.",
    "accounts.demoStays.fix": () =>
      "Stop the server first, or load into a shop of your own: stige load FILE --shop DIR",
    "accounts.wrongOrigin": () => "This request came from another site.",
    "accounts.wrongOrigin.fix": () =>
      "Change things on the pages of Stige itself, or by a program with a key.",
    "accounts.tooMany": () => "Too many wrong tries.",
    "accounts.tooMany.fix": (p: { minutes: number }) =>
      p.minutes === 1 ? "Try again in a minute." : `Try again in ${p.minutes} minutes.`,
    "accounts.wrongPassword": () => "The mail or the password is wrong.",
    "accounts.wrongPassword.fix": () =>
      "Try again; an owner can give you a link for a new password, whoever sits at the server one by stige serve --new-owner.",
    "accounts.notYourPassword": () => "That is not your password.",
    "accounts.notYourPassword.fix": () => "Type the password that you sign in with.",
    "accounts.wrongCode": () => "The code is wrong.",
    "accounts.wrongCode.fix": () =>
      "Take the one that the app shows now, and see that the clock of the phone is right.",
    "accounts.usedCode": () => "This code has signed in once already.",
    "accounts.usedCode.fix": () =>
      "Begin again with mail and password, and take the next one that the app shows.",
    "accounts.codeTooLate": () => "This took too long, or there were too many wrong codes.",
    "accounts.codeTooLate.fix": () => "Begin again with mail and password.",
    "accounts.totpOn": () => "One-time passwords are already on.",
    "accounts.totpOn.fix": () => "Switch them off first to enrol another app.",
    "accounts.noName": () => "The name is missing.",
    "accounts.noName.fix": () => "Give the name by which colleagues know you.",
    "accounts.wrongMail": () => "That is no mail address that an account can have.",
    "accounts.wrongMail.fix": () => "Give one as kari@shop.example, without æ, ø or å before the @.",
    "accounts.passwordShort": (p: { atLeast: number }) =>
      `The password has fewer than ${p.atLeast} characters.`,
    "accounts.passwordLong": (p: { atMost: number }) => `The password has more than ${p.atMost} characters.`,
    "accounts.passwordEasy": () => "The password is too easily guessed.",
    "accounts.password.fix": (p: { atLeast: number }) =>
      `Take at least ${p.atLeast} characters, such as four words that do not belong together.`,
    "accounts.mailTaken": () => "There is an account with this mail already.",
    "accounts.mailTaken.fix": () => "Sign in with it, or take another mail.",
    "accounts.wrongOwnerCode": () => "This code does not hold.",
    "accounts.wrongOwnerCode.fix": () =>
      "Take the one that the terminal shows; it holds for an hour and works once. Start the server anew for another.",
    "accounts.wrongLink": () => "This link does not hold: it was used, withdrawn or is too old.",
    "accounts.wrongLink.fix": () => "Ask an owner of the shop for another.",
    "accounts.noInvitation": () => "There is no such invitation.",
    "accounts.noInvitation.fix": () => "It may have been taken up or withdrawn meanwhile: look at the list.",
    "accounts.noSession": () => "There is no such session of yours.",
    "accounts.noSession.fix": () => "It may have ended meanwhile: look at the list.",
    "accounts.noAccount": () => "There is no such account.",
    "accounts.noAccount.fix": () => "It may have been removed meanwhile: look at the list.",
    "accounts.lastOwner": () => "The shop would be without an owner.",
    "accounts.lastOwner.fix": () => "Make somebody else an owner first.",
    "accounts.keyPeople": () => "You may not see people, so a key of yours may not either.",
    "accounts.keyPeople.fix": () => "Make it without people, or ask an owner to make it.",
    "accounts.noKey": () => "There is no such key of yours that still holds.",
    "accounts.noKey.fix": () => "Look at the list of keys.",
    "accounts.ownerCode": (p: { address: string; code: string; untilUs: number }, f) =>
      `Nobody owns this shop yet. Open ${p.address} and give this code: ${p.code} (until ${f.minute(p.untilUs)}, once).`,
    "accounts.newOwnerCode": (p: { address: string; code: string; untilUs: number }, f) =>
      `To make an owner, open ${p.address} and give this code: ${p.code} (until ${f.minute(p.untilUs)}, once).`,
    "help.audit": () => "who was shown people on the pages, and who changed what, newest first",
  },
  nb: {
    "keys.wrongOrigin": (p) => `${p.origin} er ikke noe opphav.`,
    "keys.wrongOrigin.fix": () => "Skriv det som nettlesere gjør, for eksempel https://shop.example",
    "keys.asBrowsersWrite": (p) => `Skriv det som nettlesere gjør: ${p.origin}`,
    "keys.noName": () => "En nøkkel trenger et navn.",
    "keys.noName.fix": (p, f) => `Si hva den er til, med høyst ${f.count(p.most)} tegn.`,
    "keys.noScope": (p) => `Det finnes ikke noe omfang ${p.scope}.`,
    "keys.manyDays": (p, f) => `En nøkkel gjelder i høyst ${f.count(p.most)} dager, ikke ${f.count(p.days)}.`,
    "keys.manyDays.fix": () => "Oppgi færre dager, eller ingen: da gjelder den til den trekkes tilbake.",
    "keys.origins": () =>
      "En nøkkel for nettlesere trenger adressene til sidene den er for, og ingen annen nøkkel har noen.",
    "keys.origins.fix": () => "Oppgi dem for en nøkkel for nettlesere, og utelat dem ellers.",
    "keys.onlyWrites": () => "Bare en nøkkel som leser, kan vise personer.",
    "keys.onlyWrites.fix": () => "Utelat personer, eller lag en nøkkel som leser.",
    "accounts.signInFirst": () => "Du er ikke logget inn.",
    "accounts.signInFirst.fix": () => "Logg inn, eller send en gyldig nøkkel: Authorization: Bearer stige_…",
    "accounts.notYours": (p) =>
      p.role === null
        ? "Denne nøkkelen har ikke rett til dette."
        : `Rollen ${roleName(p.role, "nb")} har ikke rett til dette.`,
    "accounts.notYours.fix": (p) =>
      p.role === null
        ? "Bruk en nøkkel som har den, laget under Innstillinger, Nøkler; kontoer og endringer er for folk som logger inn."
        : "En eier av butikken kan gi retten: Innstillinger, Kontoer.",
    "accounts.noneInDemo": () => "En demobutikk har ingen kontoer.",
    "accounts.noneInDemo.fix": () => "Vis din egen butikk: stige serve --shop MAPPE",
    "accounts.demoStays": () => "En demobutikk endres ikke mens den vises: alle kan lese den.",
    "accounts.demoStays.fix": () =>
      "Stopp serveren først, eller les inn i din egen butikk: stige load FIL --shop MAPPE",
    "accounts.wrongOrigin": () => "Forespørselen kom fra et annet nettsted.",
    "accounts.wrongOrigin.fix": () =>
      "Gjør endringer på sidene til Stige, eller med et program som har en nøkkel.",
    "accounts.tooMany": () => "For mange mislykkede forsøk.",
    "accounts.tooMany.fix": (p) =>
      p.minutes === 1 ? "Prøv igjen om et minutt." : `Prøv igjen om ${p.minutes} minutter.`,
    "accounts.wrongPassword": () => "E-postadressen eller passordet er feil.",
    "accounts.wrongPassword.fix": () =>
      "Prøv igjen. En eier kan gi deg en lenke til et nytt passord; den som sitter ved serveren, kan få en kode med stige serve --new-owner.",
    "accounts.notYourPassword": () => "Det er ikke passordet ditt.",
    "accounts.notYourPassword.fix": () => "Skriv passordet du logger inn med.",
    "accounts.wrongCode": () => "Koden er feil.",
    "accounts.wrongCode.fix": () => "Ta den appen viser nå, og se etter at klokken på telefonen går riktig.",
    "accounts.usedCode": () => "Denne koden er brukt én gang alt.",
    "accounts.usedCode.fix": () =>
      "Begynn på nytt med e-postadresse og passord, og ta den neste som appen viser.",
    "accounts.codeTooLate": () => "Det tok for lang tid, eller det var for mange feil koder.",
    "accounts.codeTooLate.fix": () => "Begynn på nytt med e-postadresse og passord.",
    "accounts.totpOn": () => "Engangskoder er allerede slått på.",
    "accounts.totpOn.fix": () => "Slå dem av først for å bruke en annen app.",
    "accounts.noName": () => "Navnet mangler.",
    "accounts.noName.fix": () => "Skriv navnet kollegene kjenner deg under.",
    "accounts.wrongMail": () => "Det er ingen e-postadresse en konto kan ha.",
    "accounts.wrongMail.fix": () => "Skriv en som kari@butikk.example, uten æ, ø eller å foran @.",
    "accounts.passwordShort": (p) => `Passordet har færre enn ${p.atLeast} tegn.`,
    "accounts.passwordLong": (p) => `Passordet har flere enn ${p.atMost} tegn.`,
    "accounts.passwordEasy": () => "Passordet er for lett å gjette.",
    "accounts.password.fix": (p) =>
      `Bruk minst ${p.atLeast} tegn, for eksempel fire ord som ikke hører sammen.`,
    "accounts.mailTaken": () => "Det finnes allerede en konto med denne e-postadressen.",
    "accounts.mailTaken.fix": () => "Logg inn med den, eller bruk en annen e-postadresse.",
    "accounts.wrongOwnerCode": () => "Denne koden gjelder ikke.",
    "accounts.wrongOwnerCode.fix": () =>
      "Ta den terminalen viser; den gjelder i en time og virker én gang. Start serveren på nytt for å få en ny.",
    "accounts.wrongLink": () => "Denne lenken gjelder ikke: den er brukt, trukket tilbake eller for gammel.",
    "accounts.wrongLink.fix": () => "Be en eier av butikken om en ny.",
    "accounts.noInvitation": () => "Denne invitasjonen finnes ikke.",
    "accounts.noInvitation.fix": () => "Kanskje den er tatt i bruk eller trukket tilbake: se på listen.",
    "accounts.noSession": () => "Du har ingen slik økt.",
    "accounts.noSession.fix": () => "Kanskje den er avsluttet i mellomtiden: se på listen.",
    "accounts.noAccount": () => "Denne kontoen finnes ikke.",
    "accounts.noAccount.fix": () => "Kanskje den er fjernet i mellomtiden: se på listen.",
    "accounts.lastOwner": () => "Butikken ville stå uten eier.",
    "accounts.lastOwner.fix": () => "Gjør noen andre til eier først.",
    "accounts.keyPeople": () => "Du får ikke se personer, så det kan ikke en nøkkel du lager, heller.",
    "accounts.keyPeople.fix": () => "Lag den uten personer, eller be en eier om å lage den.",
    "accounts.noKey": () => "Du har ingen slik nøkkel som fortsatt gjelder.",
    "accounts.noKey.fix": () => "Se på listen over nøkler.",
    "accounts.ownerCode": (p, f) =>
      `Ingen eier denne butikken ennå. Åpne ${p.address} og oppgi denne koden: ${p.code} (til ${f.minute(p.untilUs)}, én gang).`,
    "accounts.newOwnerCode": (p, f) =>
      `For å lage en eier: åpne ${p.address} og oppgi denne koden: ${p.code} (til ${f.minute(p.untilUs)}, én gang).`,
    "help.audit": () =>
      "hvem som har fått se personer på sidene, og hvem som har endret hva, det nyeste først",
  },
  da: {
    "keys.wrongOrigin": (p) => `${p.origin} er ikke en oprindelse.`,
    "keys.wrongOrigin.fix": () => "Skriv den, som browsere gør, for eksempel https://shop.example",
    "keys.asBrowsersWrite": (p) => `Skriv den, som browsere gør: ${p.origin}`,
    "keys.noName": () => "En nøgle skal have et navn.",
    "keys.noName.fix": (p, f) => `Sig, hvad den er til, med højst ${f.count(p.most)} tegn.`,
    "keys.noScope": (p) => `Der er ikke noget omfang ${p.scope}.`,
    "keys.manyDays": (p, f) => `En nøgle gælder i højst ${f.count(p.most)} dage, ikke ${f.count(p.days)}.`,
    "keys.manyDays.fix": () => "Angiv færre dage, eller ingen: så gælder den, til den trækkes tilbage.",
    "keys.origins": () =>
      "En nøgle til browsere skal have adresserne på de sider, den er til, og ingen anden nøgle har nogen.",
    "keys.origins.fix": () => "Angiv dem for en nøgle til browsere, og udelad dem ellers.",
    "keys.onlyWrites": () => "Kun en nøgle, der læser, kan vise personer.",
    "keys.onlyWrites.fix": () => "Udelad personer, eller lav en nøgle, der læser.",
    "accounts.signInFirst": () => "Du er ikke logget ind.",
    "accounts.signInFirst.fix": () => "Log ind, eller send en gyldig nøgle: Authorization: Bearer stige_…",
    "accounts.notYours": (p) =>
      p.role === null
        ? "Denne nøgle har ikke ret til det."
        : `Rollen ${roleName(p.role, "da")} har ikke ret til det.`,
    "accounts.notYours.fix": (p) =>
      p.role === null
        ? "Brug en nøgle, der har den, lavet under Indstillinger, Nøgler; konti og ændringer er for folk, der logger ind."
        : "En ejer af butikken kan give retten: Indstillinger, Konti.",
    "accounts.noneInDemo": () => "En demobutik har ingen konti.",
    "accounts.noneInDemo.fix": () => "Vis din egen butik: stige serve --shop MAPPE",
    "accounts.demoStays": () => "En demobutik ændres ikke, mens den vises: alle kan læse den.",
    "accounts.demoStays.fix": () =>
      "Stop serveren først, eller indlæs i din egen butik: stige load FIL --shop MAPPE",
    "accounts.wrongOrigin": () => "Anmodningen kom fra et andet websted.",
    "accounts.wrongOrigin.fix": () =>
      "Lav ændringer på Stiges egne sider, eller med et program, der har en nøgle.",
    "accounts.tooMany": () => "For mange mislykkede forsøg.",
    "accounts.tooMany.fix": (p) =>
      p.minutes === 1 ? "Prøv igen om et minut." : `Prøv igen om ${p.minutes} minutter.`,
    "accounts.wrongPassword": () => "E-mailadressen eller adgangskoden er forkert.",
    "accounts.wrongPassword.fix": () =>
      "Prøv igen. En ejer kan give dig et link til en ny adgangskode; den, der sidder ved serveren, kan få en kode med stige serve --new-owner.",
    "accounts.notYourPassword": () => "Det er ikke din adgangskode.",
    "accounts.notYourPassword.fix": () => "Skriv den adgangskode, du logger ind med.",
    "accounts.wrongCode": () => "Koden er forkert.",
    "accounts.wrongCode.fix": () => "Tag den, appen viser nu, og se efter, at uret på telefonen går rigtigt.",
    "accounts.usedCode": () => "Denne kode er allerede brugt én gang.",
    "accounts.usedCode.fix": () =>
      "Begynd forfra med e-mailadresse og adgangskode, og tag den næste, som appen viser.",
    "accounts.codeTooLate": () => "Det tog for lang tid, eller der var for mange forkerte koder.",
    "accounts.codeTooLate.fix": () => "Begynd forfra med e-mailadresse og adgangskode.",
    "accounts.totpOn": () => "Engangskoder er allerede slået til.",
    "accounts.totpOn.fix": () => "Slå dem fra først for at bruge en anden app.",
    "accounts.noName": () => "Navnet mangler.",
    "accounts.noName.fix": () => "Skriv det navn, kollegerne kender dig under.",
    "accounts.wrongMail": () => "Det er ikke en e-mailadresse, en konto kan have.",
    "accounts.wrongMail.fix": () => "Skriv en som kari@butik.example, uden æ, ø eller å foran @.",
    "accounts.passwordShort": (p) => `Adgangskoden har færre end ${p.atLeast} tegn.`,
    "accounts.passwordLong": (p) => `Adgangskoden har flere end ${p.atMost} tegn.`,
    "accounts.passwordEasy": () => "Adgangskoden er for let at gætte.",
    "accounts.password.fix": (p) =>
      `Brug mindst ${p.atLeast} tegn, for eksempel fire ord, der ikke hører sammen.`,
    "accounts.mailTaken": () => "Der findes allerede en konto med denne e-mailadresse.",
    "accounts.mailTaken.fix": () => "Log ind med den, eller brug en anden e-mailadresse.",
    "accounts.wrongOwnerCode": () => "Denne kode gælder ikke.",
    "accounts.wrongOwnerCode.fix": () =>
      "Tag den, terminalen viser; den gælder i en time og virker én gang. Start serveren igen for at få en ny.",
    "accounts.wrongLink": () => "Dette link gælder ikke: det er brugt, trukket tilbage eller for gammelt.",
    "accounts.wrongLink.fix": () => "Bed en ejer af butikken om et nyt.",
    "accounts.noInvitation": () => "Denne invitation findes ikke.",
    "accounts.noInvitation.fix": () => "Måske er den taget i brug eller trukket tilbage: se på listen.",
    "accounts.noSession": () => "Du har ingen sådan session.",
    "accounts.noSession.fix": () => "Måske er den afsluttet i mellemtiden: se på listen.",
    "accounts.noAccount": () => "Denne konto findes ikke.",
    "accounts.noAccount.fix": () => "Måske er den fjernet i mellemtiden: se på listen.",
    "accounts.lastOwner": () => "Butikken ville stå uden ejer.",
    "accounts.lastOwner.fix": () => "Gør en anden til ejer først.",
    "accounts.keyPeople": () => "Du må ikke se personer, så det må en nøgle, du laver, heller ikke.",
    "accounts.keyPeople.fix": () => "Lav den uden personer, eller bed en ejer om at lave den.",
    "accounts.noKey": () => "Du har ingen sådan nøgle, der stadig gælder.",
    "accounts.noKey.fix": () => "Se på listen over nøgler.",
    "accounts.ownerCode": (p, f) =>
      `Ingen ejer denne butik endnu. Åbn ${p.address}, og angiv denne kode: ${p.code} (til ${f.minute(p.untilUs)}, én gang).`,
    "accounts.newOwnerCode": (p, f) =>
      `For at lave en ejer: åbn ${p.address}, og angiv denne kode: ${p.code} (til ${f.minute(p.untilUs)}, én gang).`,
    "help.audit": () =>
      "hvem der har fået personer at se på siderne, og hvem der har ændret hvad, det nyeste først",
  },
});
