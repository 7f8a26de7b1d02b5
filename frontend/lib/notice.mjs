// What was made in, the page with the licences of all that went into it out.
import { readFileSync } from "node:fs";

import { packageOf } from "./packages.mjs";

const OWN_TEXTS = { "BSD-3-Clause": "licences/BSD-3-Clause.txt" };

/** NOTICE.md: each package once, with its version, where it went, and its licence in full. */
export function notice(made) {
  const names = [...new Set(made.flatMap(({ packages }) => packages))].sort();
  const head = [
    "# Third-party code and data",
    "",
    "All files in this folder are built by `make assets` from the packages below, as `frontend/package-lock.json` pins them.",
    "Geometry is Natural Earth's, which is in the public domain, as the map packages carry it.",
  ];
  return `${[...head, ...names.map((name) => section(packageOf(name), placesOf(name, made)))].join("\n")}\n`;
}

function placesOf(name, made) {
  const files = made.filter(({ packages }) => packages.includes(name)).map(({ file }) => (file.startsWith("flags/") ? "flags/" : file));
  return [...new Set(files)].sort();
}

function section({ name, version, licence, homepage, texts }, places) {
  const given = texts.length ? texts : [{ file: "as package.json names it", text: readFileSync(OWN_TEXTS[licence], "utf8").trim() }];
  const about = `${licence}; in ${places.join(", ")}${homepage ? `; ${homepage}` : ""}`;
  return ["", `## ${name} ${version}`, "", about, ...given.flatMap(({ file, text }) => ["", `### ${file}`, "", "```", text, "```"])].join("\n");
}
