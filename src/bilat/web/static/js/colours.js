// Colours of the page's style in, as the canvas understands them out: variables may hold light-dark(), which only the browser resolves.

export function colours(names, within = document.body) {
  const probe = document.createElement("span");
  within.append(probe);
  const found = {};
  for (const [name, value] of Object.entries(names)) {
    probe.style.color = value;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}

// A chart is painted anew when the theme changes, fitted when its place does, and let go of when that has left the page.
export function livesIn(chart, place, paint) {
  const live = () => {
    if (place.isConnected) return true;
    chart.dispose();
    size.disconnect();
    theme.disconnect();
    scheme.removeEventListener("change", repaint);
    return false;
  };
  const repaint = () => live() && paint();
  const size = new ResizeObserver(() => live() && place.clientWidth && chart.resize());
  const theme = new MutationObserver(repaint);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  size.observe(place);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  scheme.addEventListener("change", repaint);
}
