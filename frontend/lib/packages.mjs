// The name of an installed package in, its version, licence and licence text out.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LICENCE_FILE = /^(licen[cs]e|notice|copyright)/i;

/** What a package says of itself; `texts` are the contents of its licence files, in the order of their names. */
export function packageOf(name) {
  const folder = join("node_modules", name);
  const { version, license, author, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file) && existsSync(join(folder, file)) && file !== "licenses")
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").trim() }));
  return { name, version, licence: license.replace(/^\((.*)\)$/, "$1"), author, homepage, texts };
}

/** The package that a path below node_modules belongs to. */
export function ownerOf(path) {
  const rest = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length).split("/");
  return rest[0].startsWith("@") ? `${rest[0]}/${rest[1]}` : rest[0];
}
