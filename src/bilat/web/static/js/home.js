// The home page: its setting in, a picture that moves with the day out; the table and all addresses move along.
import { echarts } from "../vendor/echarts.js";
import { colour, whenSchemeChanges } from "./home/colours.js";
import { iso, later, number, today, told } from "./home/days.js";
import { graphOption } from "./home/graph.js";
import { load, mapOption } from "./home/map.js";
import { countsTold, fill } from "./home/table.js";
import { LOOKS, looks, read } from "./home/ties.js";
import { suggestIn } from "./suggest.js";

const AGAIN = 1500;
const MOST = 3000;
const FRAMES = 160;
const FRAME = 90;

const byId = (id) => document.getElementById(id);
const form = byId("settings");
const setting = JSON.parse(byId("setting").textContent);
const state = { network: null, day: number(setting.on), isToday: setting.isToday, hidden: new Set(), isWhole: false, asked: 0, timer: 0 };
let chart = null;

/** The address of something with the setting of the moment. */
function query(own = {}) {
  const given = new URLSearchParams();
  if (!state.isToday) given.set("on", iso(state.day));
  if (setting.knownOn) given.set("known_on", setting.knownOn);
  for (const [name, value] of Object.entries(own)) given.set(name, value);
  return given;
}

function asked() {
  const given = query();
  if (setting.party) given.set("party", setting.party);
  if (String(setting.kinds) !== String(setting.usual)) for (const kind of setting.kinds) given.append("kind", kind);
  return given;
}

function address() {
  const given = asked();
  for (const [name, usual] of Object.entries({ picture: "map", view: "de-facto", names: "common", sort: "statements" })) {
    if (setting[name] !== usual) given.set(name, setting[name]);
  }
  return `${location.pathname}${given.size ? `?${given}` : ""}`;
}

/** Ask for the network; where it is being worked out, say how far that is and ask again. */
async function ask() {
  state.asked += 1;
  const mine = state.asked;
  const given = asked();
  given.set("limit", MOST);
  const answer = await fetch(`/api/network?${given}`);
  if (mine !== state.asked) return;
  if (!answer.ok) return tell(`${(await answer.json()).detail}.`);
  const shown = await answer.json();
  if (shown.is_ready) begin(shown);
  if (shown.is_ready && shown.is_current) return tell("");
  tell(shown.is_ready ? "The store has grown: this is how it was, the new picture is being worked out." : "The ties of the whole store are being worked out. With a large store that takes minutes, once; parties and pairs can be opened meanwhile.", shown.share);
  setTimeout(() => mine === state.asked && ask(), AGAIN);
}

function tell(text, share = null) {
  const place = byId("progress");
  place.hidden = !text;
  place.replaceChildren(text);
  if (share === null) return;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = share;
  bar.setAttribute("aria-label", "How much is done");
  place.append(" ", bar, ` ${Math.round(100 * share)} %`);
}

function begin(shown) {
  state.network = read(shown);
  byId("picture").hidden = false;
  for (const id of ["png", "svg"]) byId(id).hidden = false;
  chart ??= start();
  const slide = byId("slide");
  const last = Math.max(state.network.last ?? 0, today(), state.day);
  slide.max = last;
  slide.min = Math.min(state.network.first ?? last - 36_525, state.day);
  const { total, shown: drawn } = state.network;
  byId("told").textContent = drawn < total ? `Of ${total.toLocaleString("en")} ties, the ${drawn.toLocaleString("en")} with the most text behind them are drawn. With one party, or fewer kinds, others come into sight.` : "";
  draw({ isNew: true });
}

function start() {
  const made = echarts.init(byId("chart"), null, { renderer: "canvas" });
  made.on("click", ({ data }) => data?.path && location.assign(state.isToday && !setting.knownOn ? data.path : `${data.path}?${query()}`));
  new ResizeObserver(() => {
    made.resize();
    if (state.network) draw({ isNew: true });
  }).observe(byId("chart"));
  return made;
}

