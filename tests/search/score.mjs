// score.mjs - how well "cohub search" answers the queries of a collection.
//
//   node tests/search/score.mjs COHUB HUB COLLECTION [QUERIES,...]
//
// HUB is made of the collection's documents, one page each, named by their
// numbers.  COLLECTION holds queries*.jsonl, qrels.tsv and qrels.known.tsv.
// Prints nDCG@10, the mean reciprocal rank and the share of empty answers.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [cohub, hub, collection, names] = process.argv.slice(2);
const variants = (names
  || 'short,typo,typo100,prefix,full,known,knowntypo').split(',');
const DEPTH = 10;

function linesOf(name) {
  return fs.readFileSync(path.join(collection, name), 'utf8').trim().split('\n');
}

function readQueries(variant) {
  const name = variant === 'full' ? 'queries.jsonl' : `queries.${variant}.jsonl`;
  return linesOf(name).map((line) => JSON.parse(line));
}

function readJudgements(variant) {
  const judged = new Map();
  const name = variant.startsWith('known') ? 'qrels.known.tsv' : 'qrels.tsv';
  for (const line of linesOf(name)) {
    const [query, document, grade] = line.split('\t');
    if (!judged.has(query))
      judged.set(query, new Map());
    judged.get(query).set(document, Number(grade));
  }
  return judged;
}

function ask(queries) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'score-'));
  const file = path.join(folder, 'queries');
  fs.writeFileSync(file, queries.map(({ text }) => text.replace(/\s+$/, '')
    .replace(/\n/g, ' ')).join('\n'));
  const out = execFileSync(cohub, ['search', '-C', hub, '--queries', file],
    { encoding: 'utf8', maxBuffer: 1 << 28 });
  fs.rmSync(folder, { recursive: true });
  return out.trim().split('\n').map((line) => JSON.parse(line).results
    .map(({ address }) => path.basename(address, '.html')));
}

const gainAt = (grade, place) => grade / Math.log2(place + 2);

function scoreOne(found, judged) {
  const seen = new Set();
  let gain = 0;
  let reciprocal = 0;
  found.slice(0, DEPTH).forEach((document, place) => {
    const grade = seen.has(document) ? 0 : judged.get(document) || 0;
    seen.add(document);
    gain += gainAt(grade, place);
    if (grade && !reciprocal)
      reciprocal = 1 / (place + 1);
  });
  const ideal = [...judged.values()].sort((a, b) => b - a).slice(0, DEPTH)
    .reduce((sum, grade, place) => sum + gainAt(grade, place), 0);
  return { gain: gain / ideal, reciprocal, isEmpty: !found.length };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0)
  / values.length;

for (const variant of variants) {
  const judgements = readJudgements(variant);
  const queries = readQueries(variant).filter(({ id }) => judgements.has(id));
  const answers = ask(queries);
  const scores = answers.map((found, place) => scoreOne(found,
    judgements.get(queries[place].id)));
  const line = [
    `nDCG@10 ${mean(scores.map(({ gain }) => gain)).toFixed(4)}`,
    `MRR ${mean(scores.map(({ reciprocal }) => reciprocal)).toFixed(4)}`,
    `empty ${mean(scores.map(({ isEmpty }) => (isEmpty ? 1 : 0))).toFixed(3)}`,
  ];
  console.log(`${variant.padEnd(10)} ${line.join('  ')}`);
}
