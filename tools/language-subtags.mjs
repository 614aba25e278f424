// language-subtags.mjs - src/language/language_subtag.def from the registry.
//
//   node tools/language-subtags.mjs FILE > src/language/language_subtag.def
//
// FILE is the IANA Language Subtag Registry, as text (records divided by
// lines of "%%"), or the list of codes that the npm package
// language-subtag-registry has as data/json/language.json.
import { readFileSync } from "node:fs";

const text = readFileSync(process.argv[2], "utf8");
const codes = [];

if (text.startsWith("{")) {
    codes.push(...Object.keys(JSON.parse(text)));
} else {
    for (const record of text.split("%%"))
        if (/^Type: language$/m.test(record))
            codes.push(/^Subtag: (.*)$/m.exec(record)[1]);
}
// "qaa..qtz" are for private use, and are languages too.
const known = new Set(codes.filter((code) => /^[a-z]{2,3}$/.test(code)));
for (let i = 0; i < 20; i++)
    for (let j = 0; j < 26; j++)
        known.add("q" + String.fromCharCode(97 + i, 97 + j));

// Bit 27 * 27 * a + 27 * b + c, where "a" is 1 and no letter is 0.
const bits = new Uint32Array(Math.ceil((27 * 27 * 27) / 32));
for (const code of known) {
    let at = 0;
    for (let i = 0; i < 3; i++)
        at = at * 27 + (i < code.length ? code.charCodeAt(i) - 96 : 0);
    bits[at >>> 5] |= 1 << (at & 31);
}
console.log("/*\n * Made by tools/language-subtags.mjs; do not change by hand.\n */");
for (let i = 0; i < bits.length; i += 6)
    console.log([...bits.slice(i, i + 6)]
        .map((word) => "0x" + word.toString(16).padStart(8, "0") + ",").join(" "));