/** Draw the day: the picture at once, the table when the day has stood still for a moment. */
function draw({ isNew = false } = {}) {
  const every = looks(state.network, state.day);
  const found = every.filter(({ look }) => !state.hidden.has(look));
  const given = { network: state.network, found, day: state.day, setting, width: byId("chart").clientWidth, height: byId("chart").clientHeight };
  const option = setting.picture === "map" ? mapOption(given) : graphOption(given);
  if (!isNew && setting.picture === "map") option.geo = undefined;
  if (!isNew && setting.picture === "map") option.series = option.series.filter(({ id }) => id === "ties" || id === "points");
  // What roams keeps its place while the day moves.
  chart.setOption({ animation: false, ...(isNew ? option : without(option)) }, { notMerge: isNew, lazyUpdate: !isNew });
  byId("slide").value = state.day;
  byId("slide").setAttribute("aria-valuetext", told(state.day));
  byId("slide-told").textContent = told(state.day);
  legend(every);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => settle(every), isNew ? 0 : 150);
}

function without(option) {
  const { geo, ...rest } = option;
  return geo && setting.party ? { ...rest, geo: { regions: geo.regions } } : rest;
}

function settle(every) {
  const place = address();
  history.replaceState(history.state, "", place);
  form.elements.on.value = iso(state.day);
  byId("day-told").textContent = told(state.day);
  byId("day-told").dateTime = iso(state.day);
  byId("counts").textContent = countsTold(every);
  const exact = asked();
  exact.set("on", iso(state.day));
  exact.set("limit", MOST);
  byId("csv").href = `/api/network.csv?${exact}`;
  byId("json").href = `/api/network?${exact}`;
  const left = fill(byId("table"), state.network, every, { day: state.day, sort: setting.sort, names: setting.names, query: String(query()), isWhole: state.isWhole });
  more(left, every);
  const signIn = document.querySelector('.account a[href^="/login"]');
  if (signIn) signIn.href = `/login?${new URLSearchParams({ next: place })}`;
}

