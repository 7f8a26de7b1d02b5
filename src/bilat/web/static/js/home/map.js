// A network and a day in, what ECharts draws as a map of the world out: areas, boundaries, parties, ties.
import { naturalEarth } from "../../vendor/projection.js";
import { colour, faded, hatch } from "./colours.js";
import { plain, style, toldOf, tooltip } from "./lines.js";
import { LOOKS, nameOf } from "./ties.js";

// The map ends above Antarctica; rows of parties that have no place on it follow below.
const SOUTH = -57;
const [, EDGE] = naturalEarth.project([0, SOUTH]);
const HALF = 150;
const LABELLED = 40;

/** The projection of the map, which below its southern edge is flat: there the parties without a place stand in rows. */
const projection = {
  project: ([x, y]) => (y >= SOUTH ? naturalEarth.project([x, y]) : [x, EDGE + SOUTH - y]),
  unproject: ([x, y]) => (y <= EDGE ? naturalEarth.unproject([x, y]) : [x, SOUTH - (y - EDGE)]),
};

let world = null;

/** Load the geometry, once. */
export async function load(echarts) {
  if (world) return;
  const [areas, borders] = await Promise.all(["world", "borders"].map(async (name) => (await fetch(`/static/vendor/${name}.json`)).json()));
  areas.features = areas.features.filter(({ properties }) => properties.name !== "Antarctica");
  echarts.registerMap("world", areas);
  world = { areas: areas.features.map(({ properties }) => properties), borders: borders.features };
}

/** All that the map draws on a day; `whole` lists every party of the network, so that none moves when the day does. */
export function mapOption({ network, found, day, setting, width }) {
  const rows = band(network, width);
  const places = placed(network, rows);
  const isInFull = setting.names === "official";
  return {
    tooltip: tooltip(({ data }) => data?.told ?? ""),
    geo: {
      map: "world",
      projection,
      roam: true,
      scaleLimit: { min: 1, max: 30 },
      boundingCoords: [
        [-180, 83],
        [180, SOUTH - rows.depth],
      ],
      left: 4, right: 4, top: 4, bottom: 4,
      itemStyle: { areaColor: colour("--land"), borderColor: colour("--land"), borderWidth: 0.5 },
      emphasis: { disabled: true },
      select: { disabled: true },
      regions: regions(setting, found),
      tooltip: { show: true, formatter: ({ name }) => plain(areaTold(name, setting)) },
    },
    series: [
      ...boundaries(setting),
      ties(network, found, places, day, isInFull),
      points(network, found, places, day, isInFull),
      titles(rows),
    ],
  };
}

function regions({ view, party }, found) {
  const open = view === "un" ? world.areas.filter(({ disputed }) => disputed && disputed.un === null) : [];
  const marked = open.map(({ name }) => ({ name, itemStyle: { areaColor: hatch("--land", "--faint") } }));
  return party ? [...marked, ...coloured(party, found)] : marked;
}

/** With one party alone, the areas of the others are tinted as their line is. */
function coloured(party, found) {
  const tint = ({ pair, look }) => ({
    name: pair.a === party ? pair.b : pair.a,
    itemStyle: { areaColor: faded(LOOKS.find(({ name }) => name === look).colour, 0.28) },
  });
  return [...found.map(tint), { name: party, itemStyle: { areaColor: faded("--ink", 0.35) } }];
}

function areaTold(name, { view }) {
  const area = world.areas.find((each) => each.name === name);
  if (!area?.disputed) return name;
  const { claimed_by: claims, held_by: held, un } = area.disputed;
  if (view === "un" && un && un !== name) return `${un}\n(${name}; held by ${held})`;
  return `${name}\nclaimed by ${claims.join(" and ")}\nheld by ${held}`;
}

function boundaries({ view }) {
  const isDrawn = ({ name, disputed }) => view === "de-facto" || !disputed?.un || disputed.un === name || name === "Golan Heights";
  const line = (id, features, lineStyle) => ({
    id,
    type: "lines",
    polyline: true,
    silent: true,
    z: 2,
    data: features.flatMap(({ geometry }) => geometry.coordinates.map((coords) => ({ coords }))),
    lineStyle: { opacity: 1, ...lineStyle },
  });
  const disputed = world.borders.filter(({ properties }) => properties.kind === "disputed" && isDrawn(properties));
  return [
    line("agreed", world.borders.filter(({ properties }) => properties.kind === "agreed"), { color: colour("--card"), width: 0.9 }),
    line("disputed", disputed, { color: colour("--faint"), width: 1, type: [3, 2] }),
  ];
}

