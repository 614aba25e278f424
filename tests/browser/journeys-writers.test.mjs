// journeys-writers.test.mjs - journeys 1 and 2: a council's communications
// officer, and a volunteer who is no developer, from an empty folder to a
// site in a browser.
//
// The environment names the program: COHUB.

import assert from 'node:assert/strict';
import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './chromium.mjs';
import { lineOf, newHub } from './hubs.mjs';
import { openPage } from './inspect.mjs';

const WIDE = { viewport: { width: 1280, height: 800 } };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

// Opens a page by its file, as a double click does.
async function show(t, hub, file) {
  const { page, problems, close } = await openPage(browser, hub.site, file,
    WIDE);
  t.after(close);
  assert.deepEqual(problems, []);
  return page;
}

function built(hub, ...more) {
  const { status, said } = hub.build(...more);
  assert.equal(status, 0, said);
  return said;
}

function stopped(hub, ...patterns) {
  const { status, said } = hub.build();
  assert.equal(status, 1, said);
  for (const pattern of patterns)
    assert.match(said, pattern);
  return said;
}

// ---- 1. a council's communications officer ----

test('1.1 starts: a site in every format from one program, by double click',
  async (t) => {
    const hub = newHub(t);
    assert.equal(hub.made.status, 0);
    const said = built(hub, '--strict');
    assert.match(said, /Open public\/index\.html to read them\./);
    const page = await show(t, hub, 'index.html');
    await page.locator('.menu a').first().click();
    await page.getByRole('link', { name: 'Plan a meeting' }).first().click();
    for (const format of ['Easy read', 'Standard', 'Large print',
      'Plain language']) {
      await page.locator('.formats a', { hasText: format }).click();
      assert.ok(await page.locator('main h1').isVisible());
      assert.match(await page.locator('.formats [aria-current]').innerText(),
        new RegExp(format));
    }
  });

const PASTED = `---
title: How we plan with people
---

Words from our paper guide.

1. Why it matters

People know what helps them.

What works is:

  • Start early
  • Listen

2. What to do

1. Ask who is missing.
2. Ask them what they need.

Need to know

Allow more time than you think.

Caption: Who does what

Step Who leads
Plan The group
`;

const MENDED = `---
title: How we plan with people
---

Words from our paper guide.

## Why it matters

People know what helps them. What works is:

- Start early.
- Listen.

## What to do

1. Ask who is missing.
2. Ask them what they need.

::: need-to-know
Allow more time than you think.
:::

Table: Who does what

| **Step** | Who leads |
| --- | --- |
| **Plan** | The group |
`;

test('1.2 pastes a guide: what was lost is named with its line',
  async (t) => {
    const hub = newHub(t);
    hub.write('content/guidance/paper.md', PASTED);
    const said = built(hub);
    for (const [words, code] of [['1. Why it matters', 'heading-numbered'],
      ['• Start early', 'list-sign'], ['Need to know', 'box-plain'],
      ['Caption: Who does what', 'caption-alone']]) {
      const line = lineOf(PASTED, words);
      assert.match(said, new RegExp(
        `content/guidance/paper\\.md:${line}:\\d+: warning: [^\\n]*\\n[^\\n]*\\n`
        + ` +\\| fix: [^\\n]*\\[${code}\\]`), `${words} in ${said}`);
    }
    assert.match((await (await show(t, hub, 'guidance/paper.html'))
      .locator('.formats li', { hasText: 'Easy read' }).innerText()),
    /not yet/i);

    hub.write('content/guidance/paper.md', MENDED);
    assert.doesNotMatch(built(hub), /paper\.md/);
    const page = await show(t, hub, 'guidance/paper.html');
    assert.deepEqual(await page.locator('.text h2').allInnerTexts(),
      ['Why it matters', 'What to do']);
    assert.equal(await page.locator('.text ol > li').count(), 2);
    assert.equal(await page.locator('.text ul > li').count(), 2);
    assert.match(await page.getByRole('note').innerText(), /more time/);
    assert.equal(await page.getByRole('table', { name: 'Who does what' })
      .getByRole('rowheader').innerText(), 'Plan');
  });

