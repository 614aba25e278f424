// parity.test.mjs - the browser's half and `cohub search` give the same
// answers to a thousand queries made from the hub's own words.
//
// The environment names the program, its built site and, when it is not this
// repository's, the hub: COHUB, COHUB_SITE, COHUB_HUB.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { loaderOf, readClient } from './engine.mjs';
import { queriesOf } from './queries.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { COHUB, COHUB_SITE, COHUB_HUB = root } = process.env;
const { COUNT = 1000 } = process.env;
const LIMIT = 50;
const WAYS = [
  { name: '', options: [] },
  { name: ', exact words', isExact: true, options: ['--exact'] },
  { name: ', easy read', isEasy: true, options: ['--variant', 'easy-read'] },
];
const client = readClient();

function askProgram(queries, language, more) {
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  const file = join(folder, 'queries');
  writeFileSync(file, `${queries.join('\n')}\n`);
  const run = spawnSync(resolve(COHUB), ['search', '-C', COHUB_HUB, '-l', language,
    '-n', String(LIMIT), '--queries', file, ...more],
  { encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trim().split('\n').map((line) => JSON.parse(line));
}

async function askClient(index, tree, query, { isExact, isEasy }) {
  const { order, meant } = await client.find(index, query.trim() ? query : '',
    isExact, isEasy);
  const records = await Promise.all(order.slice(0, LIMIT).map(index.record));
  return { total: order.length, meant, addresses: records.map(([address]) => tree + address) };
}

const folders = readdirSync(join(COHUB_SITE, 'search'));
for (const name of folders) {
  const language = name.replace(/-[^-]*$/, '');
  for (const way of WAYS) {
    test(`${language}${way.name}: the same order`, async () => {
      const folder = join(COHUB_SITE, 'search', name);
      const queries = await queriesOf(folder, Number(COUNT));
      const answers = askProgram(queries, language, way.options);
      const index = await client.openIndex(loaderOf(folder).load);
      const tree = (existsSync(join(COHUB_SITE, language)) ? `${language}/` : '')
        + (way.isEasy ? 'easy-read/' : '');
      const different = [];
      let found = 0;

      assert.equal(answers.length, queries.length);
      for (const [at, query] of queries.entries()) {
        const mine = await askClient(index, tree, query, way);
        const { total, meant, results } = answers[at];
        const theirs = { total, meant, addresses: results.map(({ address }) => address) };
        found += total > 0;
        if (JSON.stringify(mine) !== JSON.stringify(theirs))
          different.push({ query, mine, theirs });
      }
      assert.ok(found > COUNT * (way.isExact ? 0.5 : 0.9), `${found} of ${COUNT} found something`);
      assert.deepEqual(different.slice(0, 3), [], `${different.length} of ${COUNT} differ`);
    });
  }
}
