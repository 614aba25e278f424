// hubs.mjs - random hubs: what people do to a folder, done at random.
//
// A hub starts as some files of a good one, held in memory as a map of paths
// to bytes.  Each mistake below changes that map.  The same seed makes the
// same hub from the same files.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

// mulberry32: small, and the same on every machine.
export function randomOf(seed) {
    let state = seed >>> 0;
    const next = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    const below = (count) => Math.floor(next() * count);
    return { below, pick: (list) => list[below(list.length)] };
}

export function readFolder(root, path = "", files = new Map()) {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
        const inside = path ? `${path}/${entry.name}` : entry.name;
        if (entry.isDirectory()) readFolder(root, inside, files);
        else if (entry.isFile()) files.set(inside, readFileSync(join(root, inside)));
    }
    return files;
}

const isText = (path) => /\.(md|yaml|svg|html|css|txt)$/.test(path);
const isPage = (path) => path.startsWith("content/") && path.endsWith(".md");
const folderOf = (path) => path.slice(0, path.lastIndexOf("/") + 1);
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);

function somePath(random, files, wanted = () => true) {
    const paths = [...files.keys()].filter(wanted);
    return paths.length ? random.pick(paths) : undefined;
}

function move(files, from, to) {
    files.set(to, files.get(from));
    files.delete(from);
}

function changeLines(files, path, change) {
    const lines = files.get(path).toString("latin1").split("\n");
    change(lines);
    files.set(path, Buffer.from(lines.join("\n"), "latin1"));
}

const otherNames = ["Index.md", "index.md.txt", "home.md", "_index.md", "index", "INDEX.MD", "index.markdown",
    "README.md", "index.md~", ".#index.md", "a b.md", "..md", ".md", "-.md", "con.md", "x".repeat(120) + ".md",
    "index.easy.plain.md", "index.cy.easy.md", "\u00e9t\u00e9.md", "search.md", "glossary.md", "topics.md", "404.md"];
const suffixes = ["easy", "plain", "cy", "easy.cy", "plain.cy", "en", "de", "easy.de", "large"];
const frontLines = ["draft: yes", "draft: no", "type: case-study", "slug: index", "slug: ../x", "aliases: [index.html]",
    "aliases: [a/b/, /x, x.html]", "order: 1", "lang: cy", "lang: ar", "topics: [a, b, a]", "topics: []",
    "image: symbol:meeting", "image: nothing.png", "in_short: [One., Two.]", "consent:\n  - of: a person",
    "review: 2020-01-01", "date: 2026-02-31", "date: 2099-01-01", "made_from: 0000000000000000", "search: no",
    "description: \"\u00a0\"", "people:\n  - role: Written by\n    name: Us"];
const configLines = ["languages: [en, cy]", "languages: [cy]", "languages: [en, ar, de]", "languages: [en, en]",
    "urls: pretty", "url: https://example.org/hub/", "theme: own", "theme: comons", "bilingual: yes",
    "large_print: giant", "facets:\n  - key: stage\n    label: Stage\n    values: [Start, End]",
    "brand:\n  colour: \"#123456\"", "brand:\n  logo: logo.svg", "accessibility:\n  status: full",
    "search:\n  pins:\n    - words: care\n      page: index.md"];
const paragraphs = ["# A heading", "## Ask", "::: note", ":::", "::: law {key=x}", "::: details {summary=\"More\"}",
    "| a | b |\n| --- | --- |\n| c | d |", "Table: Costs", "[x](index.md)", "![](a.png)", "![x](symbol:meeting)",
    "[^1]", "[^1]: A note.", "*[NHS]: National Health Service", "<table><tr><td>a", "&#8203;", "```", "> quote",
    "[Croeso]{lang=cy}", "- [ ] task", "{{title}}", "::: resource {key=\"\"}", "::: definition {term=x}"];

