// check.mjs - what `cohub check` finds of the W3C's ACT test cases.
//
//   node tests/act/check.mjs COHUB DIR
//
// DIR is no part of the project.  It holds index.json, {"cases": [{"rule",
// "expected": "failed"|"passed"|"inapplicable", "title", "file"}]}, and the
// files.  A case that must fail is found when its rule is reported on it; one
// that must not is a false alarm when it is.  Ends with "N passed, N failed";
// exit 1 when a clean case is reported, or when fewer than 95 in 100 are found.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const cohub = resolve(process.argv[2]);
const folder = process.argv[3];
const { cases } = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
const leastFound = 0.95;
const mostWords = 30;

// All of them in a few runs: each names some files.
const reported = new Map();
for (let i = 0; i < cases.length; i += mostWords) {
    const files = cases.slice(i, i + mostWords).map((one) => one.file);
    const run = spawnSync(cohub, ["check", "--format", "json", ...files], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 28,
    });
    if (run.status !== 0 && run.status !== 1)
        throw new Error(`cohub check: ${run.stderr}`);
    for (const message of JSON.parse(run.stdout).messages) {
        if (!reported.has(message.file))
            reported.set(message.file, new Set());
        reported.get(message.file).add(message.id);
    }
}

const tally = { found: 0, missed: 0, false: 0, clean: 0 };
for (const one of cases) {
    const is = reported.get(one.file)?.has(one.rule) ?? false;
    const must = one.expected === "failed";
    tally[must ? (is ? "found" : "missed") : is ? "false" : "clean"]++;
    if (is !== must)
        console.log(`${must ? "missed" : "false "} ${one.rule} ${one.title} ` +
            one.file);
}
const wanted = tally.found + tally.missed;
console.log(`failed cases found: ${tally.found} of ${wanted}; false alarms: ` +
    `${tally.false} of ${tally.false + tally.clean}`);
console.log(`act: ${tally.found + tally.clean} passed, ` +
    `${tally.missed + tally.false} failed`);
process.exit(tally.false > 0 || tally.found < leastFound * wanted ? 1 : 0);
