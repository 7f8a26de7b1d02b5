// The timeline of a pair: ties as bars with vague ends, events as points, governments as bands; zoom, filters, the keyboard.
import { DataSet, DataView, Timeline } from "/static/vendor/vis-timeline.js";

const DAY = 86_400_000;
const OWN_ROWS = 60; // more ties than this share the rows of their kinds
const LABELLED = 30;
const SPAN = 75; // days from which an event that is vague is drawn as a span
const LONG_SPAN = 365 * 25;
const BESIDE = new Set(["planned", "alleged", "denied", "doubtful"]);

const slug = (name) => name.replaceAll(" ", "-");
const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, ...(text === undefined ? {} : { textContent: text }) });

function day(text) {
  if (!text) return null;
  const old = text.startsWith("-");
  return Date.parse(`${old ? `-00${text.slice(1)}` : text}T00:00:00Z`);
}

// ---- what is drawn

// One item a tie: all its bars are pieces of it, so that they lie on one line.
function tieItem(bars, row, from, named) {
  const pieces = bars.flatMap((bar, n) => bar.pieces.map((piece) => ({ sure: piece.sure, start: day(piece.first) ?? from, end: day(piece.until) ?? Date.now(), bar: n })));
  const start = Math.min(...pieces.map((piece) => piece.start));
  const end = Math.max(...pieces.map((piece) => piece.end), start + DAY);
  const first = bars[0];
  const statements = [...new Set(bars.flatMap((bar) => bar.statements))];
  return {
    id: `t${first.tie}`, group: row(first), start, end, type: "range", limitSize: false, pieces, bars, text: first.text, named,
    data: { ...first, statements, told: [...new Set(bars.map((bar) => bar.state))].join(", then ") },
    className: `bar sec-${slug(first.section)}${first.pieces[0].first ? "" : " open-left"}${named ? " named" : ""}`,
  };
}

function pointItem(point, number, row, labelled) {
  const first = day(point.first), last = day(point.last);
  if (first === null && last === null) return null;
  const start = first ?? last, end = last ?? first;
  const beside = BESIDE.has(point.modality) ? " beside" : "";
  const days = (end - start) / DAY;
  const base = { id: `p${number}`, group: row(point), text: point.text, data: point };
  if (days > SPAN && days < LONG_SPAN) {
    return { ...base, type: "range", start, end: end + DAY, limitSize: false, pieces: [{ sure: "possible", start, end: end + DAY }], className: `bar span ${point.modality}${beside} sec-${slug(point.section)}` };
  }
  return { ...base, type: "point", start: (start + end) / 2, short: labelled ? point.label : "", className: `${point.modality}${beside} sec-${slug(point.section)}` };
}

function content(item) {
  if (!item?.pieces) return item?.short ? element("span", "", item.short) : element("span", "", "");
  const body = element("div", "bar-body");
  const whole = item.end - item.start;
  for (const piece of item.pieces) {
    const bar = item.bars?.[piece.bar];
    const drawn = element("i", `piece ${piece.sure}${bar && bar.state !== "holds" ? ` ${bar.state}` : ""}${bar?.modality === "reported" ? " reported" : ""}`);
    drawn.style.left = `${((piece.start - item.start) / whole) * 100}%`;
    drawn.style.width = `${((piece.end - piece.start) / whole) * 100}%`;
    body.append(drawn);
  }
  if (item.named) body.append(element("span", "bar-text", item.text));
  return body;
}

function governments(data, from) {
  const items = [], groups = [];
  data.parties.forEach((party, n) => {
    const side = n ? "b" : "a";
    const own = data.bands.filter((band) => band.party === party);
    if (!own.length) return;
    groups.push({ id: `gov-${side}`, order: n, text: `Governments of ${party}`, className: "governments" });
    own.forEach((band, i) => {
      const start = day(band.first) ?? from, end = day(band.until) ?? Date.now();
      if (end <= from) return;
      const shown = Math.max(start, from);
      items.push({ id: `g${side}${i}`, group: `gov-${side}`, type: "range", start: shown, end, text: band.name, government: true, className: `government ${side}` });
      items.push({ id: `h${side}${i}`, type: "background", start: shown, end, className: `band ${side} ${i % 2 ? "odd" : "even"}` });
    });
  });
  return { items, groups };
}

function rows(data, own) {
  const order = Object.keys(data.sections);
  const groups = new Map();
  const place = (section) => 10 + order.indexOf(section) * 10_000;
  const row = (each) => {
    const isTie = each.pieces !== undefined;
    const id = own && isTie ? `t${each.tie}` : own ? `e-${each.section}` : `k-${each.kind}`;
    if (!groups.has(id)) {
      const text = own && isTie ? each.text : own ? `${data.sections[each.section]}: events` : each.label;
      groups.set(id, { id, text, section: each.section, order: place(each.section) + (own && isTie ? each.tie : 9000 + groups.size), className: `sec-${slug(each.section)}`, ...(own ? {} : { subgroupOrder: (a, b) => a.lane - b.lane }) });
    }
    return id;
  };
  return { row, groups };
}

