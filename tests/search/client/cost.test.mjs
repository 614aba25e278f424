// cost.test.mjs - what somebody loads who asks for the first time.
//
// The environment names the built site: COHUB_SITE.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { loaderOf, readClient } from './engine.mjs';

const FILES_MOST = 14;
const KIB_MOST = 32;
const ROUNDS_MOST = 3;
const RESULTS = 10;

const client = readClient();
const search = join(process.env.COHUB_SITE, 'search');
const folder = join(search, readdirSync(search).find((name) => name.startsWith('en-')));

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

// Files that are asked for while others are on their way make one round.
async function costOf(query) {
  const { load, asked } = loaderOf(folder);
  let rounds = 0;
  let waiting = 0;
  const index = await client.openIndex(async (name) => {
    if (!waiting++ && name !== 'm')
      rounds++;
    await new Promise((done) => { setImmediate(done); });
    waiting--;
    return load(name);
  });
  await index.synonyms();
  asked.length = rounds = 0;
  const answer = await client.find(index, query, false);
  await Promise.all(answer.order.slice(0, RESULTS).map(index.record));
  await client.marksOf(index, answer);
  const bytes = asked.reduce((sum, name) => sum
    + gzipSync(readFileSync(join(folder, `${name}.js`)), { level: 6 }).length, 0);
  return { files: asked.length, kib: bytes / 1024, rounds };
}

// Two or three words of titles, as people type them.
async function queries() {
  const { load } = loaderOf(folder);
  const records = await Promise.all(readdirSync(folder)
    .filter((name) => /^d\d+\.js$/.test(name)).sort()
    .map((name) => load(name.slice(0, -3))));
  const titles = records.flat().map(([, title]) => title.toLowerCase().split(/[^a-z]+/)
    .filter((word) => word.length > 3)).filter((words) => words.length > 2);
  return titles.filter((_, at) => at % 5 === 0)
    .map((words, at) => words.slice(0, 2 + at % 2).join(' '));
}

test('a first query loads few files, in few rounds', async (t) => {
  const costs = [];
  for (const query of await queries())
    costs.push(await costOf(query));
  assert.ok(costs.length > 30, `${costs.length} queries`);
  const of = (key) => middle(costs.map((one) => one[key]));
  t.diagnostic(`${of('files')} files, ${of('kib').toFixed(1)} KiB, ${of('rounds')} rounds`);
  assert.ok(of('files') <= FILES_MOST, `${of('files')} files`);
  assert.ok(of('kib') <= KIB_MOST, `${of('kib')} KiB`);
  assert.ok(of('rounds') <= ROUNDS_MOST, `${of('rounds')} rounds`);
});