function ties(network, found, places, day, isInFull) {
  const drawn = found.filter(({ pair }) => places.has(pair.a) && places.has(pair.b));
  return {
    id: "ties",
    type: "lines",
    z: 3,
    // The strongest text lies on top.
    data: drawn.toReversed().map((each) => ({
      coords: [places.get(each.pair.a), places.get(each.pair.b)],
      path: each.pair.path,
      told: toldOf(network, each, day, isInFull),
      lineStyle: { ...style(each, drawn.length), curveness: 0.18 },
    })),
    emphasis: { lineStyle: { width: 4, opacity: 1 } },
  };
}

function points(network, found, places, day, isInFull) {
  const named = new Set(found.flatMap(({ pair }) => [pair.a, pair.b]));
  const parties = [...network.parties.values()].filter(({ name }) => places.has(name));
  const heavy = new Set([...parties].sort((a, b) => b.statements - a.statements).slice(0, LABELLED).map(({ name }) => name));
  return {
    id: "points",
    type: "scatter",
    coordinateSystem: "geo",
    z: 4,
    data: parties.map((party) => {
      const name = nameOf(network, party.name, day, isInFull);
      const isNamed = named.has(party.name);
      return {
        name,
        value: places.get(party.name),
        path: party.path,
        told: plain(`${name}\n${party.statements.toLocaleString("en")} statements`),
        symbolSize: Math.min(15, 4 + Math.sqrt(party.statements) / 2),
        itemStyle: { color: colour(isNamed ? "--ink" : "--faint"), borderColor: colour("--card"), borderWidth: 1.2, opacity: isNamed ? 1 : 0.45 },
        label: { show: (heavy.has(party.name) && isNamed) || party.longitude === null, formatter: plain(shortened(name)) },
      };
    }),
    label: { position: "bottom", distance: 3, fontSize: 11, color: colour("--ink"), textBorderColor: colour("--card"), textBorderWidth: 2 },
    labelLayout: { hideOverlap: true },
    emphasis: { scale: 1.4, label: { show: true } },
  };
}

const shortened = (name) => (name.length > 24 ? `${name.slice(0, 23)}…` : name);

const GROUPS = [
  ["Organisations", ["organisation", "bloc", "body"]],
  ["Movements and armed groups", ["movement", "armed-group"]],
  ["Others whom texts name", null],
];

/** Rows below the map for parties that have no place on it: as many as there is room for, the most told of first. */
function band(network, width) {
  const across = Math.max(3, Math.floor(width / 110));
  const height = (34 * 2 * HALF) / Math.max(width - 8, 1);
  const without = [...network.parties.values()].filter(({ longitude }) => longitude === null).sort((a, b) => b.statements - a.statements);
  const listed = new Set(GROUPS.flatMap(([, sorts]) => sorts ?? []));
  const places = new Map();
  const heads = [];
  let depth = 0.3;
  for (const [title, sorts] of GROUPS) {
    const mine = without.filter(({ sort }) => (sorts ? sorts.includes(sort) : !listed.has(sort))).slice(0, 2 * across);
    if (!mine.length) continue;
    heads.push([title, [-HALF, SOUTH - (depth + 0.4) * height]]);
    depth += 0.9;
    mine.forEach(({ name }, at) => {
      const shift = ((at % across) + 0.5) / Math.min(across, mine.length);
      places.set(name, [-HALF + 2 * HALF * shift, SOUTH - (depth + Math.floor(at / across)) * height]);
    });
    depth += Math.ceil(mine.length / across);
  }
  return { places, heads, depth: places.size ? depth * height : 0, left: without.length - places.size };
}

function placed(network, rows) {
  const onMap = [...network.parties.values()].filter(({ longitude }) => longitude !== null);
  return new Map([...onMap.map(({ name, longitude, latitude }) => [name, [longitude, Math.max(latitude, SOUTH)]]), ...rows.places]);
}

function titles(rows) {
  return {
    id: "titles",
    type: "scatter",
    coordinateSystem: "geo",
    silent: true,
    symbolSize: 0.01,
    data: rows.heads.map(([title, value]) => ({ value, label: { formatter: title } })),
    label: { show: true, position: "right", fontSize: 11, fontStyle: "italic", color: colour("--faint") },
  };
}
