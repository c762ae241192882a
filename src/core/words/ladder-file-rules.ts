import type { Formats } from "./formats.ts";

const code = (text: string) => `\`${text}\``;
const codes = (texts: readonly string[]) => texts.map(code);

const en = {
  "ladderFile.id.form": (p: { id: string }) =>
    `The id ${code(p.id)} may hold only a-z, 0-9 and hyphens, and begins with a letter.`,
  "ladderFile.id.twice": (p: { id: string; place: string }) =>
    `The id ${code(p.id)} is already used by ${code(p.place)}.`,
  "ladderFile.id.twice.fix": () => "Give each rung and each place off the ladder an id of its own.",
  "ladderFile.id.reserved": (p: { id: string }) => `The id ${code(p.id)} is used by Stige itself.`,
  "ladderFile.rungs.empty": () => "The ladder has no rungs.",
  "ladderFile.rungs.tooMany": (p: { most: number }) =>
    `A ladder has at most ${p.most} rungs and places off it together.`,
  "ladderFile.rungs.tooMany.fix": () => "Take rungs away until few enough are left.",
  "ladderFile.rung.firstRule": (p: { id: string }) =>
    `${code(p.id)} is the lowest rung, where everyone stands who stands nowhere higher; it takes no rule.`,
  "ladderFile.rung.firstRule.fix": () => "Take `when` away, or put a rung without a rule below this one.",
  "ladderFile.rung.noRule": (p: { id: string }) =>
    `${code(p.id)} has no rule; only the first rung may be without one.`,
  "ladderFile.exit.noRule": (p: { id: string }) =>
    `${code(p.id)} has no rule, so it would take nobody off the ladder.`,
  "ladderFile.exit.grace": () =>
    "A place off the ladder has no grace: it ends the moment its rule no longer holds.",

  "ladderFile.condition.empty": () => "The condition does not say what to look at.",
  "ladderFile.condition.two": (p: { keys: readonly string[] }, f: Formats) =>
    `${f.list(codes(p.keys))} stand side by side in one condition.`,
  "ladderFile.condition.two.fix": (p: { keys: readonly string[] }) =>
    `If all of them must hold, write ${code(`all: [ ${p.keys.map((k) => `{ ${k}: … }`).join(", ")} ]`)}; if one is enough, \`any\`.`,
  "ladderFile.condition.list.fix": () =>
    "If all of them must hold, put `all:` before the list; if one is enough, `any:`.",
  "ladderFile.condition.outside": (p: { key: string; kind: string }) =>
    `${code(p.key)} stands beside ${code(p.kind)}, but belongs inside it.`,
  "ladderFile.segment.twice": (p: { name: string }) => `Another segment is called ${code(p.name)} too.`,
  "ladderFile.segment.twice.fix": () => "Give each segment a name of its own.",
  "ladderFile.alert.twice": (p: { figure: string; days: number }, f: Formats) =>
    `Another alert is on ${code(p.figure)} in ${f.count(p.days)} days too.`,
  "ladderFile.alert.twice.fix": () => "Keep one of the two.",
  "ladderFile.range.turned": () => "`atLeast` is greater than `atMost`, so it holds of nobody.",
  "ladderFile.range.turned.fix": () => "Exchange the two.",
  "ladderFile.group.empty": (p: { kind: string }) => `${code(p.kind)} is empty.`,
  "ladderFile.count.both": () => "`none` and `atLeast` exclude each other.",
  "ladderFile.count.both.fix": () => "Keep `none: true` for fewer than one, else keep `atLeast`.",
  "ladderFile.count.neither": (p: { kind: string }) =>
    `${code(p.kind)} says neither \`atLeast\` nor \`none\`.`,
  "ladderFile.none.true": () => "`none` is either `true` or not there.",
  "ladderFile.none.notHere": (p: { kind: string }) => `${code(p.kind)} cannot be asked for with \`none\`.`,
  "ladderFile.which.none": () => "`which` says nothing where no answer is asked for.",
  "ladderFile.filters.tooMany": (p: { most: number }) =>
    `The ladder has more than ${p.most} different filters (\`where\`).`,
  "ladderFile.filters.tooMany.fix": () => "Let rules share filters, or leave some out.",
  "ladderFile.ladder.both": () => "The ladder has both a preset and rungs of its own.",
  "ladderFile.ladder.both.fix": () => "Keep `preset`, or keep `rungs` and `offLadder`.",
  "ladderFile.ladder.neither": () => "The ladder has neither a preset nor rungs.",
  "ladderFile.parameter.preset": (p: { key: string; preset: string }) =>
    `The preset ${code(p.preset)} has no ${code(p.key)}.`,
  "ladderFile.parameter.rungs": (p: { key: string }) =>
    `${code(p.key)} belongs to a preset; in rungs of your own the windows stand in the rules.`,

  "ladderFile.warn.never": (p: { id: string }) =>
    `Nobody can ever come to ${code(p.id)}: parts of its rule exclude each other.`,
  "ladderFile.warn.never.fix": () =>
    "Look for a part that asks for something and another that asks for its absence.",
  "ladderFile.warn.covered": (p: { id: string; by: string }) =>
    `Nobody can ever come to ${code(p.id)}: whoever meets its rule also meets that of ${code(p.by)}, which goes before it.`,
  "ladderFile.warn.covered.fix": (p: { id: string; by: string }) =>
    `Let ${code(p.by)} ask for more, or put ${code(p.id)}, which goes before it.`,
  "ladderFile.warn.first": (p: { id: string; by: string }) =>
    `Nobody can ever come to ${code(p.id)}: the rule of ${code(p.by)} always holds.`,
  "ladderFile.warn.first.fix": (p: { by: string }) => `Let ${code(p.by)} ask for more.`,
  "ladderFile.warn.grace": (p: { id: string; by: string }) =>
    `People come to ${code(p.id)} only by falling, during its grace: whoever meets its rule also meets that of ${code(p.by)}, which goes before it.`,
  "ladderFile.warn.window": (p: { id: string; windowUs: number; dataDays: number }, f: Formats) =>
    `${code(p.id)} looks ${f.duration(p.windowUs)} back, but the data cover ${f.count(p.dataDays)} ${p.dataDays === 1 ? "day" : "days"}.`,
  "ladderFile.warn.window.fix": () => "Bring older facts, or shorten the window.",
};

