// search-table.mjs - the figures of a run as Markdown, with their bounds.

import { readFileSync, writeFileSync } from 'node:fs';

const fixed = (digits) => (value) =>
  (Number.isFinite(value) ? value.toFixed(digits) : 'none');
const third = fixed(3);
const whole = fixed(0);
const tenth = fixed(1);
const thousands = (value) => value.toLocaleString('en-GB');
const pair = (one, other) => `${whole(one)} / ${whole(other)}`;

// A row; `least` or `most` is the bound of the first figure.
function row(figure, ours, theirs, options = {}) {
  const { least, most, as = whole, unit = '' } = options;
  const bound = least === undefined ? most : least;
  const isMet = least === undefined ? ours <= most : ours >= least;
  const sign = least === undefined ? 'at most' : 'at least';
  return [figure, `${as(ours)}${unit}`,
    bound === undefined ? '' : `${sign} ${bound}${unit}`,
    bound === undefined ? '' : isMet ? 'yes' : '**no**',
    Number.isFinite(theirs) ? `${as(theirs)}${unit}` : theirs ?? ''];
}

function ratioRow(figure, ours, theirs, parts) {
  const ratio = theirs / Math.max(ours, 1e-9);
  return [`${figure}, theirs / ours`, tenth(ratio), `at least ${parts}`,
    ratio >= parts ? 'yes' : '**no**', ''];
}

const lines = (rows) => ['| figure | cohub | bound | met | Pagefind |',
  '| --- | ---: | ---: | --- | ---: |',
  ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');

const QUALITY = [
  ['nDCG@10, short queries', 'short', 'ndcg', 0.4],
  ['nDCG@10, whole sentences', 'full', 'ndcg', 0.51],
  ['MRR, a known page by words of its title', 'known', 'mrr', 0.85],
  ['MRR, the same with a typo', 'knowntypo', 'mrr', 0.82],
];
const RATIOS = [
  ['nDCG@10, a typo in every query, over short', 'typo100'],
  ['nDCG@10, last word unfinished, over short', 'prefix'],
];

function qualityRows(ours, theirs) {
  const over = (result, variant) => result[variant].ndcg / result.short.ndcg;
  return Object.entries(ours).flatMap(([mode, result]) => {
    const other = mode === 'http' ? theirs.http : null;
    const where = mode === 'file' ? 'from a disk' : 'from a server';
    const nothing = 'cannot run';
    return [
      ...QUALITY.map(([figure, variant, key, least]) =>
        row(`${figure}, ${where}`, result[variant][key],
          other ? other[variant][key] : nothing, { least, as: third })),
      ...RATIOS.map(([figure, variant]) =>
        row(`${figure}, ${where}`, over(result, variant),
          other ? over(other, variant) : nothing, { least: 0.95, as: third })),
      row(`short queries that find nothing, ${where}`,
        result.short.zero * 100,
        other ? other.short.zero * 100 : nothing, { unit: ' %' }),
    ];
  });
}

function visitRows({ pages, ours, theirs }) {
  const at = `at ${thousands(pages)} pages`;
  const kib = { unit: ' KiB', as: tenth };
  const first = pages > 1000 ? 50 : 40;
  return [
    row(`first query ${at}`, ours.visits.first.kib, theirs.visits.first.kib,
      { ...kib, most: first }),
    row(`its requests ${at}`, ours.visits.first.requests,
      theirs.visits.first.requests, { most: 16 }),
    row(`its requests, nine visitors in ten, ${at}`,
      ours.visits.first.requestsMost, theirs.visits.first.requestsMost),
    row(`second query ${at}`, ours.visits.second.kib, theirs.visits.second.kib,
      { ...kib, ...pages > 1000 && { most: 45 } }),
    row(`search page and all it loads, before a query, ${at}`,
      ours.visits.page.kib, theirs.visits.page.kib, kib),
  ];
}

function sizeRows({ pages, ours, theirs }) {
  const at = `at ${thousands(pages)} pages`;
  return [
    row(`what the index holds, its first file, gzip, ${at}`,
      ours.manifest / 1000, theirs.manifest / 1000,
      { unit: ' kB', as: tenth }),
    row(`files of the index ${at}`, ours.disk.files, theirs.disk.files,
      { as: thousands }),
    row(`their size ${at}`, ours.disk.bytes / 1e6, theirs.disk.bytes / 1e6,
      { as: tenth, unit: ' MB' }),
  ];
}

const clientRow = ({ ours, theirs }) => row('client, gzip', ours.client / 1000,
  theirs.client / 1000, { unit: ' kB', as: fixed(2), most: 9 });

function costRows({ pages, ours, theirs }) {
  const at = `at ${thousands(pages)} pages`;
  const both = ({ least, middle }) => `${pair(least, middle)} ms`;
  const mb = (kib) => kib * 1024 / 1e6;
  return [
    [`indexing ${at}, least / median`, both(ours.stage), '', '',
      both(theirs.wall)],
    ratioRow(`indexing ${at}`, ours.stage.least, theirs.wall.least, 12),
    [`processor time of all that search adds to a build ${at}, least / median`,
      both(ours.added), '', '', both(theirs.cpu)],
    ratioRow(`all that search adds ${at}`, ours.added.middle,
      theirs.cpu.middle, 12),
    row(`peak memory ${at}: more than without search`, mb(ours.extra),
      mb(theirs.peak), { unit: ' MB' }),
    ratioRow(`memory ${at}`, ours.extra, theirs.peak, 10),
    row(`peak memory of the whole build ${at}`, mb(ours.peak), mb(theirs.peak),
      { unit: ' MB' }),
  ];
}

function queryRows({ pages, ours, theirs }) {
  const at = `at ${thousands(pages)} pages`;
  const ms = { unit: ' ms', as: tenth };
  const bound = pages > 1000 ? { most: 50 } : {};
  return [
    row(`new query on an open page ${at}, p50`, ours.warm.fresh.p50,
      theirs.warm.fresh.p50, ms),
    row(`the same, p95, ${at}`, ours.warm.fresh.p95, theirs.warm.fresh.p95,
      { ...ms, ...bound }),
    row(`query asked before ${at}, p50`, ours.warm.again.p50,
      theirs.warm.again.p50, ms),
    row(`the same, p95, ${at}`, ours.warm.again.p95, theirs.warm.again.p95,
      { ...ms, ...bound }),
  ];
}

export function tables({ facts, quality, costs }) {
  const all = (...makers) => makers.flatMap((maker) => costs.flatMap(maker));
  const parts = [
    ['What a visitor loads', [...costs.slice(0, 1).map(clientRow),
      ...all(visitRows, sizeRows)]],
    ['How fast it answers', all(queryRows)],
    ['What the index costs to make', all(costRows)],
  ];
  const found = quality
    ? lines(qualityRows(quality.ours, quality.theirs))
    : 'Not measured: no collection of queries with judgements was given.';
  return [`Last measured: ${facts}`, `### What it finds\n\n${found}`,
    ...parts.map(([title, rows]) => `### ${title}\n\n${lines(rows)}`)]
    .join('\n\n');
}

// Puts the tables of "make bench-NAME" between their marks in a page.
export function writeInto(file, text, name = 'search') {
  const page = readFileSync(file, 'utf8');
  const first = `<!-- ${name} table: written by make bench-${name} -->`;
  const start = page.indexOf(first);
  const end = page.indexOf(`<!-- end of ${name} table -->`);
  if (start < 0 || end < start)
    throw new Error(`${file} has no place for the table: ${first}`);
  writeFileSync(file, `${page.slice(0, start + first.length)}\n\n${text}\n\n${
    page.slice(end)}`);
}