test('1.4 makes Welsh a duty: pages that lack it are errors, by both names',
  async (t) => {
    const hub = newHub(t);
    hub.change('config.yaml', 'languages: [en]',
      'languages: [en, cy]\nduty: bilingual');
    stopped(hub, new RegExp('content/about\\.md: error: [^\\n]*'
      + 'content/about\\.cy\\.md is missing'));
    assert.equal(existsSync(hub.site), false);

    hub.change('config.yaml', '\nduty: bilingual', '');
    hub.write('content/about.cy.md', '---\ntitle: Am yr hwb\n---\n\nHelo.\n');
    built(hub);
    const page = await show(t, hub, 'about.html');
    await page.locator('.languages a', { hasText: 'Cymraeg' }).click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    assert.equal(await page.locator('h1').innerText(), 'Am yr hwb');
  });

test('1.5 changes a page that easy read was made from: both are told',
  async (t) => {
    const hub = newHub(t);
    const easy = 'content/guidance/plan-a-meeting.easy.md';
    assert.equal(hub.run('confirm', easy).status, 0);
    assert.doesNotMatch(built(hub), /older version/);
    const before_ = await show(t, hub, 'easy-read/guidance/plan-a-meeting.html');
    assert.equal(await before_.getByText('The longer page has changed').count(),
      0);

    hub.change('content/guidance/plan-a-meeting.md', 'A meeting is where',
      'A good meeting is where');
    assert.match(built(hub), new RegExp(`${easy}:\\d+:\\d+: warning: this easy `
      + 'read page was made from an older version of '
      + 'content/guidance/plan-a-meeting\\.md'));
    const page = await show(t, hub, 'easy-read/guidance/plan-a-meeting.html');
    assert.ok(await page.getByText('The longer page has changed').isVisible());
  });

const STATEMENT = `
accessibility:
  body: Exampletown Council
  scope: our hub
  status: partial
  prepared: 2026-11-02
  reviewed: 2026-11-02
  tested: 2026-11-02
  tested_by: our own team, with a keyboard
  problems:
    - {what: One film has no captions., criterion: 1.2.2 Captions, until: by May 2027}
  response_days: 10
  public_body: yes
  nation: wales
`;

test('1.6 publishes the accessibility statement: nothing is left out',
  async (t) => {
    const hub = newHub(t);
    const config = hub.read('config.yaml');
    hub.write('config.yaml', config + STATEMENT);
    built(hub);
    const page = await show(t, hub, 'index.html');
    await page.getByRole('link', { name: 'Accessibility statement' }).click();
    const words = (await page.locator('main').innerText())
      .replaceAll('\u00a0', ' ');
    for (const part of ['Exampletown Council', 'our hub', 'partially compliant',
      'One film has no captions.', '1.2.2 Captions', 'by May 2027',
      '2 November 2026', 'our own team', '10 working days', '01632 960123',
      'hub@example.org'])
      assert.ok(words.includes(part), `${part} in ${words}`);
    assert.match(await page.locator('main a[href^="https:"]')
      .getAttribute('href'), /equalityadvisoryservice/);

    for (const key of ['body', 'prepared', 'tested_by', 'nation']) {
      hub.write('config.yaml', config
        + STATEMENT.replace(new RegExp(`\n  ${key}: [^\n]*`), ''));
      stopped(hub, new RegExp(`config\\.yaml:\\d+:\\d+: error: [^\\n]*"${key}"`));
    }
  });

const TYPES = { '.html': 'text/html', '.css': 'text/css',
  '.svg': 'image/svg+xml', '.js': 'text/javascript' };

// Of the pages that links lead to: the others are only fetched.
const MOST_OPENED = 20;

// Serves a folder, and what is not in it not at all.
async function serve(t, folder) {
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(
      new URL(request.url, 'http://x').pathname));
    if (!existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)]
      ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

