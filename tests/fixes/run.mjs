/*
 * run - does what each fix says, and looks whether the message goes.
 *
 *   node tests/fixes/run.mjs COHUB SCRATCH [CODE...]
 *
 * Builds each hub of cases.mjs twice: with the mistake, when the message has
 * to come and no other, and after doing what its fix says, when it has to be
 * gone and none has come in its place.  A code of src/base/diag.def that is
 * neither in cases.mjs nor in no-text.txt is a failure.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cases } from "./cases.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [cohub, scratch, ...only] = process.argv.slice(2);
const env = { ...process.env, LC_ALL: "C", SOURCE_DATE_EPOCH: "1795435200" };
const home = "---\ntitle: Home\n---\n\nWords.\n";
let passed = 0;
let failed = 0;

function report(problem) {
  if (problem) console.log(`not ok - ${problem}`);
  if (problem) failed++;
  else passed++;
}

function codes() {
  const catalogue = readFileSync(join(here, "../../src/base/diag.def"), "utf8");
  return [...catalogue.matchAll(/^DIAG\(([A-Z0-9_]+),/gm)].map((found) => found[1].toLowerCase().replaceAll("_", "-"));
}

function put(hub, files, fix) {
  for (const [path, text] of Object.entries(files)) {
    const target = join(hub, path.replaceAll("<fix>", () => fix));
    rmSync(target, { force: true });
    if (text === null) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, typeof text === "string" ? text.replaceAll("<fix>", () => fix) : text);
  }
}

/* The small theme of golden hubs, which is built sooner, unless the row has
 * settings of its own or asks for the whole one. */
function start(hub, more, hasSettings) {
  const isTiny = !hasSettings && more.theme !== "commons";
  rmSync(hub, { recursive: true, force: true });
  mkdirSync(join(hub, "content"), { recursive: true });
  if (isTiny) cpSync(join(here, "../site/tiny-theme"), join(hub, "themes/tiny"), { recursive: true });
  put(hub, { "config.yaml": `name: A hub\n${isTiny ? "theme: tiny\n" : ""}`, "content/index.md": home, ...more.files });
}

/* What a build says: the code, its message and its fix. */
function build(hub) {
  const ran = spawnSync(cohub, ["build", "--all", "-q", "--jobs", "1", "-C", hub, "-o", join(hub, "public")], { env, encoding: "utf8" });
  const said = [];
  let words = "";
  for (const line of (ran.stdout + ran.stderr).split("\n")) {
    const found = line.match(/^ *\| fix: (.*?) +\[([a-z0-9-]+)\]$/);
    if (found) said.push({ code: found[2], fix: found[1], said: words });
    else if (/: (error|warning|advice|failure): /.test(line)) words = line;
  }
  return { status: ran.status, said };
}

const codesOf = (built) => built.said.map((one) => one.code).sort();
const beyond = (found, known) => found.filter((code) => !known.includes(code));

function proposed(one, more) {
  if (!more.use) return "";
  return (more.from === "said" ? one.said : one.fix).match(more.use)?.[1];
}

function tryOne([code, wrong, mended, more = {}]) {
  const hub = join(scratch, code);
  const known = more.also ?? [];
  start(hub, more, "config.yaml" in { ...wrong, ...mended, ...more.files });
  put(hub, wrong, "");
  const before = build(hub);
  const one = before.said.find((said) => said.code === code);
  if (!one) return `${code}: the mistake is not told; said: ${codesOf(before).join(" ") || "nothing"}`;
  const more2 = beyond(codesOf(before), [code, ...known, ...(more.lost ?? [])]);
  if (more2.length) return `${code}: one mistake has more messages: ${more2.join(" ")}`;
  const fix = proposed(one, more);
  if (fix === undefined) return `${code}: the fix does not propose what the case tries: ${one.fix}`;
  put(hub, { ...mended, ...more.mend }, fix);
  const after = build(hub);
  const left = beyond(codesOf(after), [...known, ...(more.brings ?? [])]);
  if (left.length) return `${code}: after doing what the fix says (${one.fix}): ${left.join(" ")}`;
  if (after.status !== 0) return `${code}: after doing what the fix says the build ends with ${after.status}`;
  return null;
}

function checkLists() {
  const tried = cases.map((row) => row[0]);
  const excused = readFileSync(join(here, "no-text.txt"), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.match(/^(\S+) +\S/)?.[1] ?? line);
  for (const code of codes()) {
    if (!tried.includes(code) && !excused.includes(code)) report(`${code}: its fix is not tried: add it to cases.mjs, or say in no-text.txt why not`);
    if (tried.includes(code) && excused.includes(code)) report(`${code}: is tried: take it out of no-text.txt`);
  }
  for (const code of beyond([...tried, ...excused], codes())) report(`${code}: there is no such message`);
  return excused.length;
}

const excused = checkLists();
for (const row of cases) if (only.length === 0 || only.includes(row[0])) report(tryOne(row));
rmSync(scratch, { recursive: true, force: true });
console.log(`fixes: ${passed} passed, ${failed} failed (${excused} whose fix is no text)`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
