// print.mjs - a page on paper: prints it to PDF and lists what is wrong.

import { execFile as execFileWithCallback } from 'node:child_process';
import { promisify } from 'node:util';

const execFile = promisify(execFileWithCallback);

// In points: UKAAF asks for 16 at least and 18 as a rule in large print.
const LEAST = { standard: 12, plain: 12, 'large-print': 18, 'easy-read': 18 };
const A4 = { width: 595, height: 842 };
const MARGIN = 28;
const ZOOM = 3;

async function run(program, ...args) {
  return (await execFile(program, args, { maxBuffer: 1 << 26 })).stdout;
}

// Letters and digits only: words are broken, and drawn as one, in many ways.
function lettersOf(text) {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

// Runs in the page: every word that stands on paper, also in what is closed
// on the screen.  The words that open a fold are for the screen: its heading is
// on paper.
function wordsOnPaper() {
  const words = [];
  const walker = document.createTreeWalker(document.querySelector('main'),
    NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const seen = parentElement.checkVisibility()
      || parentElement.closest('details:not([open])');
    if (seen && !parentElement.closest('svg, .quiet, .running, .fold summary'))
      words.push(...data.trim().split(/\s+/));
  }
  return words.filter(Boolean);
}

function decode(text) {
  return text.replaceAll(/<[^>]*>/g, '').replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

// The number of a note stands above the line, so it may be smaller.
const isNoteMark = (text, tree) => /^\s*(\[\d+\]\s*)+$/.test(text)
  && LEAST[tree] < 18;

// What each sheet holds: its words, where they end, and their sizes in points.
async function sheetsOf(file) {
  const [xml, boxes] = await Promise.all([
    run('pdftohtml', '-xml', '-i', '-zoom', ZOOM, '-stdout', file),
    run('pdftotext', '-bbox', file, '-')]);
  const sizes = new Map([...xml.matchAll(
    /<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) =>
    [id, Number(size) / ZOOM]));
  const pages = xml.split('<page ').slice(1);
  return boxes.split('<page ').slice(1).map((boxPage, at) => ({
    width: Number(/width="([\d.]+)"/.exec(boxPage)[1]),
    height: Number(/height="([\d.]+)"/.exec(boxPage)[1]),
    words: [...boxPage.matchAll(
      /xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)"[^>]*>(.*?)<\/word>/g)]
      .map(([, left, right, word]) => ({ left: Number(left),
        right: Number(right), word: decode(word) })),
    lines: [...pages[at].matchAll(/<text [^>]*font="(\d+)"[^>]*>(.*?)<\/text>/g)]
      .map(([, font, text]) => ({ size: sizes.get(font), text: decode(text) })),
  }));
}

function sheetProblems(sheet, number, tree, running) {
  const problems = [];
  const where = `sheet ${number}`;
  const { width, height, words, lines } = sheet;
  if (Math.abs(width - A4.width) > 1 || Math.abs(height - A4.height) > 1)
    problems.push(`${where} is ${width} by ${height} points, not A4`);
  for (const { left, right, word } of words)
    if (left < MARGIN || right > width - MARGIN)
      problems.push(`${where}: "${word}" is at the edge of the paper`);
  // Rounding in print and in the reader of PDF takes a little away.
  const small = lines.filter(({ size, text }) => text.trim()
    && size < LEAST[tree] - 0.4 && !isNoteMark(text, tree));
  if (small.length > 0)
    problems.push(`${where}: "${small[0].text.slice(0, 30)}" and ${small.length
      - 1} more are ${small[0].size.toFixed(1)} points, not ${LEAST[tree]}`);
  if (running && !lettersOf(lines.map(({ text }) => text).join(''))
    .includes(lettersOf(running)))
    problems.push(`${where} does not say "${running}"`);
  return problems;
}

// Prints the open page.  `running` has to stand on each sheet.
export async function printProblems(page, path, tree, running) {
  await page.emulateMedia({ media: 'print' });
  const expected = await page.evaluate(wordsOnPaper);
  await page.emulateMedia({ media: null });
  await page.pdf({ path, preferCSSPageSize: true });

  const sheets = await sheetsOf(path);
  const printed = lettersOf(sheets.flatMap(({ words }) =>
    words.map(({ word }) => word)).join(''));
  const lost = expected.filter((word) => !printed.includes(lettersOf(word)));
  return [...sheets.flatMap((sheet, at) =>
    sheetProblems(sheet, at + 1, tree, running)),
  ...lost.slice(0, 5).map((word) => `"${word}" is not on paper`)];
}
