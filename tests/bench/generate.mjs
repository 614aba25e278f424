// generate.mjs - a made-up hub of any size, the same on every machine.
//
//   node tests/bench/generate.mjs FOLDER PAGES
//
// Words are drawn from words.txt, which lists real words by how often they
// are used, so that word of rank r comes with a chance of 1/r (Zipf's law).
// Each page has headings, paragraphs, a list, links to other pages and a
// block; some have a captioned table, a drawing or a photograph; a third has
// an easy-read version.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const PAGES_A_SECTION = 50;
const AREAS = 8;
const TOPICS = 12;

const words = readFileSync(
  fileURLToPath(new URL('words.txt', import.meta.url)), 'utf8').trim()
  .split('\n');
const chances = [];
for (const [rank] of words.entries())
  chances.push((chances.at(-1) ?? 0) + 1 / (rank + 1));

// Numbers that look random and are the same each time (mulberry32).
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function writer(seed) {
  const next = numbers(seed);
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1));
  const word = () => {
    const wanted = next() * chances.at(-1);
    let low = 0;
    let high = chances.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (chances[middle] < wanted)
        low = middle + 1;
      else
        high = middle;
    }
    return words[low];
  };
  const some = (least, most) => Array.from({ length: whole(least, most) }, word)
    .join(' ');
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const sentence = (least = 7, most = 18) => `${capital(some(least, most))}.`;
  const many = (least, most, one, between) =>
    Array.from({ length: whole(least, most) }, one).join(between);
  const paragraph = () => many(3, 6, sentence, ' ');
  return { next, whole, some, capital, sentence, many, paragraph };
}

// At most eight sections stand in the menu, as a large hub would have it.
const areaOf = (section) => `area-${section % AREAS}`;
const sectionOf = (index) => {
  const section = Math.floor(index / PAGES_A_SECTION);
  return `${areaOf(section)}/section-${section}`;
};
const pageOf = (index) => `page-${index}`;

function pathFrom(from, to) {
  return sectionOf(from) === sectionOf(to) ? `${pageOf(to)}.md`
    : `../../${sectionOf(to)}/${pageOf(to)}.md`;
}

function front(w, index, title) {
  const month = String(1 + index % 12).padStart(2, '0');
  return `---
title: "${title}"
description: ${w.sentence(8, 14)}
type: guidance
date: 2025-${month}-01
reviewed: 2025-${month}-15
review: 2031-${month}-15
topics: [Topic ${index % TOPICS}]
in_short:
  - ${w.sentence()}
  - ${w.sentence()}
---
`;
}

function table(w) {
  const row = () => `| **${w.capital(w.some(1, 2))}** | ${w.some(3, 8)} | `
    + `${w.whole(1, 999)} |`;
  return `Table: ${w.sentence(4, 8)}

| **${w.capital(w.some(1, 2))}** | ${w.some(1, 2)} | ${w.some(1, 1)} |
| --- | --- | --- |
${w.many(3, 8, row, '\n')}
`;
}

function block(w) {
  const kinds = ['need-to-know', 'note', 'warning'];
  return `::: ${kinds[w.whole(0, kinds.length - 1)]}
${w.paragraph()}
:::
`;
}

function picture(w, index) {
  const name = index % 2 ? 'drawing.svg' : 'photograph.png';
  return `![${w.sentence(5, 9)}](${name} "${w.sentence(4, 7)}")\n`;
}

function standard(index, count) {
  const w = writer(index);
  const link = () => {
    const to = w.whole(0, count - 1);
    return `${w.capital(w.some(2, 5))} [${w.some(3, 5)}](`
      + `${pathFrom(index, to)}) ${w.some(2, 6)}.`;
  };
  const part = () => `## ${w.capital(w.some(2, 6))}

${w.paragraph()} ${link()}

${w.paragraph()}
`;
  return [
    front(w, index, w.capital(w.some(3, 7))), w.paragraph(),
    w.many(2, 5, part, '\n'), w.many(3, 6, () => `- ${link()}`, '\n'),
    block(w), index % 2 ? table(w) : '', index % 4 < 2 ? picture(w, index) : '',
  ].filter(Boolean).map((text) => `${text.trim()}\n`).join('\n');
}

function easy(index) {
  const w = writer(index ^ 0x5eed);
  const row = () => `![${w.sentence(3, 6)}](drawing.svg)

${w.many(1, 3, () => w.sentence(4, 9), '\n\n')}
`;
  return `---
title: "${w.capital(w.some(2, 5))}"
description: ${w.sentence(5, 9)}
---

${w.many(2, 4, () => `## ${w.capital(w.some(2, 4))}\n\n${row()}\n${row()}`,
    '\n')}`;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function pngChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

// 240 x 160 grey pixels that do not compress away to nothing.
function png(seed) {
  const next = numbers(seed);
  const header = Buffer.from([0, 0, 0, 240, 0, 0, 0, 160, 8, 0, 0, 0, 0]);
  const pixels = Buffer.from(Array.from({ length: 241 * 160 },
    (_, i) => (i % 241 ? Math.floor(next() * 32) + (i % 200) : 0)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)), pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function svg(seed) {
  const w = writer(seed);
  const circle = () => `  <circle cx="${w.whole(0, 240)}" `
    + `cy="${w.whole(0, 160)}" r="${w.whole(5, 40)}" fill="#205080"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160" `
    + `width="240" height="160">
${w.many(6, 12, circle, '\n')}
</svg>
`;
}

function writeSection(content, number, count) {
  const w = writer(number ^ 0xfade);
  const folder = join(content, areaOf(number), `section-${number}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), `${front(w, number,
    `Section ${number}: ${w.some(2, 4)}`)}\n${w.paragraph()}\n`);
  writeFileSync(join(folder, 'drawing.svg'), svg(number));
  writeFileSync(join(folder, 'photograph.png'), png(number));
  const first = number * PAGES_A_SECTION;
  for (let i = first; i < Math.min(first + PAGES_A_SECTION, count); i++) {
    writeFileSync(join(folder, `${pageOf(i)}.md`), standard(i, count));
    if (i % 3 === 0)
      writeFileSync(join(folder, `${pageOf(i)}.easy.md`), easy(i));
  }
}

export function generate(folder, count) {
  const content = join(folder, 'content');
  const sections = Math.ceil(count / PAGES_A_SECTION);
  const w = writer(count);

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFileSync(join(folder, 'config.yaml'), `name: A hub of ${count} pages
description: ${w.sentence()}
languages: [en]
contact:
  organisation: The hub editors
  email: editors@example.org
`);
  for (let area = 0; area < Math.min(AREAS, sections); area++) {
    mkdirSync(join(content, areaOf(area)), { recursive: true });
    writeFileSync(join(content, areaOf(area), 'index.md'),
      `${front(w, area, `Area ${area}`)}\n${w.paragraph()}\n`);
  }
  const list = Array.from({ length: Math.min(AREAS, sections) },
    (_, i) => `- [Area ${i}](area-${i}/index.md)`).join('\n');
  writeFileSync(join(content, 'index.md'),
    `${front(w, 0, 'Home')}\n${w.paragraph()}\n\n${list}\n`);
  for (let number = 0; number < sections; number++)
    writeSection(content, number, count);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count] = process.argv.slice(2);
  if (!(Number(count) > 0)) {
    console.error('usage: generate.mjs FOLDER PAGES');
    process.exit(2);
  }
  generate(folder, Number(count));
}
