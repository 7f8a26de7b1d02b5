// flag-icons in, one flag for each ISO 3166 code of the map and of small territories out: flags/XX.svg, 4 to 3.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "node_modules/flag-icons";
// In use without being assigned by ISO 3166: Kosovo, the European Union, the United Nations.
const BESIDE_ISO = ["xk", "eu", "un"];

/** All flags, by upper-case code. */
export function flags() {
  const listed = JSON.parse(readFileSync(join(FOLDER, "country.json"), "utf8"));
  const codes = listed.filter(({ code, iso }) => iso && /^[a-z]{2}$/.test(code)).map(({ code }) => code);
  return [...new Set([...codes, ...BESIDE_ISO])].sort().map((code) => ({
    file: `flags/${code.toUpperCase()}.svg`,
    bytes: readFileSync(join(FOLDER, "flags", "4x3", `${code}.svg`)),
    packages: ["flag-icons"],
  }));
}
