// A network and a day in, what ECharts draws as a graph out: parties where forces or a circle put them, whatever the day.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "../../vendor/force.js";
import { colour } from "./colours.js";
import { plain, style, toldOf, tooltip } from "./lines.js";
import { nameOf } from "./ties.js";

const ENDS = 30;
const STEPS = 250;
const MANY = 400;
const LABELLED = 60;
const COLOURS = { state: "--accent", "former-state": "--accent", "de-facto": "--warn", region: "--warn", territory: "--warn" };
const layouts = new WeakMap();

/** All that the graph draws on a day. */
export function graphOption({ network, found, day, setting, width, height }) {
  const isInFull = setting.names === "official";
  const isCircle = setting.picture === "circle";
  const sides = isCircle ? Math.min(150, width / 6) : 50;
  const { places, corners } = fitted(layout(network, setting.picture), (width - 2 * sides) / (height - 2 * ENDS));
  const named = new Set(found.flatMap(({ pair }) => [pair.a, pair.b]));
  const parties = [...network.parties.values()];
  const heavy = new Set([...parties].sort((a, b) => b.statements - a.statements).slice(0, width < 700 ? 15 : LABELLED).map(({ name }) => name));
  return {
    tooltip: tooltip(({ data }) => data?.told ?? ""),
    series: [
      {
        id: "graph",
        type: "graph",
        layout: "none",
        roam: true,
        scaleLimit: { min: 0.5, max: 20 },
        left: sides, right: sides, top: ENDS, bottom: ENDS,
        data: [...corners, ...parties.map((party) => node(party, { network, places, named, heavy, day, isInFull, isCircle }))],
        links: found.toReversed().map((each) => ({
          source: each.pair.a,
          target: each.pair.b,
          path: each.pair.path,
          told: toldOf(network, each, day, isInFull),
          lineStyle: { ...style(each, found.length), curveness: isCircle ? 0.25 : 0.08 },
        })),
        label: { fontSize: 11, color: colour("--ink"), textBorderColor: colour("--card"), textBorderWidth: 2 },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: "adjacency", label: { show: true }, lineStyle: { width: 3, opacity: 1 } },
      },
    ],
  };
}

function node(party, { network, places, named, heavy, day, isInFull, isCircle }) {
  const [x, y] = places.get(party.name);
  const name = nameOf(network, party.name, day, isInFull);
  const isNamed = named.has(party.name);
  return {
    id: party.name,
    name,
    x,
    y,
    path: party.path,
    told: plain(`${name}\n${party.statements.toLocaleString("en")} statements`),
    symbol: party.longitude === null ? "diamond" : "circle",
    symbolSize: Math.min(network.parties.size > 150 ? 16 : 26, 5 + Math.sqrt(party.statements)),
    itemStyle: { color: colour(COLOURS[party.sort] ?? "--other"), borderColor: colour("--card"), borderWidth: 1, opacity: isNamed ? 1 : 0.3 },
    label: { show: heavy.has(party.name) && isNamed, position: isCircle && x < 0 ? "left" : "right", formatter: plain(name.length > 26 ? `${name.slice(0, 25)}…` : name) },
  };
}

/**
 * Places in the proportions of the picture, which else would be stretched with all that is in it, and two nodes that nobody sees, which
 * span it.
 */
function fitted(places, proportion) {
  const far = [0, 1].map((axis) => Math.max(60, ...[...places.values()].map((place) => Math.abs(place[axis]))));
  const wider = (proportion * far[1]) / far[0];
  const ends = [-1, 1].map((side) => ({ id: `corner ${side}`, name: "", x: side * far[0] * wider, y: side * far[1], symbolSize: 0, silent: true, tooltip: { show: false } }));
  return { places: new Map([...places].map(([name, [x, y]]) => [name, [x * wider, y]])), corners: ends };
}

function layout(network, picture) {
  if (!layouts.has(network)) layouts.set(network, new Map());
  const made = layouts.get(network);
  if (!made.has(picture)) made.set(picture, picture === "circle" ? circle(network) : forces(network));
  return made.get(picture);
}

/** Around a circle from west to east, so that neighbours stand together; who has no place on a map comes last. */
function circle(network) {
  const order = [...network.parties.values()].sort((a, b) => (a.longitude ?? 999) - (b.longitude ?? 999) || (a.name < b.name ? -1 : 1));
  const step = (2 * Math.PI) / Math.max(order.length, 1);
  return new Map(order.map(({ name }, at) => [name, [1000 * Math.cos(at * step - Math.PI / 2), 1000 * Math.sin(at * step - Math.PI / 2)]]));
}

/** Where forces put them over all ties of all days: d3-force gives the same places for the same ties. */
function forces(network) {
  const nodes = [...network.parties.keys()].map((name) => ({ id: name }));
  const links = network.pairs.map(({ a, b, ties }) => ({ source: a, target: b, weight: ties.length }));
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(links).id(({ id }) => id).distance(60))
    .force("charge", forceManyBody().strength(-160))
    .force("collide", forceCollide(14))
    .force("x", forceX().strength(0.05))
    .force("y", forceY().strength(0.09))
    .stop();
  simulation.tick(nodes.length > MANY ? STEPS / 2 : STEPS);
  return new Map(nodes.map(({ id, x, y }) => [id, [x, y]]));
}