test('1.7 publishes: works in a folder of a website, and asks nobody else',
  async (t) => {
    const hub = newHub(t);
    built(hub);
    cpSync(hub.site, join(hub.above, 'www/services/our hub'),
      { recursive: true });
    const host = await serve(t, join(hub.above, 'www'));
    const root = `${host}/services/our%20hub/`;
    const context = await browser.newContext(WIDE);
    t.after(() => context.close());
    const page = await context.newPage();
    const outside = [];
    const failed = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(root) && !request.url().startsWith('data:'))
        outside.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        failed.push(response.url());
    });

    const waiting = [`${root}index.html`];
    const seen = new Set(waiting);
    for (const url of waiting) {
      if (waiting.indexOf(url) >= MOST_OPENED) {
        if (!(await fetch(url)).ok)
          failed.push(url);
        continue;
      }
      await page.goto(url);
      assert.equal(await page.evaluate('document.styleSheets.length > 0'), true);
      for (const to of await page.locator('a[href]').evaluateAll((links) =>
        links.map(({ href }) => href.replace(/#.*/, ''))))
        if (to.startsWith(host) && !seen.has(to)) {
          seen.add(to);
          waiting.push(to);
        }
    }
    assert.ok(seen.size >= 40, `${seen.size} pages`);
    assert.deepEqual([outside, failed], [[], []]);
  });

// ---- 2. a volunteer at a user-led organisation ----

test('2.1 changes a sentence, and marks that are left open break nothing',
  async (t) => {
    const hub = newHub(t);
    const page = hub.read('content/index.md');
    hub.write('content/index.md',
      `${page}\nOur group meets on **Tuesdays [in the library.\n`);
    built(hub);
    const shown = await show(t, hub, 'index.html');
    assert.ok(await shown.getByText('Our group meets on').isVisible());
    assert.equal(await shown.locator('main').count(), 1);
    assert.ok(await shown.locator('.ask').first().isVisible());
  });

const EASY = `---
title: Our tea
---

![A calendar](symbol:calendar)

We meet on Tuesday.

![2 people talking](symbol:talk)

We talk.

![Food on a plate](symbol:food)

We eat.

![A house](symbol:house)

We go home.
`;

test('2.2 writes easy read: picture left, words right, a sentence a line',
  async (t) => {
    const hub = newHub(t);
    hub.write('content/tea.md', '---\ntitle: Our tea\n---\n\nWe have tea.\n');
    hub.write('content/tea.easy.md', EASY);
    assert.doesNotMatch(built(hub), /tea\.easy\.md/);
    const page = await show(t, hub, 'easy-read/tea.html');
    const rows = await page.locator('.text .picture-row').evaluateAll((all) =>
      all.map((row) => ({
        picture: row.querySelector('.picture').getBoundingClientRect(),
        words: row.querySelector('.words').getBoundingClientRect(),
        text: row.querySelector('.words').innerText.trim(),
        named: row.querySelector('svg title, img[alt]')?.textContent,
      })));
    assert.deepEqual(rows.map(({ text }) => text), ['We meet on Tuesday.',
      'We talk.', 'We eat.', 'We go home.']);
    assert.deepEqual(rows.map(({ named }) => named), ['A calendar',
      '2 people talking', 'Food on a plate', 'A house']);
    for (const { picture, words, text } of rows)
      assert.ok(picture.right <= words.left && picture.top < words.bottom
        && words.top < picture.bottom, text);
  });

test('2.3 uses a hard word: is told, and learns how to explain it',
  async (t) => {
    const hub = newHub(t);
    hub.change('content/glossary.yaml', 'terms:',
      'terms:\n  - term: procurement\n    meaning: Buying for the public.\n');
    hub.write('content/tea.md', '---\ntitle: Our tea\n---\n\nWe have tea.\n');
    hub.write('content/tea.easy.md',
      EASY.replace('We talk.', 'We talk about procurement.'));
    const line = lineOf(hub.read('content/tea.easy.md'), 'procurement');
    assert.match(built(hub), new RegExp(
      `content/tea\\.easy\\.md:${line}:\\d+: warning: [^\\n]*procurement[^]*`
      + '\\| fix: [^\\n]*glossary\\.yaml'));

    hub.change('content/glossary.yaml', 'Buying for the public.\n',
      'Buying for the public.\n    easy: Procurement means buying.\n');
    assert.doesNotMatch(built(hub), /tea\.easy\.md/);
    const page = await show(t, hub, 'easy-read/tea.html');
    assert.equal(await page.locator('.text strong a, .text a strong')
      .first().innerText(), 'procurement');
    assert.equal((await page.locator('.text .meaning').innerText()).trim(),
      'Procurement means buying.');
  });

const STORY = `---
title: A garden of our own
type: case-study
people:
  - {name: Ana, role: Told this story, lived_experience: yes, paid: yes}
---

Ana grows beans.
`;

test('2.4 tells a story: consent is asked for, and the credit is as chosen',
  async (t) => {
    const hub = newHub(t);
    hub.write('content/stories/ana.md', STORY);
    assert.match(built(hub), new RegExp('content/stories/ana\\.md:\\d+:\\d+: '
      + 'warning: Ana is named[^]*fix: [^\\n]*consent[^\\n]*until: \\d{4}'));
    hub.write('content/stories/ana.md', STORY.replace('people:',
      'consent:\n  - {of: Ana}\npeople:'));
    assert.match(built(hub), /ana\.md:\d+:\d+: warning: [^\n]*[^]*until/);
    hub.write('content/stories/ana.md', STORY.replace('people:',
      'consent:\n  - {of: Ana, until: 2030-01-01}\npeople:'));
    assert.doesNotMatch(built(hub), /ana\.md/);
    const page = await show(t, hub, 'stories/ana.html');
    const credit = await page.locator('.page-end').innerText();
    assert.match(credit, /Ana\. Told this story\./);
    assert.match(credit, /lived experience/);
    assert.match(credit, /paid for this work/);
  });

test('2.5 is asked to remove somebody: every page and file is named',
  async (t) => {
    const hub = newHub(t);
    const story = STORY.replace('people:',
      'consent:\n  - {of: Ana, until: 2030-01-01}\npeople:');
    hub.copy('content/guidance/meeting.svg', 'content/stories/ana.svg');
    hub.write('content/stories/ana.md',
      `${story}\n![Ana in a garden](ana.svg)\n`);
    hub.write('content/stories/ana.easy.md', `---
title: Our garden
---

![A person](symbol:person)

Ana grows beans.
`);
    hub.write('content/thanks.md',
      '---\ntitle: Thanks\n---\n\nWe thank Ana.\n');
    built(hub);
    hub.change('content/stories/ana.md', '2030-01-01', '2026-11-01');
    const said = stopped(hub, /ana\.md:\d+:\d+: error: the consent of Ana ended/,
      /printed copies/);
    for (const path of ['stories/ana.html', 'large-print/stories/ana.html',
      'plain/stories/ana.html', 'easy-read/stories/ana.html', 'thanks.html',
      'stories/ana.svg'])
      assert.match(said, new RegExp(`^ +${path.replaceAll('.', '\\.')}$`, 'm'));
    assert.ok(existsSync(join(hub.site, 'index.html')), 'the old site stays');

    hub.remove('content/stories/ana.md');
    hub.remove('content/stories/ana.easy.md');
    hub.remove('content/stories/ana.svg');
    hub.remove('content/thanks.md');
    assert.doesNotMatch(built(hub), /Ana/);
    assert.equal(existsSync(join(hub.site, 'stories/ana.html')), false);
    assert.equal(existsSync(join(hub.site, 'stories/ana.svg')), false);
  });

test('2.6 misspells a picture: the line, and the name that is meant', (t) => {
  const hub = newHub(t);
  hub.change('content/guidance/plan-a-meeting.md', '(meeting.svg ',
    '(meting.svg ');
  const line = lineOf(hub.read('content/guidance/plan-a-meeting.md'), 'meting');
  stopped(hub, new RegExp(`content/guidance/plan-a-meeting\\.md:${line}:\\d+: `
    + 'error: there is no picture meting\\.svg[^]*did you mean "meeting\\.svg"'));
});
