// A locator in, a small map of where the two lie out; where no map draws either of them the words stay.
import { echarts } from "/static/vendor/echarts.js";

import { colours, livesIn } from "./colours.js";

const LEAST = 26;
let world;

async function loadWorld() {
  if (!world) {
    const answer = await fetch("/static/vendor/world.json");
    world = await answer.json();
    echarts.registerMap("world", world);
  }
  return world;
}

function rings(feature) {
  const { type, coordinates } = feature.geometry;
  return type === "Polygon" ? [coordinates[0]] : coordinates.map((polygon) => polygon[0]);
}

function boxOf(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const size = (box) => (box[2] - box[0]) * (box[3] - box[1]);
// Of a state with far islands the largest piece tells where it lies.
const mainBox = (feature) => rings(feature).map(boxOf).sort((a, b) => size(b) - size(a))[0];

function around(boxes, ratio) {
  const box = boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const height = Math.max(LEAST / ratio, (box[3] - box[1]) * 1.5, ((box[2] - box[0]) * 1.25) / ratio);
  const half = [(height * ratio) / 2, height / 2];
  return [[middle[0] - half[0], middle[1] + half[1]], [middle[0] + half[0], middle[1] - half[1]]];
}

export async function draw(locator) {
  const codes = JSON.parse(locator.dataset.codes);
  const names = JSON.parse(locator.dataset.places);
  const { features } = await loadWorld();
  const found = names.map((name, n) => features.find((f) => f.properties.name === name || (codes[n] && f.properties.iso2 === codes[n])));
  // Whom no map draws as an area has a place all the same: the dot of its seat.
  const seats = JSON.parse(locator.dataset.seats).map(([x, y], n) => (found[n] || x === null ? null : [x, y]));
  if (!names.some((_, n) => found[n] || seats[n]) || !locator.isConnected) return;
  locator.classList.add("drawn");
  const place = document.createElement("div");
  place.className = "map";
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", `Map: ${names.filter((_, n) => found[n] || seats[n]).join(" and ")}. Boundaries as drawn by Natural Earth; no view on them is taken.`);
  locator.append(place);
  const chart = echarts.init(place);
  const paint = () => {
    const ink = colours({ a: "var(--side-a)", b: "var(--side-b)", land: "light-dark(#e2ddd2, #3a3f49)", edge: "var(--card)", text: "var(--ink)", halo: "var(--card)" }, locator.closest(".pair"));
    const region = (feature, colour) => ({ name: feature.properties.name, itemStyle: { areaColor: colour }, label: { show: true, color: ink.text, textBorderColor: ink.halo, textBorderWidth: 3, fontSize: 12, fontFamily: "inherit" } });
    chart.setOption({
      geo: {
        map: "world", silent: true, nameProperty: "name", aspectScale: 0.85,
        boundingCoords: around(names.flatMap((_, n) => (found[n] ? [mainBox(found[n])] : seats[n] ? [[...seats[n], ...seats[n]]] : [])), place.clientWidth / place.clientHeight / 0.85),
        itemStyle: { areaColor: ink.land, borderColor: ink.edge, borderWidth: 0.6 },
        regions: found.flatMap((feature, n) => (feature ? [region(feature, n ? ink.b : ink.a)] : [])),
      },
      series: [{
        type: "scatter", coordinateSystem: "geo", silent: true, symbolSize: 11,
        data: seats.flatMap((seat, n) => (seat ? [{ name: names[n], value: seat, itemStyle: { color: n ? ink.b : ink.a, borderColor: ink.edge, borderWidth: 1.5 } }] : [])),
        label: { show: true, formatter: "{b}", position: "bottom", color: ink.text, textBorderColor: ink.halo, textBorderWidth: 3, fontSize: 12, fontFamily: "inherit" },
      }],
    });
  };
  paint();
  livesIn(chart, place, paint);
}
