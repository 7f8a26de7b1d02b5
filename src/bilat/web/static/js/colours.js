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

export function whenThemeChanges(redraw) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}
