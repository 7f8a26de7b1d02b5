// Tables in, the same as charts out: events by year and kind with the text behind them, and numbers told as series.
import { echarts } from "/static/vendor/echarts.js";

import { colours, livesIn } from "./colours.js";

const KINDS = 7;
const PALETTE = {
  0: "light-dark(#1f5a99, #7db2ec)", 1: "light-dark(#b4552d, #e79a72)", 2: "light-dark(#1d6b44, #6cc79a)", 3: "light-dark(#a07400, #e3b75a)",
  4: "light-dark(#5f4b9b, #b5a4ec)", 5: "light-dark(#0f6b6b, #63c7c2)", 6: "light-dark(#8a2f6d, #e79acb)", 7: "light-dark(#8b909b, #7c828e)",
};
const INK = { text: "var(--ink)", faint: "var(--faint)", line: "var(--line)", card: "var(--card)", accent: "var(--accent)", wash: "color-mix(in srgb, var(--faint) 22%, transparent)" };

function drawn(place, option) {
  const chart = echarts.init(place);
  const paint = () => chart.setOption(option({ ...colours(INK), ...colours(PALETTE) }), true);
  paint();
  livesIn(chart, place, paint);
}

const tooltip = (ink) => ({ renderMode: "richText", confine: true, backgroundColor: ink.card, borderColor: ink.line, textStyle: { color: ink.text, fontSize: 12 } });
const axis = (ink) => ({ axisLine: { lineStyle: { color: ink.line } }, axisTick: { show: false }, axisLabel: { color: ink.faint }, splitLine: { lineStyle: { color: ink.line, opacity: 0.6 } } });

export function years(place, table) {
  const rows = [...table.tBodies[0].rows].map((row) => ({
    year: Number(row.dataset.year),
    statements: Number(row.dataset.statements),
    kinds: Object.fromEntries([...row.querySelectorAll("[data-kind]")].map((each) => [each.dataset.kind, Number(each.dataset.events)])),
  }));
  const totals = new Map();
  for (const row of rows) for (const [kind, n] of Object.entries(row.kinds)) totals.set(kind, (totals.get(kind) ?? 0) + n);
  const ordered = [...totals].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  const main = ordered.slice(0, KINDS);
  const others = ordered.slice(KINDS);
  const first = Math.min(...rows.map((row) => row.year));
  const last = Math.max(...rows.map((row) => row.year));
  const span = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const at = new Map(rows.map((row) => [row.year, row]));
  const count = (year, kinds) => kinds.reduce((sum, kind) => sum + (at.get(year)?.kinds[kind] ?? 0), 0) || null;
  const stacks = [...main.map((kind) => [kind, [kind]]), ...(others.length ? [["other kinds", others]] : [])];
  drawn(place, (ink) => ({
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    aria: { enabled: false },
    tooltip: { ...tooltip(ink), trigger: "axis" },
    legend: { bottom: 0, type: "scroll", textStyle: { color: ink.text }, itemWidth: 12, itemHeight: 12, pageTextStyle: { color: ink.faint } },
    grid: { left: 44, right: 48, top: 34, bottom: span.length > 40 ? 76 : 52 },
    dataZoom: span.length > 40 ? [{ type: "slider", bottom: 34, height: 16, borderColor: ink.line, textStyle: { color: ink.faint } }, { type: "inside", zoomOnMouseWheel: "ctrl" }] : [],
    xAxis: { type: "category", data: span, ...axis(ink), splitLine: { show: false } },
    yAxis: [
      { type: "value", name: "events", minInterval: 1, nameTextStyle: { color: ink.faint }, ...axis(ink) },
      { type: "value", name: "statements", minInterval: 1, nameTextStyle: { color: ink.faint }, ...axis(ink), splitLine: { show: false } },
    ],
    series: [
      { name: "statements", type: "line", step: "middle", symbol: "none", yAxisIndex: 1, data: span.map((year) => at.get(year)?.statements ?? 0), lineStyle: { color: ink.faint, width: 1 }, itemStyle: { color: ink.faint }, areaStyle: { color: ink.wash } },
      ...stacks.map(([name, kinds], n) => ({ name, type: "bar", stack: "events", barMaxWidth: 22, data: span.map((year) => count(year, kinds)), itemStyle: { color: ink[n], borderColor: ink.card, borderWidth: 0.5 } })),
    ],
  }));
}

export function series(table) {
  if (table.previousElementSibling?.classList.contains("plot")) return;
  const rows = [...table.tBodies[0].rows].map((row) => ({ at: Number(row.dataset.at), value: Number(row.dataset.value), maximum: Number(row.dataset.maximum ?? row.dataset.value), told: row.cells[0].textContent, words: row.cells[1].firstChild.textContent }));
  const place = document.createElement("div");
  place.className = "plot";
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", `${table.dataset.kind}, as the table below has it`);
  table.before(place);
  drawn(place, (ink) => ({
    tooltip: { ...tooltip(ink), formatter: ({ dataIndex }) => `${rows[dataIndex].told}\n${rows[dataIndex].words}` },
    grid: { left: 56, right: 14, top: 14, bottom: 24 },
    xAxis: { type: "value", scale: true, minInterval: 1, ...axis(ink), splitLine: { show: false }, axisLabel: { color: ink.faint, formatter: (year) => String(Math.floor(year)) } },
    yAxis: { type: "value", ...axis(ink), axisLabel: { color: ink.faint, formatter: (n) => Intl.NumberFormat("en", { notation: "compact" }).format(n) } },
    series: [{ type: "line", data: rows.map((row) => [row.at, row.value]), symbolSize: 7, lineStyle: { color: ink.accent, width: 1.5 }, itemStyle: { color: ink.accent } }],
  }));
}
