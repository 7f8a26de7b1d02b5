// A pair on a day in, how its line looks and what is told of it out.
import { colour } from "./colours.js";
import { LOOKS, nameOf } from "./ties.js";

const BY_NAME = new Map(LOOKS.map((look) => [look.name, look]));

const FEW = 120;

/** A line's style: what is only possible or reported is fainter and thinner; so are all where they are many. */
export function style({ look, isCertain }, many) {
  const { colour: name, dash, width } = BY_NAME.get(look);
  const share = Math.max(0.3, Math.sqrt(Math.min(1, FEW / many)));
  return { color: colour(name), type: dash, width: width * (isCertain ? 1 : 0.7) * (share < 0.7 ? 0.8 : 1), opacity: (isCertain ? 0.8 : 0.5) * share };
}

/** What is told of a pair, line by line; nothing of it is read as markup. */
export function toldOf(network, found, day, isInFull) {
  const { pair, known } = found;
  const head = [pair.a, pair.b].map((name) => nameOf(network, name, day, isInFull)).join(" – ");
  const lines = known.map(({ tie, here }) => {
    const side = tie.about.is_symmetric ? "" : ` (${tie.source} → ${tie.target})`;
    const sure = here.certainty === "certain" ? "" : `, ${here.certainty}`;
    return `${tie.about.label}${side}: ${here.state}${sure}${here.since ? `, since ${here.since}` : ""}`;
  });
  const shown = lines.slice(0, 10);
  if (lines.length > shown.length) shown.push(`and ${lines.length - shown.length} more`);
  return plain([head, ...shown].join("\n"));
}

/** ECharts takes `{name|text}` for a style: a brace in a text is given as one that looks the same. */
export function plain(text) {
  return text.replaceAll("{", "｛").replaceAll("}", "｝");
}

/** What tooltips of all pictures share. */
export function tooltip(formatter) {
  return {
    renderMode: "richText",
    confine: true,
    backgroundColor: colour("--card"),
    borderColor: colour("--line"),
    textStyle: { color: colour("--ink"), fontSize: 13 },
    formatter,
  };
}
