// documents.mjs - what the documents tell people to type is typed, and each
// file that they name is looked for.
//
//   node tests/docs/documents.mjs COHUB SCRATCH
//
// Each document has a hub of its own, new from "cohub new".  Its commands run
// there, in the order of the page; those with a word in capitals, such as
// FILE, are held to what "cohub help" says.  A file may be in that hub, in the
// site built from it, in this repository, its site or its theme.  A word in
// capitals in a name stands for any.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [cohub, scratch] = process.argv.slice(2).map((path) => resolve(path));

const starter = 'content/guidance/plan-a-meeting';

// What a reader of the document has: FROM is a file of the new hub.
const BEFORE = {
  'docs/config.md': { commands: ['cohub new theme harbour'] },
  'docs/writing.md': { commands: [], copies: ['', '.plain', '.easy']
    .map((version) => [`${starter}${version}.md`,
      `content/guidance/steps${version}.md`]) },
  'docs/theming.md': { after: { 'cohub new theme harbour': [
    ['themes/harbour/sample.md', 'content/sample.md'],
    ['themes/harbour/sample.easy.md', 'content/sample.easy.md']] } },
  'theme-starter/README.md': { commands: ['cohub new theme harbour'],
    copies: [['themes/harbour/sample.md', 'content/sample.md'],
      ['themes/harbour/sample.easy.md', 'content/sample.easy.md']] },
  'theme-starter/README.whole.md': {
    commands: ['cohub new theme harbour --whole'],
    copies: [['themes/harbour/sample.md', 'content/sample.md'],
      ['themes/harbour/sample.easy.md', 'content/sample.easy.md']] },
};

// Files that a reader makes, and so are nowhere yet.
const EXAMPLES = {
  'docs/benchmarks.md': ['eval.mjs', 'cranfield/'],
  'docs/checking.md': ['START-HERE.html', 'answers.yaml', '.cohub/before/'],
  'docs/config.md': ['content/news', 'steps.cy.md', 'logo.svg', 'symbols/', 'static/'],
  'docs/libraries.md': ['START-HERE.html', 'READ-ME.txt',
    'CHECK-THIS-COPY.html', 'CONTENTS.txt'],
  'docs/mend.md': ['.cohub/before/'],
  'docs/moving.md': ['static/', '.md'],
  'starter/START-HERE.md': ['pay-people.plain.md', 'pay-people.easy.md'],
  'docs/front-matter.md': ['meeting.jpg', 'guidance/new.md'],
  'docs/records.md': ['where/index.html', 'content/glossary.md',
    'content/topics/index.md', 'content/accessibility.md'],
  'docs/theming.md': ['offer.yaml', 'themes/commons/strings/en.yaml'],
  'docs/writing.md': ['.cohub/pictures/', 'static/', 'steps.cy.md', 'steps.easy.cy.md', 'symbols/', '.md'],
};

const DOCUMENTS = ['README.md', 'starter/START-HERE.md', 'theme-starter/README.md',
  'theme-starter/README.whole.md', 'themes/civic/README.md',
  ...readdirSync(join(project, 'docs')).filter((name) => name.endsWith('.md'))
    .sort().map((name) => `docs/${name}`)];

const problems = [];
let count = 0;

function check(isGood, document, words) {
  count++;
  if (!isGood)
    problems.push(`${document}: ${words}`);
}

// --- what a document says --------------------------------------------------

const codeOf = (text) => [...text.matchAll(/`([^`\n]+)`/g)]
  .map((found) => found[1]);

const isCommand = (words) => /^(cohub|make)( |$)/.test(words);

function commandsOf(text) {
  const all = [];
  for (const found of text.matchAll(/`([^`\n]+)`|^ {4}(\S.*)$/gm)) {
    const words = (found[1] ?? found[2]).trim();
    if (isCommand(words) && !all.includes(words))
      all.push(words);
  }
  return all;
}

const FILE = /^[\w*-]*[\w.*-]*(\/[\w.*-]+)*\/?$/;
const ENDS = /\.(md|yaml|css|mustache|svg|html|json|js|mjs|jpg|png|xml|sh|txt)$/;

const filesOf = (text) => [...new Set(codeOf(text).filter((words) =>
  FILE.test(words) && !words.startsWith('/') && (ENDS.test(words) || words.includes('/'))))];

// --- commands --------------------------------------------------------------

// "cohub new \"our hub\"" as a shell would split it.
const wordsOf = (command) => [...command.matchAll(/"([^"]*)"|(\S+)/g)]
  .map((found) => found[1] ?? found[2]);

const hasPlaceholder = (command) => wordsOf(command).slice(1)
  .some((word) => /^[A-Z]{2,}[.\w…]*$/.test(word.replace(/^.*[=/]/, '')));

const help = (command) => spawnSync(cohub, ['help', command],
  { encoding: 'utf8' });

