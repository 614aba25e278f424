// results.js - results as the page shows them.

const FORMATS = ['standard', 'large-print', 'plain', 'easy-read'];

function make(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

// Puts words into an element; {n} and {q} in them are what `values` says, each
// kept apart from the direction of the words round it.
function put(element, words, values) {
  element.replaceChildren(...words.split(/\{(\w)\}/)
    .map((part, at) => (at % 2 ? make('bdi', values[part]) : part)));
}

function putMarked(element, pieces) {
  element.replaceChildren(...pieces
    .map(([written, mark]) => (mark ? make('mark', written) : written)));
}

// A drawing, as elements of this page: nothing in it can be heard or focused.
function putPicture(element, markup) {
  const drawing = new DOMParser().parseFromString(markup, 'text/html')
    .body.firstElementChild;
  drawing.setAttribute('aria-hidden', 'true');
  element.replaceChildren(document.importNode(drawing, true));
}

// Which other formats the page is in, or that it is not in the one asked for.
function formatWords(words, format, bits) {
  if (format === FORMATS[3])
    return bits & 8 ? '' : words.notEasy;
  if (format === FORMATS[2] && !(bits & 4))
    return `${words.explained}.`;
  const others = FORMATS.map((name, at) => (
    bits >> at & 1 && name !== format ? words[`format${at}`] : ''));
  return words.alsoIn.replace('{n}', others.filter(Boolean).join(', '));
}

function kindWords(manifest, key, parent) {
  const [, label] = manifest.facets.flatMap(({ values }) => values)
    .find(([value]) => value === key) || [];
  return [label, parent].filter(Boolean).map((words) => `${words}. `).join('');
}

// One result: a copy of the template, filled in.
function resultOf(page, index, record, marks) {
  const [address, title, kind, summary, text, formats, picture, easyTitle,
    easySummary, parent, language] = record;
  const { words, format } = page;
  const isEasy = format === FORMATS[3];
  const item = document.importNode(page.template.content, true);
  const slot = (name) => item.querySelector(`[data-${name}]`);
  const link = slot('result');
  const excerpt = slot('excerpt');
  const { apart } = index.manifest;

  link.href = words.root + address;
  link.textContent = (isEasy && easyTitle) || title;
  slot('kind').textContent = isEasy ? '' : kindWords(index.manifest, kind, parent);
  slot('formats').textContent = formatWords(words, format, formats);
  putMarked(excerpt, isEasy ? markedPieces(easySummary, marks, apart)
    : excerptOf(title, summary, text, marks, apart));
  excerpt.hidden = !excerpt.textContent;
  if (language)
    link.lang = excerpt.lang = language;
  if (picture && slot('picture')) {
    const place = slot('picture');
    index.picture(picture).then((markup) => putPicture(place, markup), () => {});
  }
  return item;
}