function more(left, every) {
  byId("more").replaceChildren();
  if (!left) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Show ${left.toLocaleString("en")} more`;
  button.addEventListener("click", () => {
    state.isWhole = true;
    settle(every);
  });
  byId("more").append(button);
}

function legend(every) {
  const list = byId("legend");
  if (!list.children.length) list.append(...LOOKS.map(entry));
  for (const item of list.children) {
    const count = every.filter(({ look }) => look === item.dataset.look).length;
    item.querySelector("b").textContent = count.toLocaleString("en");
  }
}

function entry({ name, label, colour: variable, dash }) {
  const item = document.createElement("li");
  item.dataset.look = name;
  const box = document.createElement("label");
  const tick = document.createElement("input");
  tick.type = "checkbox";
  tick.checked = true;
  tick.addEventListener("change", () => {
    if (tick.checked) state.hidden.delete(name);
    else state.hidden.add(name);
    draw();
  });
  const count = document.createElement("b");
  box.append(tick, sample(variable, dash), ` ${label} `, count);
  item.append(box);
  return item;
}

function sample(variable, dash) {
  const [picture, line] = ["svg", "line"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  picture.setAttribute("viewBox", "0 0 42 10");
  picture.setAttribute("aria-hidden", "true");
  for (const [key, value] of Object.entries({ x1: 1, x2: 41, y1: 5, y2: 5 })) line.setAttribute(key, value);
  if (dash !== "solid") line.setAttribute("stroke-dasharray", dash.join(" "));
  line.style.stroke = `var(${variable})`;
  picture.append(line);
  return picture;
}

function move(day) {
  state.day = Math.round(Math.min(Math.max(day, Number(byId("slide").min)), Number(byId("slide").max)));
  state.isToday = false;
  requestAnimationFrame(() => draw());
}

/** Play from the day on, from the beginning where it is the last. */
function play() {
  const button = byId("play");
  const isOn = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(isOn));
  button.lastChild.textContent = isOn ? " Pause" : " Play";
  button.firstElementChild.textContent = isOn ? "⏸" : "▶";
  if (!isOn) return;
  const [first, last] = [Number(byId("slide").min), Number(byId("slide").max)];
  if (state.day >= last) state.day = first;
  step(Math.max(30, Math.round((last - first) / FRAMES)), last);
}

function step(days, last) {
  if (byId("play").getAttribute("aria-pressed") !== "true") return;
  move(state.day + days);
  if (state.day >= last) play();
  else setTimeout(() => step(days, last), FRAME);
}

const KEYS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 };

function listen() {
  byId("slide").addEventListener("input", ({ target }) => move(Number(target.value)));
  byId("slide").addEventListener("keydown", (event) => {
    if (!(event.key in KEYS)) return;
    event.preventDefault();
    move(later(state.day, KEYS[event.key]));
  });
  byId("play").addEventListener("click", play);
  byId("png").addEventListener("click", savePng);
  byId("svg").addEventListener("click", saveSvg);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", change);
  for (const link of document.querySelectorAll("#table a[data-sort]")) link.addEventListener("click", sort);
  whenSchemeChanges(() => state.network && draw({ isNew: true }));
}

/** Something of the form changed: what needs the server is asked of it, the rest is drawn anew. */
async function change({ target }) {
  if (target.name === "on") {
    if (target.value) move(number(target.value));
    return;
  }
  if (target.name === "kind") setting.kinds = [...form.querySelectorAll("input[name=kind]:checked")].map(({ value }) => value);
  else setting[target.name] = target.value.trim() || null;
  if (target.name === "kind" && !setting.kinds.length) setting.kinds = [...setting.usual];
  byId("kinds-told").textContent = `${setting.kinds.length} chosen`;
  byId("chart").classList.toggle("plain", setting.picture !== "map");
  if (target.name === "party" && setting.party) setting.party = await known(setting.party);
  if (["kind", "party"].includes(target.name)) ask();
  else if (state.network) draw({ isNew: true });
}

/** The party's own name for whatever it was written as. */
async function known(typed) {
  const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: typed, limit: 1 })}`);
  const [first] = answer.ok ? (await answer.json()).items : [];
  if (first) form.elements.party.value = first.name;
  return first?.name ?? typed;
}

function sort(event) {
  event.preventDefault();
  setting.sort = event.currentTarget.dataset.sort;
  for (const link of document.querySelectorAll("#table a[data-sort]")) {
    const isMine = link.dataset.sort === setting.sort;
    if (isMine) link.parentElement.setAttribute("aria-sort", ["since", "statements"].includes(setting.sort) ? "descending" : "ascending");
    else link.parentElement.removeAttribute("aria-sort");
  }
  if (state.network) settle(looks(state.network, state.day));
}

function save(address, ending) {
  const link = document.createElement("a");
  link.href = address;
  link.download = `ties-${iso(state.day)}.${ending}`;
  link.click();
}

function savePng() {
  save(chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: colour("--card") }), "png");
}

/** The picture drawn once more, as SVG and out of sight: what stands on the page is drawn on canvas. */
function saveSvg() {
  const size = { width: chart.getWidth(), height: chart.getHeight() };
  const drawn = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  drawn.setOption({ ...chart.getOption(), animation: false, backgroundColor: colour("--card") });
  const address = URL.createObjectURL(new Blob([drawn.renderToSVGString()], { type: "image/svg+xml" }));
  drawn.dispose();
  save(address, "svg");
  URL.revokeObjectURL(address);
}

suggestIn(document);
byId("show").hidden = true;
byId("chart").classList.toggle("plain", setting.picture !== "map");
listen();
await load(echarts);
await ask();