function checkHelp(document, command) {
  const words = wordsOf(command);
  const answer = help(words[1]);
  check(answer.status === 0, document, `${command}: there is no such command`);
  for (const option of words.filter((word) => word.startsWith('--')))
    check(answer.stdout.includes(option.split('=')[0]), document,
      `${command}: help does not have ${option}`);
}

const targets = new Set(spawnSync('make', ['-pnq', 'nothing-of-that-name'],
  { cwd: project, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout
  .split('\n').map((line) => line.match(/^([a-z-]+):/)?.[1]).filter(Boolean));

// A server runs until it is told to stop.
const runsOn = (words) => words[1] === 'serve';

function run(document, folder, command) {
  const words = wordsOf(command);
  const answer = spawnSync(cohub, words.slice(1), {
    cwd: folder, encoding: 'utf8', timeout: runsOn(words) ? 2000 : 60000,
  });
  const isGood = answer.status === 0
    || (runsOn(words) && answer.error?.code === 'ETIMEDOUT');
  // "cohub search" in a sentence is its name.
  if (answer.status === 2 && words.length === 2)
    return checkHelp(document, command);
  check(isGood, document,
    `${command}: ${(answer.stderr || answer.stdout || '').slice(0, 400)}`);
}

function tryCommand(document, folder, command) {
  const words = wordsOf(command);
  if (words[0] === 'make')
    check(targets.has(words[1]), document, `${command}: no such target`);
  else if (words.length > 1 && hasPlaceholder(command))
    checkHelp(document, command);
  else if (words.length > 1)
    run(document, folder, command);
}

// --- files -----------------------------------------------------------------

const pattern = (path) => new RegExp(`^${path.replace(/\/$/, '')
  .replace(/[.]/g, '\\.').replace(/\b(NAME|FORMAT|LANG|name)\b|\*/g, '[^/]+')}$`);

const listings = new Map();
function listing(folder) {
  if (!listings.has(folder))
    listings.set(folder, existsSync(folder)
      ? readdirSync(folder, { recursive: true }).map(String) : []);
  return listings.get(folder);
}

// A bare name may be anywhere in the hub or the theme.
function isThere(path, folders) {
  const shape = pattern(path);
  return folders.some(({ folder, isDeep }) => existsSync(join(folder, path))
    || listing(folder).some((name) => shape.test(name)
      || (isDeep && !path.includes('/') && shape.test(name.split('/').pop()))));
}

function placesOf(document, folder, isOfTheme) {
  return [
    { folder, isDeep: true }, { folder: join(folder, 'public') },
    { folder: join(project, 'themes/commons'), isDeep: true },
    { folder: join(scratch, 'public') },
    ...isOfTheme ? [{ folder: join(folder, 'themes/harbour') }] : [],
    { folder: join(project, dirname(document)) },
    { folder: join(project, 'docs/schema') },
  ];
}

// The repository's own folders: not node_modules, nor what was built.
const isInProject = (path) => execFileSync('git', ['ls-files', '--', path],
  { cwd: project, encoding: 'utf8' }) !== ''
  || path.startsWith('build/') || path.startsWith('share/');

// --- one document ----------------------------------------------------------

const copy = (folder, copies) => copies.forEach(([from, to]) => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  copyFileSync(join(folder, from), join(folder, to));
});

function tryDocument(document) {
  const text = readFileSync(join(project, document), 'utf8');
  const folder = join(scratch, document.replaceAll('/', '-'));
  const before = BEFORE[document] ?? {};

  execFileSync(cohub, ['new', '--quiet', folder]);
  (before.commands ?? []).forEach((command) => run(document, folder, command));
  copy(folder, before.copies ?? []);
  for (const command of commandsOf(text)) {
    tryCommand(document, folder, command);
    copy(folder, before.after?.[command] ?? []);
  }
  if (!commandsOf(text).some((command) => command.startsWith('cohub build')))
    run(document, folder, 'cohub build');
  listings.clear();
  const places = placesOf(document, folder, document.includes('theme'));
  for (const path of filesOf(text).filter((name) =>
    !(EXAMPLES[document] ?? []).includes(name)))
    check(isInProject(path) || isThere(path, places), document,
      `names ${path}, which is nowhere`);
  for (const path of EXAMPLES[document] ?? [])
    check(text.includes(`\`${path}\``), document,
      `does not name ${path} any more: take it out of EXAMPLES`);
}

rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
execFileSync(cohub, ['build', '--quiet', '-C', project,
  '-o', join(scratch, 'public')]);
DOCUMENTS.forEach(tryDocument);
for (const problem of problems)
  console.log(problem);
console.log(`documents: ${count - problems.length} passed, `
  + `${problems.length} failed`);
process.exit(problems.length ? 1 : 0);
