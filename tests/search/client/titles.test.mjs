// titles.test.mjs - who types the title of a page that they saw gets that page
// first, in every language and format.
//
// The environment names the built site: COHUB_SITE.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { loaderOf, readClient } from './engine.mjs';

const FIRST_LEAST = 0.97;
const client = readClient();
const search = join(process.env.COHUB_SITE, 'search');

const shownTitle = (record, isEasy) => (isEasy && record[7]) || record[1];

for (const name of readdirSync(search)) {
  const language = name.replace(/-[^-]*$/, '');
  for (const isEasy of [false, true]) {
    const tree = isEasy ? 'easy read' : 'the other formats';
    test(`${language}, ${tree}: a title finds its page`, async (t) => {
      const { load } = loaderOf(join(search, name));
      const index = await client.openIndex(load);
      const pages = [];
      for (let at = 0; at < index.manifest.n; at++) {
        const record = await index.record(at);
        if (!/#/.test(record[0]))
          pages.push(record);
      }
      const missed = [];
      for (const page of pages) {
        const title = shownTitle(page, isEasy);
        const { order } = await client.find(index, title, false, isEasy);
        const [first] = order.length ? await index.record(order[0]) : [''];
        if (first !== page[0])
          missed.push(`${title} (${page[0]}) led to ${first}`);
      }
      const share = 1 - missed.length / pages.length;
      t.diagnostic(`${(100 * share).toFixed(1)} % of ${pages.length}`);
      assert.ok(share >= FIRST_LEAST, missed.join('\n'));
    });
  }
}
