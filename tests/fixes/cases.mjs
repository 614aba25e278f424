/*
 * cases - for each message whose fix says what to write: a small hub that has
 * the mistake, and the same hub after doing what the fix says.
 *
 * A row is [code, wrong, mended, more].  wrong and mended are files of a hub,
 * by path; null takes one out.  "<fix>" in mended stands for what the first
 * brackets of more.use find in the fix as it was printed, so that the very
 * words that were proposed are tried.  more.files are there before and after;
 * more.also are codes that the hub has before and after for another reason.
 */
import { readFileSync } from "node:fs";

const page = (front, body) => `---\ntitle: A page\n${front ? `${front}\n` : ""}---\n\n${body}\n`;

const front = (code, wrong, mended, more) => [
  code,
  { "content/a.md": page(wrong, "Words.") },
  { "content/a.md": page(mended, "Words.") },
  more,
];

const body = (code, wrong, mended, more) => [
  code,
  { "content/a.md": page("", wrong) },
  { "content/a.md": page("", mended) },
  more,
];

const easy = (code, wrong, mended, more) => [
  code,
  { "content/a.easy.md": page("", wrong) },
  { "content/a.easy.md": page("", mended) },
  { ...more, files: { "content/a.md": page("", "Words."), ...more?.files } },
];

const config = (code, wrong, mended, more) => [
  code,
  { "config.yaml": `name: A hub\n${wrong}\n` },
  { "config.yaml": `name: A hub\n${mended}\n` },
  more,
];

/* A file of the small theme that golden hubs use. */
const tiny = (code, file, wrong, mended, more) => [
  code,
  { [`themes/tiny/${file}`]: wrong },
  { [`themes/tiny/${file}`]: mended },
  more,
];

const html = (inside) => `<!DOCTYPE html>\n<html lang="{{language.code}}" dir="{{language.direction}}">
<head><title>{{page.title}}</title></head>\n<body>\n${inside}\n</body>\n</html>\n`;
const standard = (code, wrong, mended, more) =>
  tiny(code, "templates/standard.mustache", html(wrong), html(mended), more);

const terms = (code, wrong, mended, more) => [
  code,
  { "content/glossary.yaml": `terms:\n${wrong}\n` },
  { "content/glossary.yaml": `terms:\n${mended}\n` },
  more,
];

const story = "a-story-that-names-or-shows-somebody-is-asked-for-their-consent";
const dot = readFileSync(new URL(`../site/${story}/content/jane.png`, import.meta.url));
const english = readFileSync(new URL("../../themes/commons/strings/en.yaml", import.meta.url), "utf8");
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><path d="M0 0h8v8z"/></svg>\n';
const picture = { files: { "content/line.svg": svg } };
const b = { files: { "content/b.md": page("", "## Part\n\nWords.") } };
const statement = (lines) => `accessibility:\n${lines}`;
const public_body = (other) => {
  const lines = { status: "partial", reviewed: "2026-10-01", body: "The council", ...other };
  return `contact:\n  email: talk@example.org\naccessibility:
  public_body: yes\n  status: ${lines.status}\n  reviewed: ${lines.reviewed}\n  body: ${lines.body}
  scope: the hub\n  prepared: 2025-01-31\n  tested: 2025-01-31\n  tested_by: the hub team
  problems:\n    - {what: One film has no captions., criterion: 1.2.2 Captions}
  response_days: 10\n  nation: england`;
};
const meant = /did you mean "([^"]*)"/;
const long = (count, word = "word ") => word.repeat(count).trim();
const table = "| A | B |\n| --- | --- |\n| 1 | 2 |";

const own = (code, file, wrong, mended, more) => [
  code,
  { [`themes/own/${file}`]: wrong },
  { [`themes/own/${file}`]: mended },
  { ...more, files: { "config.yaml": "name: A hub\ntheme: own\n", "themes/own/theme.yaml": settings(""), ...palette, ...more?.files } },
];
const settings = (more) => `name: Own\nwhat: A theme for a test.\n${more}\n`;
const colours = (frontColour, least) => settings(`styles: [tokens.css]\ncolours:\n  - {front: ${frontColour}, back: paper, least: ${least}}`);
const tokens = (soft) => `@layer tokens {\n:root {\n--paper: #fff;\n--ink: #000;\n--soft: ${soft};\n}\n}\n`;
const palette = {};
const box = { "themes/own/parts/box/box.mustache": "<p>{{attribute.by}} {{{content}}}</p>\n" };

