// Entry files in, ES modules and style sheets for browsers out, each with the packages that went into it.
import { build } from "esbuild";

import { ownerOf } from "./packages.mjs";

const ENTRIES = {
  echarts: "src/echarts.js",
  force: "src/force.js",
  htmx: "src/htmx.js",
  projection: "src/projection.js",
  "vis-timeline": "src/vis-timeline.js",
  "vis-timeline-css": "node_modules/vis-timeline/styles/vis-timeline-graph2d.css",
};

/** All bundles: file name, bytes, and the packages inside. */
export async function code() {
  const made = [];
  for (const [name, entry] of Object.entries(ENTRIES)) made.push(await bundle(name, entry));
  return made;
}

async function bundle(name, entry) {
  const file = name.endsWith("-css") ? `${name.slice(0, -4)}.css` : `${name}.js`;
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    format: "esm",
    legalComments: "none",
    loader: { ".png": "dataurl" },
    metafile: true,
    minify: true,
    target: ["chrome120", "firefox120", "safari17"],
    write: false,
  });
  const inside = Object.values(metafile.outputs)[0].inputs;
  const used = Object.entries(inside).filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.includes("node_modules/"));
  return { file, bytes: outputFiles[0].contents, packages: [...new Set(used.map(([path]) => ownerOf(path)))].sort() };
}