const nb: typeof en = {
  "ladderFile.id.form": (p) =>
    `Id-en ${code(p.id)} kan bare inneholde a-z, 0-9 og bindestrek, og begynner med en bokstav.`,
  "ladderFile.id.twice": (p) => `Id-en ${code(p.id)} er allerede brukt av ${code(p.place)}.`,
  "ladderFile.id.twice.fix": () => "Gi hvert trinn og hvert sted utenfor stigen sin egen id.",
  "ladderFile.id.reserved": (p) => `Id-en ${code(p.id)} bruker Stige selv.`,
  "ladderFile.rungs.empty": () => "Stigen har ingen trinn.",
  "ladderFile.rungs.tooMany": (p) => `En stige har høyst ${p.most} trinn og steder utenfor den til sammen.`,
  "ladderFile.rungs.tooMany.fix": () => "Fjern trinn til det er få nok igjen.",
  "ladderFile.rung.firstRule": (p) =>
    `${code(p.id)} er det laveste trinnet, der alle står som ikke står høyere; det har ingen regel.`,
  "ladderFile.rung.firstRule.fix": () => "Fjern `when`, eller sett et trinn uten regel under dette.",
  "ladderFile.rung.noRule": (p) => `${code(p.id)} har ingen regel; bare det første trinnet kan være uten.`,
  "ladderFile.exit.noRule": (p) => `${code(p.id)} har ingen regel, så ingen ville gå av stigen her.`,
  "ladderFile.exit.grace": () =>
    "Et sted utenfor stigen har ingen respitt: oppholdet slutter i det øyeblikket regelen ikke lenger holder.",

  "ladderFile.condition.empty": () => "Betingelsen sier ikke hva den gjelder.",
  "ladderFile.condition.two": (p, f) => `${f.list(codes(p.keys))} står side om side i én betingelse.`,
  "ladderFile.condition.two.fix": (p) =>
    `Hvis alle må holde, skriv ${code(`all: [ ${p.keys.map((k) => `{ ${k}: … }`).join(", ")} ]`)}; er én nok, \`any\`.`,
  "ladderFile.condition.list.fix": () => "Hvis alle må holde, sett `all:` foran lista; er én nok, `any:`.",
  "ladderFile.condition.outside": (p) =>
    `${code(p.key)} står ved siden av ${code(p.kind)}, men hører hjemme inni.`,
  "ladderFile.segment.twice": (p) => `Et annet segment heter også ${code(p.name)}.`,
  "ladderFile.segment.twice.fix": () => "Gi hvert segment sitt eget navn.",
  "ladderFile.alert.twice": (p, f) =>
    `Et annet varsel gjelder også ${code(p.figure)} på ${f.count(p.days)} dager.`,
  "ladderFile.alert.twice.fix": () => "Behold ett av de to.",
  "ladderFile.range.turned": () => "`atLeast` er større enn `atMost`, så det gjelder ingen.",
  "ladderFile.range.turned.fix": () => "Bytt om de to.",
  "ladderFile.group.empty": (p) => `${code(p.kind)} er tom.`,
  "ladderFile.count.both": () => "`none` og `atLeast` utelukker hverandre.",
  "ladderFile.count.both.fix": () => "Behold `none: true` for færre enn én, ellers `atLeast`.",
  "ladderFile.count.neither": (p) => `${code(p.kind)} sier verken \`atLeast\` eller \`none\`.`,
  "ladderFile.none.true": () => "`none` er enten `true`, eller så står det ikke der.",
  "ladderFile.none.notHere": (p) => `${code(p.kind)} kan ikke spørres om med \`none\`.`,
  "ladderFile.which.none": () => "`which` sier ingenting når det ikke spørres etter noe svar.",
  "ladderFile.filters.tooMany": (p) => `Stigen har flere enn ${p.most} ulike filtre (\`where\`).`,
  "ladderFile.filters.tooMany.fix": () => "La regler dele filtre, eller utelat noen.",
  "ladderFile.ladder.both": () => "Stigen er både en ferdig stige og har egne trinn.",
  "ladderFile.ladder.both.fix": () => "Behold `preset`, eller behold `rungs` og `offLadder`.",
  "ladderFile.ladder.neither": () => "Stigen er verken en ferdig stige eller har egne trinn.",
  "ladderFile.parameter.preset": (p) => `Den ferdige stigen ${code(p.preset)} har ingen ${code(p.key)}.`,
  "ladderFile.parameter.rungs": (p) =>
    `${code(p.key)} hører til en ferdig stige; med egne trinn står vinduene i reglene.`,

  "ladderFile.warn.never": (p) =>
    `Ingen kan noen gang komme til ${code(p.id)}: deler av regelen utelukker hverandre.`,
  "ladderFile.warn.never.fix": () =>
    "Se etter en del som krever noe, og en annen som krever at det ikke finnes.",
  "ladderFile.warn.covered": (p) =>
    `Ingen kan noen gang komme til ${code(p.id)}: den som oppfyller regelen, oppfyller også regelen for ${code(p.by)}, som går foran.`,
  "ladderFile.warn.covered.fix": (p) => `La ${code(p.by)} kreve mer, eller sett ${code(p.id)} over.`,
  "ladderFile.warn.first": (p) =>
    `Ingen kan noen gang komme til ${code(p.id)}: regelen for ${code(p.by)} holder alltid.`,
  "ladderFile.warn.first.fix": (p) => `La ${code(p.by)} kreve mer.`,
  "ladderFile.warn.grace": (p) =>
    `Til ${code(p.id)} kommer noen bare ved å falle, så lenge respitten varer: den som oppfyller regelen, oppfyller også regelen for ${code(p.by)}, som går foran.`,
  "ladderFile.warn.window": (p, f) =>
    `${code(p.id)} ser ${f.duration(p.windowUs)} tilbake, men dataene dekker ${f.count(p.dataDays)} ${p.dataDays === 1 ? "dag" : "dager"}.`,
  "ladderFile.warn.window.fix": () => "Hent inn eldre data, eller gjør vinduet kortere.",
};