// With many items the lines that they stand on are found once, and not anew at every move, as stacking would.
function intoLanes(items, span) {
  const ends = new Map();
  for (const item of [...items].sort((a, b) => a.start - b.start)) {
    const lanes = ends.get(item.group) ?? ends.set(item.group, []).get(item.group);
    const free = lanes.findIndex((end) => end <= item.start);
    item.lane = free < 0 ? lanes.length : free;
    item.subgroup = item.lane;
    lanes[item.lane] = (item.type === "point" ? item.start + span / 90 : item.end) + span / 400;
  }
}

// ---- filters

function filterForm(form, data, changed) {
  const state = { sections: new Set(), modalities: new Set(), kind: "" };
  const all = [...data.bars, ...data.points];
  const chips = (values, chosen, name, label) => {
    const set = element("fieldset", "");
    set.append(element("legend", "unseen", name));
    for (const value of values) {
      chosen.add(value);
      const chip = element("button", `chip${name === "Sections" ? ` sec-${slug(value)}` : ""}`, label(value));
      chip.type = "button";
      chip.setAttribute("aria-pressed", "true");
      chip.addEventListener("click", () => {
        const on = !chosen.has(value);
        chosen[on ? "add" : "delete"](value);
        chip.setAttribute("aria-pressed", String(on));
        changed();
      });
      set.append(chip);
    }
    return set;
  };
  const present = (of) => [...new Set(all.map(of))];
  const sections = Object.keys(data.sections).filter((name) => all.some((each) => each.section === name));
  form.append(chips(sections, state.sections, "Sections", (name) => data.sections[name]));
  const select = element("select", "");
  select.setAttribute("aria-label", "Kind");
  select.append(new Option("every kind", ""), ...present((each) => each.kind).sort().map((kind) => new Option(all.find((each) => each.kind === kind).label, kind)));
  select.addEventListener("change", () => { state.kind = select.value; changed(); });
  form.append(select);
  const modalities = present((each) => each.modality).sort();
  if (modalities.length > 1) form.append(chips(modalities, state.modalities, "Modality", (name) => name));
  else modalities.forEach((name) => state.modalities.add(name));
  form.addEventListener("submit", (event) => event.preventDefault());
  return (each) => state.sections.has(each.section) && state.modalities.has(each.modality) && (!state.kind || state.kind === each.kind);
}

function zoomButtons(form, timeline) {
  const set = element("fieldset", "zoom");
  for (const [text, label, act] of [["−", "Zoom out", () => timeline.zoomOut(0.4)], ["+", "Zoom in", () => timeline.zoomIn(0.4)], ["All", "Show all", () => timeline.fit({ animation: false })]]) {
    const button = element("button", "", text);
    button.type = "button";
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    set.append(button);
  }
  form.append(set);
}

// ---- the keyboard

