const code = (text: string) => `\`${text}\``;

const en = {
  "ladderFile.tab": () => "There is a tab in front of this line. YAML takes only spaces there.",
  "ladderFile.tab.fix": () => "Use two spaces instead of each tab.",
  "ladderFile.indent": () => "This line does not begin in the same column as the lines it belongs with.",
  "ladderFile.indent.fix": () => "Give the lines of one group the same number of spaces in front.",
  "ladderFile.open": () => "A `{` or `[` is opened above and not closed before this line.",
  "ladderFile.open.fix": () => "Close it with `}` or `]` where it ends.",
  "ladderFile.surplus": () => "This bracket closes nothing.",
  "ladderFile.surplus.fix": () => "Take it away, or open one before it.",
  "ladderFile.character": () => "A quotation mark, bracket or comma is missing before this place.",
  "ladderFile.character.fix": () =>
    "Look for the quotation mark or bracket that was opened last, and close it.",
  "ladderFile.twice": (p: { key: string }) => `${code(p.key)} stands twice in the same group.`,
  "ladderFile.twice.fix": (p: { key: string }) => `Keep one ${code(p.key)} and take the other away.`,
  "ladderFile.colon": () => "This line is neither a key with its value nor an item of a list.",
  "ladderFile.colon.fix": () => "Write `key: value`, with a blank after the colon.",
  "ladderFile.nested": () => "Two keys stand on one line.",
  "ladderFile.nested.fix": () =>
    "Begin a new line for the second key, or put the text in quotation marks if the colon belongs to it.",
  "ladderFile.quote": () => "A text that begins with this character must stand in quotation marks.",
  "ladderFile.quote.fix": () => 'Write it so: `"@example.com"`.',
  "ladderFile.escape": () =>
    "A backslash in a text between double quotation marks begins a code that YAML lacks.",
  "ladderFile.escape.fix": () => "Write two backslashes, or use single quotation marks.",
  "ladderFile.documents": () => "A second document begins here; the file may hold only one.",
  "ladderFile.documents.fix": () => "Take away the line with `---`.",
  "ladderFile.alias": () => "References (`*name`) are not read in this file.",
  "ladderFile.alias.fix": () => "Write out what it refers to.",
  "ladderFile.tag": () => "Tags (`!name`) are not read in this file.",
  "ladderFile.tag.fix": () => "Take the tag away.",
  "ladderFile.deep": () => "Here groups stand inside groups deeper than can be read.",
  "ladderFile.deep.fix": () =>
    "Write the rule flatter: `all`, `any` and `not` inside each other at most 12 deep.",
  "ladderFile.yaml": (p: { detail: string }) => `This is not valid YAML (${p.detail}).`,
  "ladderFile.yaml.fix": () => "Check brackets, quotation marks and colons on this line and the one above.",
};

const nb: typeof en = {
  "ladderFile.tab": () => "Det står en tabulator foran denne linja. YAML godtar bare mellomrom der.",
  "ladderFile.tab.fix": () => "Bruk to mellomrom i stedet for hver tabulator.",
  "ladderFile.indent": () => "Denne linja begynner ikke i samme kolonne som linjene den hører sammen med.",
  "ladderFile.indent.fix": () => "Gi linjene i en gruppe like mange mellomrom foran.",
  "ladderFile.open": () => "En `{` eller `[` er åpnet lenger opp og ikke lukket før denne linja.",
  "ladderFile.open.fix": () => "Lukk den med `}` eller `]` der den slutter.",
  "ladderFile.surplus": () => "Denne parentesen lukker ingenting.",
  "ladderFile.surplus.fix": () => "Fjern den, eller åpne en før den.",
  "ladderFile.character": () => "Et anførselstegn, en parentes eller et komma mangler før dette stedet.",
  "ladderFile.character.fix": () => "Finn anførselstegnet eller parentesen som ble åpnet sist, og lukk den.",
  "ladderFile.twice": (p) => `${code(p.key)} står to ganger i samme gruppe.`,
  "ladderFile.twice.fix": (p) => `Behold én ${code(p.key)}, og fjern den andre.`,
  "ladderFile.colon": () => "Denne linja er verken en nøkkel med verdi eller et punkt i en liste.",
  "ladderFile.colon.fix": () => "Skriv `nøkkel: verdi`, med mellomrom etter kolonet.",
  "ladderFile.nested": () => "Det står to nøkler på én linje.",
  "ladderFile.nested.fix": () =>
    "Begynn på en ny linje for den andre nøkkelen, eller sett teksten i anførselstegn hvis kolonet hører til den.",
  "ladderFile.quote": () => "En tekst som begynner med dette tegnet, må stå i anførselstegn.",
  "ladderFile.quote.fix": () => 'Skriv den slik: `"@example.com"`.',
  "ladderFile.escape": () =>
    "En omvendt skråstrek mellom doble anførselstegn begynner en kode som YAML ikke har.",
  "ladderFile.escape.fix": () => "Skriv to omvendte skråstreker, eller bruk enkle anførselstegn.",
  "ladderFile.documents": () => "Her begynner et nytt dokument; fila kan bare inneholde ett.",
  "ladderFile.documents.fix": () => "Fjern linja med `---`.",
  "ladderFile.alias": () => "Henvisninger (`*navn`) leses ikke i denne fila.",
  "ladderFile.alias.fix": () => "Skriv ut det den viser til.",
  "ladderFile.tag": () => "Merker (`!navn`) leses ikke i denne fila.",
  "ladderFile.tag.fix": () => "Fjern merket.",
  "ladderFile.deep": () => "Her står grupper inni grupper dypere enn det som kan leses.",
  "ladderFile.deep.fix": () => "Skriv regelen flatere: `all`, `any` og `not` inni hverandre høyst 12 ganger.",
  "ladderFile.yaml": (p) => `Dette er ikke gyldig YAML (${p.detail}).`,
  "ladderFile.yaml.fix": () => "Se etter parenteser, anførselstegn og kolon på denne linja og linja over.",
};

