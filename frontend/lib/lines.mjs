// Lines and a box in, what of them is inside and what is outside out.

/** Whether two areas of a topology are the two that a boundary is between. */
export function between(a, b, [first, second]) {
  const codes = [a.properties.a3, b.properties.a3];
  return codes.includes(first) && codes.includes(second);
}

/** Whether a point (longitude, latitude) is in a box [west, south, east, north]. */
export function inBox([x, y], [west, south, east, north]) {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Lines cut where they enter and leave a box, at their own points; a stretch is inside where either of its ends is. */
export function cut(lines, box) {
  const parts = { inside: [], outside: [] };
  for (const points of lines) {
    let current = [];
    let side = null;
    for (let at = 1; at < points.length; at += 1) {
      const next = inBox(points[at - 1], box) || inBox(points[at], box) ? "inside" : "outside";
      if (next !== side) {
        if (current.length > 1) parts[side].push(current);
        current = [points[at - 1]];
        side = next;
      }
      current.push(points[at]);
    }
    if (current.length > 1) parts[side].push(current);
  }
  return parts;
}