// Each takes the random numbers and the files, and changes the files.
export const mistakes = {
    leaveOut(random, files) {
        files.delete(somePath(random, files));
    },
    leaveOutAnIndex(random, files) {
        files.delete(somePath(random, files, (path) => nameOf(path).startsWith("index.")));
    },
    leaveOutAFolder(random, files) {
        const folder = folderOf(somePath(random, files) ?? "");
        for (const path of [...files.keys()])
            if (folder && path.startsWith(folder) && random.below(8)) files.delete(path);
    },
    rename(random, files) {
        const path = somePath(random, files);
        if (path) move(files, path, folderOf(path) + random.pick(otherNames));
    },
    renameAnIndex(random, files) {
        const path = somePath(random, files, (name) => nameOf(name).startsWith("index."));
        if (path) move(files, path, folderOf(path) + random.pick(otherNames));
    },
    changeCase(random, files) {
        const path = somePath(random, files);
        if (path) files.set(random.below(2) ? path.toUpperCase() : folderOf(path) + nameOf(path).toUpperCase(), files.get(path));
    },
    moveElsewhere(random, files) {
        const from = somePath(random, files);
        const to = somePath(random, files);
        if (from) move(files, from, folderOf(to) + nameOf(from));
    },
    moveDeep(random, files) {
        const path = somePath(random, files, isPage);
        if (path) move(files, path, "content/" + "d/".repeat(1 + random.below(20)) + nameOf(path));
    },
    draft(random, files) {
        const path = somePath(random, files, isPage);
        if (path) changeLines(files, path, (lines) => lines.splice(1, 0, "draft: yes"));
    },
    draftAnIndex(random, files) {
        const path = somePath(random, files, (name) => isPage(name) && nameOf(name).startsWith("index."));
        if (path) changeLines(files, path, (lines) => lines.splice(1, 0, "draft: yes"));
    },
    draftAll(random, files) {
        for (const path of [...files.keys()].filter(isPage))
            if (random.below(4)) changeLines(files, path, (lines) => lines.splice(1, 0, "draft: yes"));
    },
    truncate(random, files) {
        const path = somePath(random, files);
        if (path) files.set(path, files.get(path).subarray(0, random.below(files.get(path).length + 1)));
    },
    empty(random, files) {
        const path = somePath(random, files);
        if (path) files.set(path, Buffer.alloc(0));
    },
    translate(random, files) {
        const path = somePath(random, files, isPage);
        if (!path) return;
        const copy = `${path.slice(0, path.indexOf(".", folderOf(path).length))}.${random.pick(suffixes)}.md`;
        files.set(copy, files.get(path));
        if (random.below(2)) files.delete(path);
    },
    otherVersionsOnly(random, files) {
        const path = somePath(random, files, (name) => isPage(name) && nameOf(name).split(".").length === 2);
        if (path) move(files, path, path.replace(/md$/, `${random.pick(suffixes)}.md`));
    },
    changeBytes(random, files) {
        const path = somePath(random, files);
        if (!path || !files.get(path).length) return;
        const bytes = Buffer.from(files.get(path));
        for (let i = 1 + random.below(6); i > 0; i--) bytes[random.below(bytes.length)] = random.below(256);
        files.set(path, bytes);
    },
    changeSigns(random, files) {
        const path = somePath(random, files, isText);
        if (!path || !files.get(path).length) return;
        const bytes = Buffer.from(files.get(path));
        for (let i = 1 + random.below(6); i > 0; i--)
            bytes[random.below(bytes.length)] = ":{}[]<>|#-*&\"'`\\/\n \t=!".charCodeAt(random.below(22));
        files.set(path, bytes);
    },
    takeLinesOut(random, files) {
        const path = somePath(random, files, isText);
        if (path) changeLines(files, path, (lines) => lines.splice(random.below(lines.length), 1 + random.below(4)));
    },
    repeatLines(random, files) {
        const path = somePath(random, files, isText);
        if (path)
            changeLines(files, path, (lines) => {
                const at = random.below(lines.length);
                lines.splice(random.below(lines.length), 0, ...lines.slice(at, at + 1 + random.below(8)));
            });
    },
    swapLines(random, files) {
        const path = somePath(random, files, isText);
        if (path)
            changeLines(files, path, (lines) => {
                const [a, b] = [random.below(lines.length), random.below(lines.length)];
                [lines[a], lines[b]] = [lines[b], lines[a]];
            });
    },
    indent(random, files) {
        const path = somePath(random, files, isText);
        if (path)
            changeLines(files, path, (lines) => {
                const at = random.below(lines.length);
                lines[at] = random.below(2) ? `  ${lines[at]}` : lines[at].trimStart();
            });
    },
    takeLinesOfAnother(random, files) {
        const to = somePath(random, files, isText);
        const from = somePath(random, files, isText);
        if (!to) return;
        const others = files.get(from).toString("latin1").split("\n");
        const at = random.below(others.length);
        changeLines(files, to, (lines) => lines.splice(random.below(lines.length), 0, ...others.slice(at, at + random.below(12))));
    },
    addKey(random, files) {
        const path = somePath(random, files, isPage);
        if (path) changeLines(files, path, (lines) => lines.splice(1, 0, Buffer.from(random.pick(frontLines)).toString("latin1")));
    },
    addSetting(random, files) {
        if (files.has("config.yaml")) changeLines(files, "config.yaml", (lines) => lines.splice(random.below(2) ? 0 : lines.length, 0, random.pick(configLines)));
    },
    addText(random, files) {
        const path = somePath(random, files, isPage);
        if (path) changeLines(files, path, (lines) => lines.splice(random.below(lines.length), 0, "", random.pick(paragraphs), ""));
    },
    copyOver(random, files) {
        const from = somePath(random, files);
        const to = somePath(random, files);
        if (from) files.set(to, files.get(from));
    },
    windowsText(random, files) {
        const path = somePath(random, files, isText);
        if (!path) return;
        const text = files.get(path).toString("utf8");
        files.set(path, random.pick([Buffer.from("\ufeff" + text, "utf16le"), Buffer.from("\ufeff" + text.replaceAll("\n", "\r\n")),
            Buffer.from(text, "latin1"), Buffer.from(text.replaceAll("\n", "\r"))]));
    },
    folderForFile(random, files) {
        const path = somePath(random, files);
        if (path) move(files, path, `${path}/inside.md`);
    },
    link(random, files) {
        const path = somePath(random, files);
        if (path) files.set(path, { linkTo: random.pick(["/dev/zero", "../..", "nowhere", nameOf(path), "config.yaml"]) });
    },
    overrideTheme(random, files, theme) {
        const path = random.pick([...theme.keys()]);
        files.set(`themes/own/${path}`, theme.get(path));
        if (files.has("config.yaml")) changeLines(files, "config.yaml", (lines) => lines.splice(0, lines.length, ...lines.filter((line) => !line.startsWith("theme:")), "theme: own", ""));
    },
};

const names = Object.keys(mistakes);
const isChangeable = (value) => Buffer.isBuffer(value);

// bases: good hubs; of the larger ones a part is taken.
export function makeHub(seed, bases, theme) {
    const random = randomOf(seed);
    const base = random.pick(bases);
    const keep = Math.min(1, 30 / base.size);
    const files = new Map();
    const done = [];
    for (const [path, bytes] of base)
        if (path === "config.yaml" || path === "content/index.md" || random.below(1000) < keep * 1000) files.set(path, bytes);
    for (let i = 1 + random.below(5); i > 0; i--) {
        const name = random.pick(names);
        const links = [...files].filter(([, value]) => !isChangeable(value));
        for (const [path] of links) files.delete(path);
        mistakes[name](random, files, theme);
        for (const [path, value] of links) if (!files.has(path)) files.set(path, value);
        files.delete(undefined);
        done.push(name);
    }
    return { files, done };
}
