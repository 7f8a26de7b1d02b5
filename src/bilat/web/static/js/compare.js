// A click on the axis of years asks for that day: the form does the rest.

const DAY = 86_400_000;

/** The day (ISO 8601) that a place on the axis stands for, from 0 to 1 across its years. */
export function dayAt(place, first, last) {
  const start = utc(first);
  const end = utc(last + 1);
  const day = start + Math.floor((Math.min(Math.max(place, 0), 0.999999) * (end - start)) / DAY) * DAY;
  return new Date(day).toISOString().slice(0, 10);
}

/** The first day of a year, also of one before 100, in milliseconds. */
function utc(year) {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

document.addEventListener("click", (event) => {
  const lane = event.target.closest?.("svg.lane, svg.axis");
  const table = lane?.closest("table.lanes");
  const input = document.getElementById("on");
  if (!table || !input) return;
  const box = lane.getBoundingClientRect();
  const day = dayAt((event.clientX - box.left) / box.width, Number(table.dataset.first), Number(table.dataset.last));
  if (!/^\d{4}-/.test(day) || day < input.min) return;
  input.value = day;
  input.form.requestSubmit();
});
