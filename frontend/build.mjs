// Locked packages in, src/bilat/web/static/vendor out: code, map, flags, with a manifest and the licences. The same bytes each time.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { code } from "./lib/code.mjs";
import { flags } from "./lib/flags.mjs";
import { notice } from "./lib/notice.mjs";
import { packageOf } from "./lib/packages.mjs";
import { world } from "./lib/world.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "..", "src", "bilat", "web", "static", "vendor");

process.chdir(HERE);
rmSync(OUT, { recursive: true, force: true });

const made = [...(await code()), ...world(), ...flags()];
for (const { file, bytes } of made) {
  const path = join(OUT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

const files = made
  .map(({ file, bytes, packages }) => ({
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    packages: packages.map(packageOf).map(({ name, version, licence }) => ({ name, version, licence })),
  }))
  .sort((a, b) => (a.file < b.file ? -1 : 1));
writeFileSync(join(OUT, "MANIFEST.json"), `${JSON.stringify({ files }, null, 1)}\n`);
writeFileSync(join(OUT, "NOTICE.md"), notice(made));

for (const name of readdirSync(OUT).filter((each) => statSync(join(OUT, each)).isFile())) {
  console.log(`${relative(join(HERE, ".."), join(OUT, name))}  ${(readFileSync(join(OUT, name)).length / 1024).toFixed(0)} KiB`);
}