const da: typeof en = {
  "ladderFile.id.form": (p) =>
    `Id'et ${code(p.id)} må kun indeholde a-z, 0-9 og bindestreg og begynder med et bogstav.`,
  "ladderFile.id.twice": (p) => `Id'et ${code(p.id)} er allerede brugt af ${code(p.place)}.`,
  "ladderFile.id.twice.fix": () => "Giv hvert trin og hvert sted uden for stigen sit eget id.",
  "ladderFile.id.reserved": (p) => `Id'et ${code(p.id)} bruger Stige selv.`,
  "ladderFile.rungs.empty": () => "Stigen har ingen trin.",
  "ladderFile.rungs.tooMany": (p) => `En stige har højst ${p.most} trin og steder uden for den tilsammen.`,
  "ladderFile.rungs.tooMany.fix": () => "Fjern trin, til der er få nok tilbage.",
  "ladderFile.rung.firstRule": (p) =>
    `${code(p.id)} er det laveste trin, hvor alle står, der ikke står højere; det har ingen regel.`,
  "ladderFile.rung.firstRule.fix": () => "Fjern `when`, eller sæt et trin uden regel under dette.",
  "ladderFile.rung.noRule": (p) => `${code(p.id)} har ingen regel; kun det første trin kan være uden.`,
  "ladderFile.exit.noRule": (p) => `${code(p.id)} har ingen regel, så ingen ville gå af stigen her.`,
  "ladderFile.exit.grace": () =>
    "Et sted uden for stigen har ingen respit: opholdet slutter i det øjeblik, reglen ikke længere holder.",

  "ladderFile.condition.empty": () => "Betingelsen siger ikke, hvad den gælder.",
  "ladderFile.condition.two": (p, f) => `${f.list(codes(p.keys))} står side om side i én betingelse.`,
  "ladderFile.condition.two.fix": (p) =>
    `Hvis alle skal holde, skriv ${code(`all: [ ${p.keys.map((k) => `{ ${k}: … }`).join(", ")} ]`)}; er én nok, \`any\`.`,
  "ladderFile.condition.list.fix": () => "Hvis alle skal holde, sæt `all:` foran listen; er én nok, `any:`.",
  "ladderFile.condition.outside": (p) =>
    `${code(p.key)} står ved siden af ${code(p.kind)}, men hører hjemme indeni.`,
  "ladderFile.segment.twice": (p) => `Et andet segment hedder også ${code(p.name)}.`,
  "ladderFile.segment.twice.fix": () => "Giv hvert segment sit eget navn.",
  "ladderFile.alert.twice": (p, f) =>
    `En anden advarsel gælder også ${code(p.figure)} på ${f.count(p.days)} dage.`,
  "ladderFile.alert.twice.fix": () => "Behold én af de to.",
  "ladderFile.range.turned": () => "`atLeast` er større end `atMost`, så det gælder ingen.",
  "ladderFile.range.turned.fix": () => "Byt om på de to.",
  "ladderFile.group.empty": (p) => `${code(p.kind)} er tom.`,
  "ladderFile.count.both": () => "`none` og `atLeast` udelukker hinanden.",
  "ladderFile.count.both.fix": () => "Behold `none: true` for færre end én, ellers `atLeast`.",
  "ladderFile.count.neither": (p) => `${code(p.kind)} siger hverken \`atLeast\` eller \`none\`.`,
  "ladderFile.none.true": () => "`none` er enten `true`, eller også står det der ikke.",
  "ladderFile.none.notHere": (p) => `${code(p.kind)} kan man ikke spørge om med \`none\`.`,
  "ladderFile.which.none": () => "`which` siger ikke noget, når der ikke spørges efter et svar.",
  "ladderFile.filters.tooMany": (p) => `Stigen har flere end ${p.most} forskellige filtre (\`where\`).`,
  "ladderFile.filters.tooMany.fix": () => "Lad regler dele filtre, eller udelad nogle.",
  "ladderFile.ladder.both": () => "Stigen er både en færdig stige og har egne trin.",
  "ladderFile.ladder.both.fix": () => "Behold `preset`, eller behold `rungs` og `offLadder`.",
  "ladderFile.ladder.neither": () => "Stigen er hverken en færdig stige eller har egne trin.",
  "ladderFile.parameter.preset": (p) => `Den færdige stige ${code(p.preset)} har ingen ${code(p.key)}.`,
  "ladderFile.parameter.rungs": (p) =>
    `${code(p.key)} hører til en færdig stige; med egne trin står vinduerne i reglerne.`,

  "ladderFile.warn.never": (p) =>
    `Ingen kan nogensinde komme til ${code(p.id)}: dele af reglen udelukker hinanden.`,
  "ladderFile.warn.never.fix": () =>
    "Se efter en del, der kræver noget, og en anden, der kræver, at det ikke findes.",
  "ladderFile.warn.covered": (p) =>
    `Ingen kan nogensinde komme til ${code(p.id)}: den, der opfylder reglen, opfylder også reglen for ${code(p.by)}, som går forud.`,
  "ladderFile.warn.covered.fix": (p) => `Lad ${code(p.by)} kræve mere, eller sæt ${code(p.id)} over.`,
  "ladderFile.warn.first": (p) =>
    `Ingen kan nogensinde komme til ${code(p.id)}: reglen for ${code(p.by)} holder altid.`,
  "ladderFile.warn.first.fix": (p) => `Lad ${code(p.by)} kræve mere.`,
  "ladderFile.warn.grace": (p) =>
    `Til ${code(p.id)} kommer man kun ved at falde, så længe respitten varer: den, der opfylder reglen, opfylder også reglen for ${code(p.by)}, som går forud.`,
  "ladderFile.warn.window": (p, f) =>
    `${code(p.id)} ser ${f.duration(p.windowUs)} tilbage, men dataene dækker ${f.count(p.dataDays)} ${p.dataDays === 1 ? "dag" : "dage"}.`,
  "ladderFile.warn.window.fix": () => "Hent ældre data ind, eller gør vinduet kortere.",
};

/** What is wrong with rungs and rules in `stige.yaml`, and warnings about them. */
export const ladderFileRuleWords = { en, nb, da };