const da: typeof en = {
  "ladderFile.tab": () => "Der står en tabulator foran denne linje. YAML tillader kun mellemrum der.",
  "ladderFile.tab.fix": () => "Brug to mellemrum i stedet for hver tabulator.",
  "ladderFile.indent": () => "Denne linje begynder ikke i samme kolonne som de linjer, den hører sammen med.",
  "ladderFile.indent.fix": () => "Giv linjerne i en gruppe lige mange mellemrum foran.",
  "ladderFile.open": () => "En `{` eller `[` er åbnet længere oppe og ikke lukket før denne linje.",
  "ladderFile.open.fix": () => "Luk den med `}` eller `]`, hvor den slutter.",
  "ladderFile.surplus": () => "Denne parentes lukker ingenting.",
  "ladderFile.surplus.fix": () => "Fjern den, eller åbn en før den.",
  "ladderFile.character": () => "Et anførselstegn, en parentes eller et komma mangler før dette sted.",
  "ladderFile.character.fix": () =>
    "Find det anførselstegn eller den parentes, der sidst blev åbnet, og luk den.",
  "ladderFile.twice": (p) => `${code(p.key)} står to gange i samme gruppe.`,
  "ladderFile.twice.fix": (p) => `Behold én ${code(p.key)}, og fjern den anden.`,
  "ladderFile.colon": () => "Denne linje er hverken en nøgle med værdi eller et punkt i en liste.",
  "ladderFile.colon.fix": () => "Skriv `nøgle: værdi`, med mellemrum efter kolonet.",
  "ladderFile.nested": () => "Der står to nøgler på én linje.",
  "ladderFile.nested.fix": () =>
    "Begynd på en ny linje til den anden nøgle, eller sæt teksten i anførselstegn, hvis kolonet hører til den.",
  "ladderFile.quote": () => "En tekst, der begynder med dette tegn, skal stå i anførselstegn.",
  "ladderFile.quote.fix": () => 'Skriv den sådan: `"@example.com"`.',
  "ladderFile.escape": () =>
    "En omvendt skråstreg mellem dobbelte anførselstegn begynder en kode, som YAML ikke har.",
  "ladderFile.escape.fix": () => "Skriv to omvendte skråstreger, eller brug enkelte anførselstegn.",
  "ladderFile.documents": () => "Her begynder et nyt dokument; filen kan kun indeholde ét.",
  "ladderFile.documents.fix": () => "Fjern linjen med `---`.",
  "ladderFile.alias": () => "Henvisninger (`*navn`) læses ikke i denne fil.",
  "ladderFile.alias.fix": () => "Skriv det ud, som den henviser til.",
  "ladderFile.tag": () => "Mærker (`!navn`) læses ikke i denne fil.",
  "ladderFile.tag.fix": () => "Fjern mærket.",
  "ladderFile.deep": () => "Her står grupper inde i grupper dybere, end der kan læses.",
  "ladderFile.deep.fix": () => "Skriv reglen fladere: `all`, `any` og `not` inde i hinanden højst 12 gange.",
  "ladderFile.yaml": (p) => `Dette er ikke gyldig YAML (${p.detail}).`,
  "ladderFile.yaml.fix": () => "Se efter parenteser, anførselstegn og kolon på denne linje og linjen over.",
};

/** What is wrong with `stige.yaml` as YAML. */
export const ladderFileYamlWords = { en, nb, da };
