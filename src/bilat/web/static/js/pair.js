// The page on a pair: footnotes open where they stand, the day moves in place, and what is drawn is drawn when it comes into view.

const page = document.querySelector(".pair");

function whenSeen(element, draw) {
  if (!element) return;
  const watch = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      watch.disconnect();
      draw();
    }
  }, { rootMargin: "300px" });
  watch.observe(element);
}

// ---- evidence: a footnote's sentence in place, statements of the timeline in a panel

const pop = document.createElement("div");
pop.className = "note-pop";
pop.popover = "auto";
document.body.append(pop);

function showNote(link) {
  const note = document.getElementById(link.hash.slice(1));
  if (!note || !pop.showPopover) return false;
  pop.replaceChildren(...note.cloneNode(true).childNodes);
  pop.showPopover();
  const at = link.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - pop.offsetWidth - 12);
  pop.style.left = `${Math.max(8, left) + scrollX}px`;
  const below = at.bottom + pop.offsetHeight + 12 < innerHeight;
  pop.style.top = `${(below ? at.bottom + 6 : at.top - pop.offsetHeight - 6) + scrollY}px`;
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".notes a");
  if (link && !event.ctrlKey && !event.metaKey && showNote(link)) event.preventDefault();
  const why = event.target.closest?.("a.why");
  if (why && page?.contains(why) && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    showEvidence(why.getAttribute("href"));
  }
});

export async function showEvidence(address) {
  const panel = document.getElementById("panel");
  const body = panel.querySelector(".panel-body");
  body.replaceChildren(document.createTextNode("…"));
  if (!panel.open) panel.showModal();
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    body.replaceChildren(...made.body.childNodes);
  } catch (error) {
    body.replaceChildren(document.createTextNode(`The evidence could not be fetched: ${error.message}`));
  }
}

document.getElementById("panel")?.addEventListener("click", (event) => {
  if (event.target.id === "panel") event.target.close();
});

// ---- the day

function drawDay() {
  const locator = document.querySelector(".locator");
  whenSeen(locator, async () => (await import("./pair-map.js")).draw(locator));
  for (const table of document.querySelectorAll("table[data-chart='series']")) {
    if (table.querySelectorAll("tbody tr").length > 2) whenSeen(table, async () => (await import("./pair-charts.js")).series(table));
  }
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "day" && event.detail.elt?.id !== "day") return;
  const day = document.getElementById("day");
  document.title = `${day.dataset.title}, ${day.dataset.on} · bilat`;
  document.dispatchEvent(new CustomEvent("pair:day", { detail: day.dataset.on }));
  drawDay();
});

if (page) {
  drawDay();
  const box = document.querySelector(".chart-box");
  if (box) {
    box.hidden = false;
    whenSeen(box, async () => (await import("./pair-timeline.js")).draw(page, box, showEvidence));
  }
  const years = document.querySelector(".years-chart");
  if (years) {
    years.hidden = false;
    whenSeen(years, async () => (await import("./pair-charts.js")).years(years, document.querySelector("table.years")));
  }
}
