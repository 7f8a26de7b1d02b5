// Names of the style sheet's colours in, what they are in the scheme of the moment out.

const seen = new Map();
const probe = document.createElement("i");
probe.hidden = true;
document.body.append(probe);

/** A variable's colour as the browser reckons it, for a canvas, which knows no variables. */
export function colour(name) {
  if (!seen.has(name)) {
    probe.style.color = `var(${name})`;
    seen.set(name, getComputedStyle(probe).color);
  }
  return seen.get(name);
}

/** A colour with an opacity. */
export function faded(name, opacity) {
  return colour(name).replace(/^rgb\(([^)]+)\)$/, (_, parts) => `rgba(${parts}, ${opacity})`);
}

/** A hatch of one colour on another, as ECharts takes patterns. */
export function hatch(ground, lines) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 8;
  const pen = canvas.getContext("2d");
  pen.fillStyle = colour(ground);
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = colour(lines);
  pen.lineWidth = 1.2;
  for (const shift of [-8, 0, 8]) {
    pen.beginPath();
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
    pen.stroke();
  }
  return { image: canvas, repeat: "repeat" };
}

/** Call when the scheme changes from light to dark or back. */
export function whenSchemeChanges(act) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    seen.clear();
    act();
  });
}