export const cases = [
  /* --- YAML and front matter --- */
  front("yaml-tab", "credits:\n  - of: A map\n\tby: A group", "credits:\n  - of: A map\n    by: A group"),
  ["yaml-colon-in-value", { "content/a.md": "---\ntitle: A page: more\n---\n\nWords.\n" },
    { "content/a.md": "---\n<fix>\n---\n\nWords.\n" }, { use: /in quotes: (.*)$/ }],
  front("yaml-no-space", "order:1", "<fix>", { use: /with a space: (.*)$/ }),
  front("yaml-no-colon", "topics:\n  - a\nonly words", "topics:\n  - a\ndescription: only words"),
  front("yaml-quote-open", 'description: "Words', 'description: "Words<fix>', { use: /put (.) at the end/ }),
  front("yaml-bracket-open", "topics: [a, b", "topics: [a, b<fix>", { use: /close it with (.)/ }),
  front("yaml-after-close", "description: 'The council's plan'", "description: \"The council's plan\""),
  front("yaml-start", "description: @home", 'description: "@home"'),
  front("yaml-indent", "credits:\n  - of: A map\n   by: A group", "credits:\n  - of: A map\n    by: A group"),
  front("yaml-escape", 'description: "C:\\plans"', 'description: "C:\\\\plans"'),
  front("yaml-control", 'description: "A\u0001map"', 'description: "A map"'),
  front("yaml-feature", "description: *words", 'description: "*words"'),
  front("yaml-key-empty", ": nothing", "description: nothing"),
  front("yaml-key-twice", "order: 1\norder: 2", "order: 1"),
  front("yaml-documents", "order: 1\n--- another", "order: 1"),
  front("yaml-limit", `topics: ${"[".repeat(17)}a${"]".repeat(17)}`, "topics: [a]"),
  ["yaml-syntax", { "content/a.md": "---\n- title\n---\n\nWords.\n" }, { "content/a.md": page("", "Words.") }],
  front("key-unknown", "descripton: Words", "<fix>: Words", { use: meant }),
  front("key-missing", "consent:\n  - until: 2028-11-23", "consent:\n  - until: 2028-11-23\n    <fix>", { use: /add it: (.*)$/ }),
  front("key-blank", "consent:\n  - of:\n    until: 2028-11-23", "consent:\n  - <fix>\n    until: 2028-11-23", { use: /such as (.*)$/ }),
  front("key-not-text", "description: [a]", "description: a"),
  front("key-not-texts", "topics: {a: b}", "topics:\n  - a"),
  front("key-not-date", "updated: someday", "updated: <fix>", { use: /such as (.*)$/ }),
  front("key-not-number", "order: first", "order: 1"),
  front("key-not-flag", "draft: perhaps", "draft: no"),
  front("key-not-choice", "type: storry", "type: <fix>", { use: /write one of: ([a-z-]*)/ }),
  front("key-not-keys", "consent: everybody", "consent:\n  of: everybody\n  until: 2028-11-23"),
  ["key-too-long", { "content/a.md": `---\ntitle: ${long(100)}\n---\n\nWords.\n` }, { "content/a.md": `---\ntitle: ${long(20)}\n---\n\nWords.\n` }],
  front("key-foreign", "description: Words\nexcerpt: Words", "description: Words"),
  front("key-read-as", "sidebar_position: 2", "<fix>: 2", { use: /as "([a-z_]*)"/, from: "said" }),
  front("key-idle", "id: x", ""),
  ["front-missing", { "content/a.md": "Words.\n" }, { "content/a.md": "---\ntitle: A page\n---\n\nWords.\n" }],
  ["front-fence", { "content/a.md": "———\ntitle: A page\n———\n\nWords.\n" }, { "content/a.md": page("", "Words.") }],
  ["front-fence-first", { "content/a.md": "title: A page\n---\n\nWords.\n" }, { "content/a.md": page("", "Words.") }],
  ["toml-syntax", { "content/a.md": '+++\ntitle = "No end\n+++\n\nWords.\n' }, { "content/a.md": '+++\ntitle = "No end"\n+++\n\nWords.\n' }],
  ["front-not-closed", { "content/a.md": "---\ntitle: A page\n\nWords.\n" }, { "content/a.md": page("", "Words.") }],
  front("front-too-large", `description: ${long(70000, "x")}`, "", { also: [] }),
  front("slug-refused", "slug: ..", "slug: a-page"),
  front("alias-refused", "aliases: [../outside]", "aliases: [<fix>]", { use: /such as (.*)$/ }),
  ["title-hidden", { "content/a.md": "---\ntitle: A\u200Bpage\n---\n\nWords.\n" }, { "content/a.md": page("", "Words.") }],
  ["text-not-utf8", { "content/a.md": Buffer.from("---\ntitle: Caf\xe9\n---\n\nWords.\n", "latin1") }, { "content/a.md": "---\ntitle: Café\n---\n\nWords.\n" }],

  /* --- settings --- */
  config("config-url", "url: www.example.org", "url: <fix>", { use: /in full: (.*)$/ }),
  config("config-theme", 'theme: "../mine"', "theme: commons"),
  config("config-email", "contact:\n  email: editors at example.org", "contact:\n  email: <fix>", { use: /as (.*)$/ }),
  config("brand-colour", "brand:\n  colour: teal", "brand:\n  colour: <fix>", { use: /such as (.*)$/ }),
  config("brand-colour-note", "brand:\n  colour: #00703c", "brand:\n  <fix>", { use: /the colour: (.*)$/ }),
  config("brand-logo-missing", "brand:\n  logo: lgo.svg", "brand:\n  logo: <fix>", { use: meant, files: { "static/logo.svg": svg } }),
  config("brand-logo-kind", "brand:\n  logo: logo.txt", "brand:\n  logo: logo.svg", { files: { "static/logo.svg": svg, "static/logo.txt": "A logo\n" } }),
  config("check-rule-unknown", "checks:\n  imag-missing: warning", "checks:\n  <fix>:\n    level: warning\n    reason: A test", { use: meant }),
  config("check-rule-firm", "checks:\n  key-missing: off", "", { also: [] }),
  config("check-level", "checks:\n  link-words: loud", "checks:\n  link-words:\n    level: warning\n    reason: A test"),
  config("check-reason", "checks:\n  table-caption: off", "checks:\n  table-caption:\n    <fix>\n    reason: A test", { use: /write (level: \w+) below/ }),
  config("check-folder", "checks:\n  link-words: {level: error, folder: content/nws, reason: A test}", "checks:\n  link-words: {level: error, folder: <fix>, reason: A test}", { use: /such as (.*)$/, files: { "content/news/index.md": page("", "Words.") } }),
  config("language-code", "languages: [en, Welsh]", "languages: [en, <fix>]", { use: meant }),
  config("language-twice", "languages: [en, cy, en]", "languages: [en, cy]"),
  config("record-not-keys", "facets:\n  - place", "facets:\n  - key: where\n    values: [{key: wales}]"),
  config("record-key", "facets:\n  - key: Where!\n    values: [{key: wales}]", "facets:\n  - key: <fix>\n    values: [{key: wales}]", { use: /"([^"]*)" would do/ }),
  config("facet-key-taken", "facets:\n  - key: title\n    values: [{key: wales}]", "facets:\n  - key: where\n    values: [{key: wales}]"),
  ["facet-value-unknown", { "content/a.md": page("where: wlaes", "Words.") }, { "content/a.md": page("where: <fix>", "Words.") },
    { use: meant, files: { "config.yaml": "name: A hub\nfacets:\n  - key: where\n    values: [{key: wales}]\n" } }],
  config("pin-page-unknown", "search:\n  pins:\n    - words: a\n      page: bb.md", "search:\n  pins:\n    - words: a\n      page: <fix>", { use: /did you mean (\S*)\?/, ...b }),
  config("synonym-alone", "search:\n  synonyms:\n    - [paid helper]", "search:\n  synonyms:\n    - <fix>", { use: /such as (\[.*?\])/ }),
  ["pin-page-left-out", { "content/b.md": page("search: no", "Words.") }, { "content/b.md": page("", "Words.") },
    { files: { "config.yaml": "name: A hub\nsearch:\n  pins:\n    - words: a\n      page: b.md\n" } }],
  config("statement-whose", statement("  status: partial\n  reviewed: 2026-10-01"), statement("  public_body: no\n  status: partial\n  reviewed: 2026-10-01")),
  config("statement-missing", public_body({ body: "" }), public_body({}), { use: /for instance (body: .*)$/ }),
  config("statement-full", public_body({ status: "full" }), public_body({})),
  config("statement-old", public_body({ reviewed: "2025-10-01" }), public_body({ reviewed: "2026-11-23" })),
  config("statement-due", public_body({ reviewed: "2025-12-10" }), public_body({ reviewed: "2026-11-23" })),

  /* --- records --- */
  ["records-list", { "content/glossary.yaml": "- term: A\n  meaning: B\n" }, { "content/glossary.yaml": "terms:\n- term: A\n  meaning: B\n" }],
  terms("record-twice", "  - {term: buying, meaning: B}\n  - {term: Buying, meaning: C}", "  - {term: buying, meaning: B}"),
  terms("record-unknown", "  - {term: buying, meaning: B, see: [sellling]}\n  - {term: selling, meaning: C}", "  - {term: buying, meaning: B, see: [<fix>]}\n  - {term: selling, meaning: C}", { use: meant }),
  ["topic-unused", { "config.yaml": "name: A hub\ntopics:\n  - {topic: Housng, easy: Homes}\n" }, { "config.yaml": "name: A hub\ntopics:\n  - {topic: <fix>, easy: Homes}\n" }, { use: meant, files: { "content/b.md": page("topics: [Housing]", "Words.") } }],
  ["record-link", { "content/resources.yaml": "resources:\n  - {key: a, title: A, link: example.org}\n" }, { "content/resources.yaml": "resources:\n  - {key: a, title: A, link: https://example.org}\n" }],

  /* --- files --- */
  ["home-missing", { "content/index.md": null }, { "content/index.md": page("", "Words.") }],
  ["home-is-draft", { "content/index.md": page("draft: yes", "Words.") }, { "content/index.md": page("", "Words.") }],
  ["index-name", { "content/b/Index.md": page("", "Words.") }, { "content/b/Index.md": null, "content/b/<fix>": page("", "Words.") }, { use: /rename it to (.*)$/ }],
  ["section-without-index", { "content/b/a.md": page("", "Words.") }, { "<fix>": page("", "Words.") }, { use: /write (\S*),/ }],
  ["section-is-draft", { "content/b/index.md": page("draft: yes", "Words.") }, { "content/b/index.md": page("", "Words.") }, { files: { "content/b/a.md": page("", "Words.") } }],
  ["path-refused", { "content/a:b.md": page("", "Words.") }, { "content/a:b.md": null, "content/<fix>": page("", "Words.") }, { use: /to "([^"]*)"/ }],
  ["path-has-space", { "content/Plan B.md": page("", "Words.") }, { "content/Plan B.md": null, "content/<fix>": page("", "Words.") }, { use: /to "([^"]*)"/ }],
  ["path-reserved", { "content/plain/a.txt": "A\n" }, { "content/plain/a.txt": null, "content/plan/a.txt": "A\n" }],
  ["paths-collide", { "content/Plan.txt": "A\n", "content/plan.txt": "A\n" }, { "content/Plan.txt": null, "content/plan-1.txt": "A\n" }],
  ["paths-equal", { "static/a.txt": "A\n", "content/a.txt": "B\n" }, { "static/a.txt": null }],
  ["asset-not-copied", { "content/old.html": "<p>A</p>\n" }, { "content/old.html": null, "content/old.md": page("", "A") }],
  ["name-nearly", { "content/b.md.txt": page("", "Words.") }, { "content/b.md.txt": null, "content/b.md": page("", "Words.") }],
  ["page-suffix-unknown", { "content/a.esay.md": page("", "Words.") }, { "content/a.esay.md": null, "content/a.<fix>.md": page("", "Words.") }, { use: meant, files: { "content/a.md": page("", "Words.") } }],
  ["page-suffix-twice", { "content/a.plain.easy.md": page("", "Words.") }, { "content/a.plain.easy.md": null, "content/a.easy.md": page("", "Words.") }, { files: { "content/a.md": page("", "Words.") } }],
  ["page-suffix-order", { "content/a.cy.easy.md": page("", "Words.") }, { "content/a.cy.easy.md": null, "content/<fix>": page("", "Words.") },
    { use: /to (.*)$/, files: { "config.yaml": "name: A hub\nlanguages: [en, cy]\n", "content/a.md": page("", "Words.") } }],
  ["page-language-unknown", { "content/a.cy.md": page("", "Words.") }, { "config.yaml": "name: A hub\nlanguages: [en, <fix>]\n" }, { use: /add (\w+) to/, files: { "content/a.md": page("", "Words.") } }],
  ["page-twice", { "content/a.en.md": page("", "Words.") }, { "content/a.en.md": null }, { files: { "content/a.md": page("", "Words.") } }],
  ["page-without-standard", { "content/a.easy.md": page("", "Words.") }, { "<fix>": page("", "Words.") }, { use: /write (\S*), or/ }],

  /* --- Markdown --- */
  ["line-end", { "content/a.md": page("", "Old\rwords.") }, { "content/a.md": page("", "Old\nwords.") }],
  body("nesting-too-deep", `${"> ".repeat(101)}a`, `${"> ".repeat(9)}a`),
  body("paragraph-too-long", long(30000, "012345678\n"), `${long(15000, "012345678\n")}\n\n${long(15000, "012345678\n")}`),
  body("marks-too-many", `${long(11000, "*a ")}\n${long(11000, "*a ")}`, `${long(11000, "*a ")}\n\n${long(11000, "*a ")}`),
  body("columns-too-many", `Table: A\n\n${"|a".repeat(101)}|\n${"|-".repeat(101)}|`, `Table: A\n\n${"|a".repeat(50)}|\n${"|-".repeat(50)}|`),
  body("footnote-missing", "A claim.[^1]", "A claim.[^1]\n\n<fix>", { use: /such as "([^"]*)"/ }),
  body("footnote-unused", "A claim.\n\n[^1]: A note.", "A claim.<fix>\n\n[^1]: A note.", { use: /write (\S*) in/ }),
  body("text-hidden", "Zero\u200Bwidth.", "Zero width."),
  body("direction-open", "Turned \u202E and not back.", "Turned and not back."),
  body("block-unclosed", "::: note\nWords.", "::: note\nWords.\n:::"),
  body("block-close-stray", "Words.\n\n:::", "Words."),
  body("block-name", "::: Notes\nWords.\n:::", "::: note\nWords.\n:::", { lost: ["block-unknown"] }),
  body("block-unknown", "::: nott\nWords.\n:::", "::: <fix>\nWords.\n:::", { use: meant }),
  body("attributes-malformed", "::: note {title=“Careful”}\nWords.\n:::", '::: note {title="Careful"}\nWords.\n:::'),
  body("attribute-unknown", "[Croeso]{lan=cy}", "[Croeso]{<fix>=cy}", { use: meant }),
  body("id-twice", "## One {#start}\n\nWords.\n\n## Two {#start}\n\nWords.", "## One {#start}\n\nWords.\n\n## Two {#next}\n\nWords."),
  body("id-of-theme", "## Ask us {#ask}\n\nWords.", "## Ask us {#ask-us}\n\nWords."),
  body("language-refused", "[Croeso]{lang=Welsh}", "[Croeso]{lang=<fix>}", { use: meant }),
  body("heading-empty", "##\n\nWords.", "## Part\n\nWords."),
  body("second-h1", "# Part\n\nWords.", "## Part\n\nWords."),
  body("heading-skipped", "## One\n\n#### Two\n\nWords.", "## One\n\n### Two\n\nWords."),
  body("image-description", "![](line.svg)", "![](line.svg){decorative}", picture),
  body("image-description-weak", "![line.svg](line.svg)", "![A line](line.svg)", picture),
  body("image-description-weak", "![Photo](line.svg)", "![A line](line.svg)", picture),
  body("image-missing", "![A line](lin.svg)", "![A line](<fix>)", { use: meant, ...picture }),
  body("image-moved", '{{< img src="gone.svg" alt="A line" >}}', "![A line](line.svg)", picture),
  body("image-not-picture", "![A line](line.txt)", "![A line](line.svg)", { files: { "content/line.svg": svg, "content/line.txt": "A line\n" } }),
  body("image-elsewhere", "![A line](https://example.org/line.svg)", "![A line](line.svg)", picture),
  body("image-of-machine", "![A line](C:\\Pictures\\line.svg)", "![A line](line.svg)", picture),
  body("symbol-unknown", "![A house](symbol:hose)", "![A house](symbol:<fix>)", { use: meant }),
  body("link-to-nothing", "[The page](bb.md)", "[The page](<fix>)", { use: meant, ...b }),
  body("link-no-scheme", "[Our site](www.example.org)", "[Our site](<fix>)", { use: /in full: (.*)$/ }),
  body("link-backslash", "[The plan](files\\plan.txt)", "[The plan](<fix>)", { use: /write (.*)$/, files: { "content/files/plan.txt": "A plan\n" } }),
  body("link-read", "[The page](b.html)", "[The page](<fix>)", { use: /read so: \S+ as (\S+)/, from: "said", ...b }),
  body("anchor-read", "[Part](b.md#part_)", "[Part](b.md<fix>)", { use: /write (\S*)/, ...b }),
  body("anchor-missing", "[Part](b.md#prt)", "[Part](b.md#<fix>)", { use: meant, ...b }),
  body("link-scheme", "[A file](ftp://example.org/)", "[A file](https://example.org/)"),
  body("link-empty", "[](b.md)", "[The page](b.md)", b),
  body("link-words", "[here](b.md)", "read [the page](b.md)", b),
  body("link-address", "<https://example.org/>", "[An example](https://example.org/)"),
  easy("word-not-easy", "We write a tender.", "We write a tender.", { mend: { "content/glossary.yaml": "terms:\n  - term: tender\n    meaning: An offer.\n    easy: An offer to do work.\n" }, files: { "content/glossary.yaml": "terms:\n  - term: tender\n    meaning: An offer.\n" } }),
  easy("word-bold", "They sit on the **board**.", "They sit on the board.", { files: { "content/glossary.yaml": "terms:\n  - {term: tender, meaning: An offer.}\n" } }),
  body("table-caption", table, `Table: Numbers\n\n${table}`),
  body("caption-alone", `Table: Numbers\n\nWords.\n\n${table}`, `Words.\n\nTable: Numbers\n\n${table}`, { lost: ["table-caption"] }),
  body("heading-numbered", "1. What it is\n\nWords.", "<fix>\n\nWords.", { use: /write "([^"]*)"/ }),
  body("heading-plain", "What it is\n\nWords.", "<fix>\n\nWords.", { use: /write "([^"]*)"/ }),
  body("heading-plain", "**What it is**\n\nWords.", "<fix>\n\nWords.", { use: /write "([^"]*)"/ }),
  body("list-number", "1. One\n2. Two\n1. Three", "1. One\n2. Two\n3. Three"),
  body("list-sign", "• One\n• Two", "- One\n- Two"),
  body("box-plain", "Need to know\n\nWords.", "<fix>\n\nWords.\n:::", { use: /write "([^"]*)"/ }),
  body("leftover", "Skip to main content\n\nWords.", "Words."),
  body("html-frame", '<iframe src="https://example.org/"></iframe>', "[An example](https://example.org/)", { lost: ["link-address"] }),
  body("list-letters", "a) one\nb) two", "- a) one\n- b) two"),
  body("heading-no-space", "##Part\n\nWords.", "<fix>\n\nWords.", { use: /write "([^"]*)"/ }),
  body("heading-no-break", "##\u00A0Part\n\nWords.", "## Part\n\nWords."),
  body("paragraph-tab", "Words.\n\n\tThis is a paragraph with a tab.\n\nWords.", "Words.\n\nThis is a paragraph with a tab.\n\nWords."),
  body("link-space", "[The plan](Plan B.txt)", "[The plan]<fix>", { use: /as (\(.*\))$/, files: { "content/Plan B.txt": "A\n" }, also: ["path-has-space"] }),
  body("link-gap", "[The page] (b.md)", "[The page](b.md)", b),
  body("link-swapped", "(The page)[b.md]", "[The page](b.md)", b),
  body("link-open", "[The page](b.md", "[The page](b.md)", b),
  body("link-reference", "[The page][two]", "[The page](b.md)", b),
  body("link-wiki", "[[The page]]", "[The page](b.md)", b),
  body("picture-gap", "! [A line](line.svg)", "![A line](line.svg)", picture),
  body("table-row-long", `Table: A\n\n${table}\n| 1 | 2 | 3 |`, "Table: A\n\n| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |"),
  body("table-row-short", `Table: A\n\n${table}\n| 1 |`, `Table: A\n\n${table}\n| 1 | 2 |`),
  body("table-rule", "Table: A\n\n| A | B |\n| 1 | 2 |", "Table: A\n\n| A | B |\n<fix>\n| 1 | 2 |", { use: /each column: (.*)$/ }),
  body("table-head", "Table: A\n\n| --- | --- |\n| 1 | 2 |", `Table: A\n\n${table}`),
  body("table-tabs", "Table: A\n\nWho\tHow\nCarers\tby phone\nStaff\tby post", "Table: A\n\n| Who | How |\n| --- | --- |\n| Carers | by phone |\n| Staff | by post |"),
  body("slip-colons", ":: note\nWords.\n::", "::: note\nWords.\n:::"),
  body("template-removed", "Words {% include a.html %}.", "Words `` {% include a.html %} ``."),
  body("formula", "$$\nx^2\n$$", "The square of x."),
  body("html-removed", "<script>a()</script>\n\nWords.", "Words."),

  /* --- pages together --- */
  ["address-taken", { "content/a.md": page("slug: b", "Words.") }, { "content/a.md": page("slug: c", "Words.") }, b],
  ["address-reserved", { "content/404.md": page("", "Words.") }, { "content/404.md": null, "content/gone.md": page("", "Words.") }],
  ["slug-on-index", { "content/index.md": page("slug: home", "Words.") }, { "content/index.md": page("", "Words.") }],
  front("alias-taken", "aliases: [b]", "", b),
  front("alias-blocked", "aliases: [b.html/old]", "", b),
  ["alias-needs-host", { "content/a.md": page("aliases: [old.php]", "Words.") }, { "config.yaml": "name: A hub\n<fix>\n" }, { use: /write "([^"]*)"/, brings: ["redirects-ask-host"] }],
  body("link-to-draft", "[The page](b.md)", "Words.", { files: { "content/b.md": page("draft: yes", "Words.") } }),
  body("link-to-expired", "[The page](b.md)", "Words.", { files: { "content/b.md": page("expires: 2020-01-01", "Words.") } }),
  front("consent-ended", "consent:\n  - of: the choir\n    until: 2020-01-01", "consent:\n  - of: the choir\n    until: 2028-01-01"),
  front("consent-ends-soon", "consent:\n  - of: the choir\n    until: 2026-12-01", "consent:\n  - of: the choir\n    until: 2028-01-01"),
  front("consent-without-end", "consent:\n  - of: the choir", "consent:\n  - of: the choir\n    <fix>", { use: /such as (.*)$/ }),
  front("consent-missing", "type: case-study\npeople:\n  - {role: Told this story, name: A member, lived_experience: yes, paid: yes}",
    "type: case-study\npeople:\n  - {role: Told this story, name: A member, lived_experience: yes, paid: yes}\nconsent:\n<fix>", { use: /"(  - \{.*\})"/ }),
  ["consent-photo", { "content/a.md": page("type: case-study", "![A woman in a garden](jane.png)") },
    { "content/a.md": page("type: case-study\nconsent:\n<fix>", "![A woman in a garden](jane.png)") },
    { use: /"(  - \{.*\})"/, files: { "content/jane.png": dot } }],
  front("review-overdue", "review: 2026-01-01", "reviewed: 2026-11-23\nreview: 2027-11-23"),
  ["duty-missing", { "content/a.md": page("", "Words.") }, { "<fix>": page("", "Words.") },
    { use: /write (\S*);/, files: { "config.yaml": "name: A hub\nlanguages: [en, cy]\nduty: bilingual\n", "content/index.cy.md": page("", "Words.") } }],
  ["duty-older", { "content/index.cy.md": page("updated: 2026-01-01", "Words.") }, { "content/index.cy.md": page("updated: 2026-03-01", "Words.") },
    { files: { "config.yaml": "name: A hub\nlanguages: [en, cy]\nduty: bilingual\n", "content/index.md": page("updated: 2026-03-01", "Words.") } }],

  /* --- blocks --- */
  body("block-attribute-unknown", '::: note {titel="Careful"}\nWords.\n:::', '::: note {<fix>="Careful"}\nWords.\n:::', { use: meant }),
  body("block-attribute-missing", "::: details\nWords.\n:::", "::: details {<fix>}\nWords.\n:::", { use: /write (\S*) between/ }),
  body("block-attribute-choice", '::: points {kind="bad"}\n- One\n:::', "::: points {<fix>}\n- One\n:::", { use: /write (\S*)/ }),
  body("block-attribute-day", '::: event {title="A meeting" date=2026-02-31 place="Hall"}\nWords.\n:::', '::: event {title="A meeting" <fix> place="Hall"}\nWords.\n:::', { use: /such as (\S*) or/ }),
  body("block-needs-list", "::: steps\nWords.\n:::", "::: steps\n- Words.\n:::"),

  /* --- themes --- */
  config("theme-missing", "theme: comons", "theme: <fix>", { use: meant }),
  standard("theme-name-unknown", "{{page.titel}}", "{{<fix>}}", { use: /did you mean (\S*)\?/ }),
  standard("template-tag-open", "{{page.title", "{{page.title<fix>", { use: /write (\S*) at/ }),
  standard("template-name", "{{page title}}", "{{page.title}}"),
  standard("template-delimiters", "{{=<% %>=}}", ""),
  standard("template-not-closed", "{{#page.is_home}}x", "{{#page.is_home}}x<fix>", { use: /write (\S*) where/ }),
  standard("template-not-open", "x{{/page.is_home}}", "x"),
  standard("template-closes-other", "{{#page}}{{#hub}}{{/page}}{{/hub}}", "{{#page}}{{#hub}}<fix>{{/page}}", { use: /write (\S*) before/ }),
  standard("template-missing", "{{>formts}}", "{{><fix>}}", { use: /did you mean (\S*)\?/ }),
  standard("template-shows-html", "{{page.content}}", "<fix>", { use: /braces: (\S*)$/ }),
  standard("template-shows-text", "{{{page.title}}}", "<fix>", { use: /braces: (\S*)$/ }),
  standard("template-shows-group", "{{page}}", "<fix>", { use: /section: (.*)$/ }),
  standard("template-place", "<p title={{page.title}}>x</p>", '<p title="{{page.title}}">x</p>'),
  standard("template-place-html", '<p title="{{{page.content}}}">x</p>', "<p>x</p>{{{page.content}}}"),
  standard("strings-unknown", "{{strings.skp}}", "{{<fix>}}", { use: /did you mean (\S*)\?/ }),
  ["config-missing", { "config.yaml": null }, { "config.yaml": "name: A hub\n" }],
  own("theme-symbol", "symbols/house.svg", "<svg", svg, { files: { "themes/own/symbols/symbols.yaml": "house: {shows: a house, means: [home]}\n" } }),
  own("theme-essential", "templates/foot.mustache", "<footer>Words</footer>\n", "<footer>Words<fix></footer>\n", { use: /write (\S*) here/, also: ["template-block-unknown"] }),
  own("theme-tokens-unused", "styles/tokens.css", tokens("#333333"), null, { files: { "config.yaml": 'name: A hub\ntheme: own\nbrand:\n  colour: "#00703c"\n' } }),
  own("theme-brand-unused", "theme.yaml", settings('brand: {colour: "#00703c"}'), settings(""), { files: { "themes/own/styles/tokens.css": tokens("#333333") } }),
  own("theme-file-refused", "assets/con", "A\n", null, { mend: { "themes/own/assets/content.txt": "A\n" } }),
  tiny("template-block-unknown", "templates/standard.mustache", "{{<shell}}{{$mian}}<p>x</p>{{/mian}}{{/shell}}\n", "{{<shell}}{{$main}}<p>x</p>{{/main}}{{/shell}}\n", { files: { "themes/tiny/templates/shell.mustache": html("{{$main}}{{/main}}") } }),
  own("strings-extra", "strings/cy.yaml", "meun: Dewislen\n", "<fix>: Dewislen\n", { use: /did you mean (\S*)\?/, files: { "config.yaml": "name: A hub\ntheme: own\nlanguages: [en, cy]\n" } }),
  own("strings-missing", "strings/en.yaml", "greeting: Hello\n", "greeting: Hello\n", { mend: { "themes/own/strings/cy.yaml": "<fix> Helo\n" }, use: /add (greeting:)/,
    files: { "config.yaml": "name: A hub\ntheme: own\nlanguages: [en, cy]\n", "themes/own/parts/box/box.mustache": "<p>{{strings.greeting}} {{{content}}}</p>\n", "themes/own/parts/box/box.yaml": "name: box\nwhat: A box.\nkind: block\n" } }),
  ["strings-no-language", { "config.yaml": "name: A hub\nlanguages: [en, de]\n" }, { "themes/commons/strings/de.yaml": english }],
  standard("template-dynamic", "{{>*part}}", "{{>foot}}"),
  tiny("template-circle", "templates/first.mustache", "{{>first}}\n", "<p>x</p>\n", { files: { "themes/tiny/templates/standard.mustache": html("{{>first}}") } }),
  standard("template-section-place", "<p title={{#page.is_home}}x{{/page.is_home}}>y</p>", "<p>{{#page.is_home}}x{{/page.is_home}}y</p>", { lost: ["template-section-split"] }),
  standard("template-section-split", '<p title="{{#page.is_home}}x">y{{/page.is_home}}</p>', '{{#page.is_home}}<p title="x">y</p>{{/page.is_home}}'),
  standard("template-ends-inside", '<p title="x', '<p title="x">y</p>'),
  easy("symbol-twice", "![A house](symbol:house)\nOne thing.\n\n![A house](symbol:house)\nAnother thing.", "![A house](symbol:house)\nOne thing.\n\n![People](symbol:people)\nAnother thing."),
  body("placeholder-text", "(To write – who makes the website.)", "We make the website."),
  config("placeholder-setting", "contact:\n  email: hub@example.org", "contact:\n  email: talk@example.org"),
  own("theme-least", "theme.yaml", colours("ink", "AAA"), colours("ink", "7")),
  own("theme-colour-missing", "theme.yaml", colours("sof", "7"), colours("soft", "7")),
  own("theme-colour", "styles/tokens.css", tokens("teal"), tokens("<fix>"), { use: /such as --soft: (#\w+)/ }),
  own("theme-contrast", "styles/tokens.css", tokens("#777777"), tokens("<fix>"), { use: /write --soft: (#\w+)/ }),
  own("theme-style-missing", "theme.yaml", settings("styles: [mine.css]"), settings("styles: [mine.css]"), { mend: { "themes/own/styles/mine.css": "p { margin: 0 }\n" } }),
  own("theme-logo", "theme.yaml", settings("brand: {logo: assets/lgo.svg}"), settings("brand: {logo: <fix>}"), { use: /such as (.*)$/, files: { "themes/own/assets/logo.svg": svg } }),
  own("theme-size", "theme.yaml", settings("sizes: {standard: 9pt}"), settings("sizes: {standard: <fix>}"), { use: /write (\S*) or more/ }),
  own("theme-size-unreadable", "theme.yaml", settings("sizes: {plain: large}"), settings("sizes: {plain: <fix>}"), { use: /such as (.*)$/ }),
  own("theme-stands-on", "theme.yaml", settings("stands_on: 99"), settings("<fix>"), { use: /write "([^"]*)"/ }),
  own("symbol-meaning", "symbols/symbols.yaml", "house: [home]\n", "house: {shows: a house, means: [home]}\n", { files: { "themes/own/symbols/house.svg": svg } }),
  own("contract-name", "parts/box/box.yaml", "name: bocks\nwhat: A box.\nkind: block\n", "<fix>\nwhat: A box.\nkind: block\n", { use: /write (.*)$/, files: { "themes/own/parts/box/box.mustache": "<p>{{{content}}}</p>\n" } }),
  own("contract-shape", "parts/box/box.yaml", "name: box\nwhat: A box.\nkind: block\ntakes: [colour]\n", "name: box\nwhat: A box.\nkind: block\ntakes:\n  <fix>\n", { use: /as in (.*);/, files: box }),
  own("contract-missing", "parts/box/box.mustache", "<p>{{{content}}}</p>\n", "<p>{{{content}}}</p>\n", { mend: { "themes/own/parts/box/box.yaml": "name: box\nwhat: A box.\nkind: block\n" } }),
  own("strings-unused", "strings/en.yaml", "meun: The menu\n", "<fix>: The menu\n", { use: /did you mean (\S*)\?/ }),
  own("strings-shape", "strings/en.yaml", "menu: [one, two]\n", "menu: One, two\n"),
  own("strings-tag", "strings/en.yaml", 'menu: "{{#page}}One{{/page}}"\n', "menu: One\n"),
];
