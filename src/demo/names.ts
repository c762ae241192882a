const women =
  "Anne Inger Kari Marit Ingrid Liv Eva Astrid Bjørg Hilde Nina Randi Solveig Ida Sara Silje Camilla Emma Nora Hanne Ragnhild Maria Elin Tone Heidi Åse Gro Wenche Marte Julie Thea Frida Sigrid Åshild Bente Turid Kristin Ellen Sofie Maja Ane Tuva Guro Siri Mari Stine Trine Vilde Eline Mathilde Gunvor Synnøve Ragna Torunn Pernille Mia Amalie Selma Ylva Jorunn Målfrid Sølvi Dagny";
const men =
  "Jan Per Bjørn Ole Lars Kjell Knut Arne Svein Thomas Geir Hans Morten Tor Erik Martin Andreas John Jon Odd Terje Rune Anders Trond Tore Øyvind Magnus Kristian Jonas Håkon Pål Åge Øystein Sverre Marius Fredrik Henrik Emil Jakob Sander Mathias Oliver Elias Even Vegard Sindre Håvard Torbjørn Sigurd Gunnar Leif Einar Stian Espen Ståle Frode Asbjørn Steinar Ådne Eirik Kåre Jørgen Sølve";
const families =
  "Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen Hagen Johannessen Andreassen Jacobsen Dahl Jørgensen Halvorsen Henriksen Lund Sørensen Jakobsen Moen Gundersen Iversen Strand Solberg Svendsen Eide Knutsen Martinsen Paulsen Bakken Kristoffersen Mathisen Lie Rasmussen Amundsen Lunde Kristensen Bakke Berge Moe Nygård Fredriksen Solheim Holm Lien Hauge Christensen Nguyen Andresen Nielsen Knudsen Evensen Sæther Aas Hanssen Myhre Haugland Ali Thomassen Simonsen Sivertsen Berntsen Danielsen Ruud Antonsen Rønning Sandvik Arnesen Næss Vik Ellingsen Antonsen Ødegård Thorsen Isaksen Birkeland Ahmed Ruud Edvardsen Aune Gulbrandsen Sæle Tveit Ås Myklebust Ødegaard Bråten Åsen Skår Bø Ytterøy Kvåle Grøtting Fjeld Ulvestad Øverland Sjøberg Nævdal";

export const firstNames: readonly string[] = unique(`${women} ${men}`);
export const lastNames: readonly string[] = unique(families);

/** Domains that can never exist (RFC 2606). */
export const staffDomain = "fjellbutikken.example";
export const mailDomains = [
  "post.example",
  "epost.example",
  "mail.example",
  "jobb.example",
  staffDomain,
] as const;

/** A name as it stands in an address: `Øyvind` is `oyvind`, `Åse` is `aase`. */
export function inAddress(name: string): string {
  return name.toLowerCase().replaceAll("å", "aa").replaceAll("ø", "o").replaceAll("æ", "ae");
}

/** Each name once; of two that look alike in an address the first. */
function unique(words: string): string[] {
  const byAddress = new Map<string, string>();
  for (const name of words.split(" "))
    if (!byAddress.has(inAddress(name))) byAddress.set(inAddress(name), name);
  return [...byAddress.values()];
}