function keyboard(place, timeline, view, live, open) {
  let chosen = null;
  const move = (share) => {
    const { start, end } = timeline.getWindow();
    const by = (end - start) * share;
    timeline.setWindow(start.valueOf() + by, end.valueOf() + by, { animation: false });
  };
  const step = (by) => {
    const items = view.get({ filter: (item) => item.data, order: (a, b) => a.start - b.start });
    if (!items.length) return;
    const at = items.findIndex((item) => item.id === chosen);
    const next = items[(at + by + items.length) % items.length];
    chosen = next.id;
    timeline.setSelection(chosen);
    const { start, end } = timeline.getWindow();
    if (next.start < start.valueOf() || next.start > end.valueOf()) timeline.moveTo(next.start, { animation: false });
    live.textContent = `${next.data.time_told ? `${next.data.time_told}: ` : ""}${next.text}${next.data.state ? ` (${next.data.told})` : ""}`;
  };
  const keys = {
    ArrowLeft: () => move(-0.15), ArrowRight: () => move(0.15), ArrowDown: () => step(1), ArrowUp: () => step(-1),
    "+": () => timeline.zoomIn(0.4), "=": () => timeline.zoomIn(0.4), "-": () => timeline.zoomOut(0.4),
    Home: () => timeline.fit({ animation: false }), Enter: () => { const item = chosen && view.get(chosen); if (item) open(item); },
  };
  place.addEventListener("keydown", (event) => {
    const act = event.target === place && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  return (id) => { chosen = id; };
}

// ---- all of it

export async function draw(page, box, showEvidence) {
  const place = box.querySelector(".timeline"), form = box.querySelector(".filters");
  const { path, known } = page.dataset;
  const answer = await fetch(`/api${path}/timeline${known ? `?known_on=${known}` : ""}`);
  if (!answer.ok) {
    place.textContent = `The timeline could not be fetched: ${answer.status} ${answer.statusText}`;
    return;
  }
  const data = await answer.json();
  const ties = new Set(data.bars.map((bar) => bar.tie));
  const own = ties.size <= OWN_ROWS && innerWidth > 640;
  const starts = [...data.bars.flatMap((bar) => bar.pieces.map((piece) => day(piece.first))), ...data.points.map((point) => day(point.first) ?? day(point.last))].filter((at) => at !== null);
  if (!starts.length) {
    box.hidden = true;
    return;
  }
  const from = Math.min(...starts) - 3 * 365 * DAY;
  // What one vague date of long ago would stretch is shown when somebody zooms out.
  const shown = starts.sort((a, b) => a - b)[Math.floor(starts.length * 0.05)] - 3 * 365 * DAY;
  const until = Date.now() + 400 * DAY;
  const { row, groups } = rows(data, own);
  const many = data.points.length > LABELLED;
  const items = [
    ...[...Map.groupBy(data.bars, (bar) => bar.tie).values()].map((bars) => tieItem(bars, row, from, !own)),
    ...data.points.map((point, n) => pointItem(point, n, row, !many)).filter(Boolean),
  ];
  if (!own) intoLanes(items, until - shown);
  const behind = governments(data, from);
  const held = new DataSet([...items, ...behind.items]);
  let keep = () => true;
  const view = new DataView(held, { filter: (item) => !item.data || keep(item.data) });
  const rowSet = new DataSet([...behind.groups, ...groups.values()]);
  const filled = () => new Set(view.get({ filter: (item) => item.data }).map((item) => item.group));
  let seen = new Set(groups.keys());
  const rowView = new DataView(rowSet, { filter: (group) => !group.section || seen.has(group.id) });

  let drawn;
  const first = new Promise((resolve) => { drawn = resolve; });
  const timeline = new Timeline(place, view, rowView, {
    onInitialDrawComplete: drawn,
    template: (item) => (item?.government ? element("span", "", item.text) : content(item)),
    groupTemplate: (group) => { const label = element("span", "row-label", group?.text ?? ""); label.title = group?.text ?? ""; return label; },
    tooltip: { template: (item) => tip(item), followMouse: true, overflowMethod: "flip" },
    groupOrder: "order", stack: own, stackSubgroups: true, showCurrentTime: true,
    margin: { item: { horizontal: 0, vertical: own ? 1 : 2 }, axis: 4 },
    orientation: { axis: "top", item: "top" }, verticalScroll: true, zoomKey: "ctrlKey", horizontalScroll: false,
    maxHeight: Math.min(620, Math.max(380, innerHeight * 0.75)), min: from - 20 * 365 * DAY, max: until + 20 * 365 * DAY,
    start: from - 19 * 365 * DAY, end: from - 18 * 365 * DAY, zoomMin: 20 * DAY, selectable: true, multiselect: false, showTooltips: true,
  });
  const open = (item) => showEvidence(`${path}/evidence?${item.data.statements.slice(0, 100).map((id) => `s=${id}`).join("&")}`);
  const live = element("p", "live small");
  live.setAttribute("aria-live", "polite");
  box.append(live);
  const choose = keyboard(place, timeline, view, live, open);
  timeline.on("select", ({ items: [id] }) => {
    const item = id && held.get(id);
    if (item?.data) {
      choose(id);
      open(item);
    }
  });
  keep = filterForm(form, data, () => {
    view.refresh();
    seen = filled();
    rowView.refresh();
  });
  zoomButtons(form, timeline);
  const asked = document.getElementById("day").dataset.on;
  timeline.addCustomTime(day(asked), "asked");
  const mark = (on) => { timeline.setCustomTime(day(on), "asked"); timeline.setCustomTimeMarker(on, "asked"); };
  mark(asked);
  timeline.on("timechanged", ({ id, time }) => {
    const input = document.getElementById("on");
    if (id !== "asked" || !input) return;
    input.value = time.toISOString().slice(0, 10);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  document.addEventListener("pair:day", (event) => mark(event.detail));
  if (data.undated) box.querySelector(".undated").textContent = `${data.undated} undated event${data.undated === 1 ? " is" : "s are"} in the list only.`;
  // Items that come into an empty window are measured together when it moves; those added in sight one by one.
  await first;
  timeline.setWindow(shown, until, { animation: false });
  place.dispatchEvent(new CustomEvent("drawn", { bubbles: true }));
}

function tip(item) {
  const body = element("div", "");
  body.append(element("strong", "", item.text ?? ""));
  const data = item.data;
  if (data) body.append(element("div", "", [data.time_told, data.told, data.modality === "asserted" ? "" : data.modality].filter(Boolean).join(" · ")));
  return body;
}
