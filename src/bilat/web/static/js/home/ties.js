// What /api/network gives in, what each pair is on a day out: one of few looks, with the ties that make it.
import { number } from "./days.js";

const RANKS = { holds: 3, disputed: 2, suspended: 1, "does not hold": 0 };

/** The looks of a line: what holds, in words, colour (a variable of the style sheet) and dashes. */
export const LOOKS = [
  { name: "friendly", label: "a tie holds", colour: "--accent", dash: "solid", width: 1.6 },
  { name: "hostile", label: "hostile: sanctions, disputes, conflict", colour: "--bad", dash: [8, 3, 2, 3], width: 1.8 },
  { name: "mixed", label: "both at once", colour: "--other", dash: [12, 4], width: 1.8 },
  { name: "suspended", label: "suspended", colour: "--warn", dash: [6, 4], width: 1.6 },
  { name: "disputed", label: "sources disagree", colour: "--other", dash: [2, 3], width: 1.6 },
  { name: "ended", label: "ended, or told to be absent", colour: "--faint", dash: [1, 4], width: 1.2 },
];

/** The network with days as numbers, by pair: `pairs` in the order given, `parties` by name. */
export function read(shown) {
  const kinds = new Map(shown.kinds.map((kind) => [kind.name, kind]));
  const pairs = new Map();
  for (const tie of shown.ties) {
    const [a, b] = [tie.source, tie.target].sort();
    const key = `${a}\n${b}`;
    if (!pairs.has(key)) pairs.set(key, { a, b, path: tie.path, statements: 0, ties: [] });
    const pair = pairs.get(key);
    pair.statements += tie.statements;
    pair.ties.push({ ...tie, about: kinds.get(tie.kind), spells: tie.spells.map(spell) });
  }
  const parties = new Map(shown.parties.map((party) => [party.name, { ...party, official: party.official.map(([day, name]) => [day ? number(day) : -Infinity, name]) }]));
  return { pairs: [...pairs.values()], parties, first: shown.first && number(shown.first), last: shown.last && number(shown.last), total: shown.total, shown: shown.ties.length };
}

const spell = ([from, to, state, certainty, since]) => ({
  from: from === null ? -Infinity : number(from),
  to: to === null ? Infinity : number(to),
  state,
  certainty,
  since,
});

/** What is known of a tie on a day, null where nothing is or where it had not begun. */
export function onDay(tie, day) {
  const here = tie.spells.find(({ from, to }) => from <= day && day < to);
  return here && !(here.state === "does not hold" && here.from === -Infinity) ? here : null;
}

/** The pairs of which something is known on a day, each with its look, its ties and whether the best of them is certain. */
export function looks(network, day) {
  return network.pairs.flatMap((pair) => {
    const known = pair.ties.map((tie) => ({ tie, here: onDay(tie, day) })).filter(({ here }) => here);
    return known.length ? [{ pair, known, ...look(known) }] : [];
  });
}

function look(known) {
  const best = Math.max(...known.map(({ here }) => RANKS[here.state]));
  const leading = known.filter(({ here }) => RANKS[here.state] === best);
  const isCertain = leading.some(({ here }) => here.certainty === "certain");
  if (best === 1) return { look: "suspended", isCertain };
  if (best === 2) return { look: "disputed", isCertain };
  if (best === 0) return { look: "ended", isCertain };
  const tones = new Set(leading.map(({ tie }) => tie.about.tone));
  return { look: tones.size > 1 ? "mixed" : [...tones][0], isCertain };
}

/** The name of a party on a day, short or in full. */
export function nameOf(network, name, day, isInFull) {
  if (!isInFull) return name;
  const names = network.parties.get(name)?.official ?? [];
  return names.findLast(([from]) => from <= day)?.[1] ?? name;
}
