// A reading view in, the same with marks and notes that light one another, and filters that work at once, out.

const text = document.getElementById("text");
const notes = new Map([...document.querySelectorAll(".noted")].map((note) => [note.dataset.n, note]));
const marks = new Map();
for (const mark of text.querySelectorAll("mark[data-n]")) {
  for (const number of numbers(mark)) {
    if (!marks.has(number)) marks.set(number, []);
    marks.get(number).push(mark);
  }
}
let lit = [];

function numbers(element) {
  return element.dataset.n ? element.dataset.n.split(" ") : [];
}

function light(wanted) {
  for (const element of lit) element.classList.remove("lit");
  lit = wanted.flatMap((number) => [notes.get(number), ...(marks.get(number) ?? [])]).filter(Boolean);
  for (const element of lit) element.classList.add("lit");
}

function meant(target) {
  const found = target instanceof Element && target.closest("mark[data-n], .noted, .refs");
  if (!found) return [];
  return found.matches(".refs") ? numbers(found.previousElementSibling) : numbers(found);
}

/* The statement, or the place, that the address names: shown with what belongs to it, wherever it is folded away. */
function show() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const folded = target.closest("details");
  if (folded && !isOpen(folded)) folded.open = true;
  const wanted = target.matches(".noted") ? numbers(target) : numbers(target.closest("mark") ?? target);
  light(wanted);
  const mark = target.matches(".noted") && marks.get(wanted[0])?.[0];
  const place = isWide.matches && mark ? mark : target;
  place.scrollIntoView({ block: "center" });
  // What has come into view by this is laid out only now, and may have moved it.
  requestAnimationFrame(() => requestAnimationFrame(() => place.scrollIntoView({ block: "center" })));
}

const isWide = matchMedia("(min-width: 64rem)");
const opensByStyle = CSS.supports("selector(::details-content)");

function isOpen(details) {
  return details.open || (opensByStyle && isWide.matches && details.matches(".text .notes"));
}

for (const [start, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
  document.addEventListener(start, (event) => {
    const wanted = meant(event.target);
    if (wanted.length) light(wanted);
  });
  document.addEventListener(end, (event) => {
    if (meant(event.target).length) light([]);
  });
}

text.addEventListener("click", (event) => {
  const mark = event.target instanceof Element && event.target.closest("mark[data-n]");
  if (!mark || !numbers(mark).length || !getSelection().isCollapsed) return;
  const note = numbers(mark).map((number) => notes.get(number)).find((each) => each && !each.hidden);
  if (!note) return;
  history.replaceState(null, "", `#${note.id}`);
  const folded = note.closest("details");
  if (folded && !isOpen(folded)) folded.open = true;
  light(numbers(mark));
  note.scrollIntoView({ block: "nearest" });
});

function filter(form) {
  const asked = new FormData(form);
  const [sections, kinds, modalities] = ["section", "kind", "modality"].map((name) => new Set(asked.getAll(name)));
  const taken = new Set();
  for (const [number, note] of notes) {
    const { section, kind, modality } = note.dataset;
    const isOfKind = (!sections.size && !kinds.size) || sections.has(section) || kinds.has(kind);
    if (isOfKind && (!modalities.size || modalities.has(modality))) taken.add(number);
  }
  for (const [number, note] of notes) note.hidden = !taken.has(number);
  for (const mark of text.querySelectorAll("mark[data-section]")) {
    const off = !numbers(mark).some((number) => taken.has(number));
    mark.classList.toggle("off", off);
    const refs = mark.nextElementSibling;
    if (refs?.matches(".refs")) refs.classList.toggle("off", off);
  }
  const figures = new Intl.NumberFormat("en");
  document.getElementById("tally").textContent = `${figures.format(taken.size)} of ${figures.format(notes.size)}`;
  const query = new URLSearchParams(asked).toString();
  history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
}

const form = document.querySelector("form.filters");
if (form) {
  form.classList.add("quick");
  form.addEventListener("change", () => filter(form));
}
if (!opensByStyle) for (const each of text.querySelectorAll(".notes")) each.open = isWide.matches;
addEventListener("hashchange", show);
if (location.hash) show();
