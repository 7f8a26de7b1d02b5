// The pairs of a day in, the rows of the table out, as the server makes them.
import { nameOf } from "./ties.js";

const MOST = 200;
const RANKS = ["holds", "disputed", "suspended", "does not hold"];
const ORDERS = {
  statements: null,
  parties: (a, b) => compare(a.tie.source, b.tie.source) || compare(a.tie.target, b.tie.target),
  kind: (a, b) => compare(a.tie.about.label, b.tie.about.label) || ORDERS.parties(a, b),
  state: (a, b) => RANKS.indexOf(a.here.state) - RANKS.indexOf(b.here.state) || ORDERS.parties(a, b),
  since: (a, b) => begun(b) - begun(a) || ORDERS.parties(a, b),
};

const compare = (a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0);
const begun = ({ here }) => (here.from === -Infinity ? -1e12 : here.from);

/** Fill the table; `isWhole` shows every row, else the first ones. The number of rows left out comes back. */
export function fill(table, network, found, { day, sort, names, query, isWhole }) {
  const rows = found.flatMap(({ known }) => known);
  if (ORDERS[sort]) rows.sort(ORDERS[sort]);
  const shown = isWhole ? rows : rows.slice(0, MOST);
  const body = table.tBodies[0];
  if (shown.length) body.replaceChildren(...shown.map((row) => line(row, network, day, names === "official", query)));
  else body.replaceChildren(nothing());
  return rows.length - shown.length;
}

function line({ tie, here }, network, day, isInFull, query) {
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  const link = document.createElement("a");
  link.href = query ? `${tie.path}?${query}` : tie.path;
  const [source, target] = [tie.source, tie.target].map((name) => nameOf(network, name, day, isInFull));
  link.textContent = `${source} ${tie.about.is_symmetric ? "–" : "→"} ${target}`;
  head.append(link);
  const state = document.createElement("td");
  state.append(tag(here.state));
  if (here.certainty !== "certain") state.append(" ", tag(here.certainty));
  const number = cell(tie.statements.toLocaleString("en"));
  number.className = "number";
  row.append(head, cell(tie.about.label), state, cell(here.since ?? ""), number);
  return row;
}

function cell(text) {
  const made = document.createElement("td");
  made.textContent = text;
  return made;
}

function tag(text) {
  const made = document.createElement("span");
  made.className = `tag ${text.replaceAll(" ", "-")}`;
  made.textContent = text;
  return made;
}

function nothing() {
  const row = document.createElement("tr");
  const only = cell("Nothing was read about such ties on this day.");
  only.colSpan = 5;
  row.append(only);
  return row;
}

/** How many ties are in each state, in words. */
export function countsTold(found) {
  const states = found.flatMap(({ known }) => known.map(({ here }) => here.state));
  const count = (state) => states.filter((each) => each === state).length;
  return (
    `${count("holds")} hold, ${count("disputed")} disputed, ${count("suspended")} suspended, ` +
    `${count("does not hold")} ended or are told to be absent. What is not listed is not “no”: nothing was read about it for this day.`
  );
}
