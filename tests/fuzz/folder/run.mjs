// run.mjs - thousands of random hubs: never a crash, always a message.
//
//   node tests/fuzz/folder/run.mjs COHUB SCRATCH [COUNT] [SEED]
//
// Each hub is built, and sometimes searched, looked at with its drafts, or one
// of its files confirmed.  The program must end by itself with 0, 1 or 2; when
// it is not 0 it must have said what is wrong and how to mend it.  A hub that
// falls short is kept in SCRATCH/kept/SEED.  SEED is the first seed: "1 4711"
// makes one hub again.
import { spawn } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { makeHub, readFolder } from "./hubs.mjs";

const [cohub, scratch] = process.argv.slice(2, 4).map((path) => resolve(path));
const count = Number(process.argv[4] ?? 1000);
const first = Number(process.argv[5] ?? 1);
const root = resolve(import.meta.dirname, "../../..");
const SECONDS_MAX = 120;

function readHub(folder) {
    const files = new Map();
    for (const [path, bytes] of readFolder(folder))
        if (/^(config\.yaml|content\/|static\/)/.test(path)) files.set(path, bytes);
    return files;
}

function readOurHub() {
    const files = new Map([["config.yaml", readFileSync(join(root, "config.yaml"))]]);
    for (const [path, bytes] of readFolder(join(root, "content"))) files.set(`content/${path}`, bytes);
    return files;
}

const bases = [readHub(join(root, "starter")), readOurHub()];
const theme = readFolder(join(root, "themes/commons"));

function write(hub, files) {
    rmSync(hub, { recursive: true, force: true });
    mkdirSync(hub, { recursive: true });
    for (const [path, bytes] of files) {
        const file = join(hub, path);
        // A name that is a folder already, or too long, is left out.
        try {
            mkdirSync(dirname(file), { recursive: true });
            if (Buffer.isBuffer(bytes)) writeFileSync(file, bytes);
            else symlinkSync(bytes.linkTo, file);
        } catch {
            continue;
        }
    }
}

function run(args) {
    return new Promise((done) => {
        const child = spawn(cohub, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C", SOURCE_DATE_EPOCH: "1795435200" } });
        let said = "";
        let printed = "";
        const timer = setTimeout(() => child.kill("SIGKILL"), SECONDS_MAX * 1000);
        child.stderr.on("data", (bytes) => (said += said.length < 1e6 ? bytes.toString("latin1") : ""));
        child.stdout.on("data", (bytes) => (printed += printed.length < 1e5 ? bytes.toString("latin1") : ""));
        child.on("close", (status, signal) => {
            clearTimeout(timer);
            done({ status, signal, said, printed });
        });
    });
}

// Why this is not as it must be; else nothing.
function fault({ status, signal, said, printed }) {
    if (signal) return `ended by ${signal}`;
    if (/Sanitizer|runtime error|Assertion/.test(said)) return "a sanitizer or an assertion stopped it";
    if (![0, 1, 2].includes(status)) return `exit ${status}`;
    if (status === 1 && !/^\S.*: error: ./m.test(said)) return "exit 1, but no message says what is wrong";
    if (status === 1 && !/fix: ./.test(said)) return "exit 1, but no message says what to do";
    if (status === 2 && !/^cohub: ./m.test(said)) return "exit 2, but nothing is said";
    // eslint-disable-next-line no-control-regex
    if (/[\x00-\x08\x0b-\x1f\x7f]/.test(said + printed)) return "a control character is printed";
    if (/\{[ab][?}]|\(null\)/.test(said)) return "a message has a hole";
    return undefined;
}

function commandsFor(seed, hub, files) {
    const commands = [["build", "-q", "-C", hub, "--jobs", "2"]];
    const some = [...files.keys()].filter((path) => path.endsWith(".md"));
    if (seed % 3 === 0) commands.push(["search", "-C", hub, "care"]);
    if (seed % 3 === 1) commands.push(["build", "-q", "-C", hub, "--drafts"]);
    if (seed % 5 === 0 && some.length) commands.push(["confirm", "-C", hub, join(hub, some[seed % some.length])]);
    return commands;
}

let failed = 0;
let built = 0;

async function tryHub(seed) {
    const hub = join(scratch, "hubs", String(seed));
    const { files, done } = makeHub(seed, bases, theme);
    write(hub, files);
    for (const args of commandsFor(seed, hub, files)) {
        const result = await run(args);
        const why = fault(result);
        built += args[0] === "build" && result.status === 0;
        if (!why) continue;
        failed++;
        console.log(`not ok - seed ${seed} (${done.join(", ")}): cohub ${args.join(" ")}: ${why}`);
        console.log(result.said.split("\n").slice(0, 6).map((line) => `# ${line.slice(0, 300)}`).join("\n"));
        cpSync(hub, join(scratch, "kept", String(seed)), { recursive: true, verbatimSymlinks: true });
    }
    rmSync(hub, { recursive: true, force: true });
}

let next = first;
async function worker() {
    while (next < first + count) await tryHub(next++);
}

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
lstatSync(cohub);
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
console.log(`# ${built} of the builds made a site, the others said why not`);
console.log(`fuzz-folder: ${count - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
