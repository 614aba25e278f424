// page.js - the search page: what readers do, and what they see and hear.

const TYPING_MS = 200;
const SAYING_MS = 700;
const BUSY_MS = 300;

// The elements of the page, by the data attributes of its template.
function pageOf(form) {
  const page = {
    form,
    field: form.elements.q,
    words: form.dataset,
    format: form.dataset.format,
    size: form.dataset.format === 'easy-read' ? 5 : 10,
    title: document.title,
    boxes: [...form.querySelectorAll('input[type=checkbox]')],
    load: loaderOf(form.dataset.search),
    turn: 0,
  };
  for (const name of ['template', 'status', 'found', 'results', 'more', 'none',
    'other', 'filters', 'clear'])
    page[name] = document.querySelector(`[data-search-${name}]`);
  page.list = page.results.firstElementChild;
  // Without scripts nothing is filtered, so the boxes have no names there.
  for (const box of page.boxes)
    box.name = box.dataset.name;
  return page;
}

function chosenOf(page) {
  const chosen = {};
  for (const { name, value, checked } of page.boxes) {
    if (checked)
      (chosen[name] = chosen[name] || []).push(value);
  }
  return chosen;
}

function isFiltered({ boxes }) {
  return boxes.some(({ checked }) => checked);
}

// ---- the address ----

function addressOf(page, isExact) {
  const parts = new URLSearchParams(new FormData(page.form));
  if (isExact)
    parts.set('exact', '1');
  return `?${parts}`;
}

function readAddress(page) {
  const parts = new URLSearchParams(location.search);
  page.field.value = parts.get('q') || '';
  page.isExact = parts.has('exact');
  for (const box of page.boxes) {
    box.checked = parts.getAll(box.name).includes(box.value);
    if (box.checked)
      page.filters.open = true;
  }
}

// Other formats and languages of the search page get the same query.
function carryQuery() {
  for (const link of document.querySelectorAll('.formats a, [class*=languages] a'))
    link.search = location.search;
}

// What is typed goes into one new entry of the history, however long it takes:
// the entry before it stays as it was.
function writeAddress(page, isTyped, isNew) {
  const address = addressOf(page, page.isExact);
  const isPushed = isNew || !page.isTyping;
  // Nobody links to a query that is longer than what is searched for.
  if (address !== location.search && page.field.value.length <= TEXT_MOST)
    history[isPushed ? 'pushState' : 'replaceState'](null, '', address);
  page.isTyping = isTyped;
  carryQuery();
}

// ---- what is shown and said ----

// Said once, after a pause: what is said in a hurry is not heard.
function say(page, words, values, wait) {
  const speech = make('p');
  put(speech, words, values);
  page.saying = setTimeout(() => {
    if (page.status.textContent !== speech.textContent)
      page.status.replaceChildren(...speech.childNodes);
  }, wait);
}

// "Showing results for carer. Search instead for carrer."
function showOther(page, found, text) {
  const { words, other } = page;
  const link = make('a');
  const line = make('span');
  const isLoose = found.phrases.length && !found.isPhrase && found.order.length;

  other.hidden = !found.isRepaired && !page.isExact && !isLoose;
  other.replaceChildren(...(other.hidden ? [] : [line, ' ', link]));
  if (found.isRepaired) {
    put(line, words.repaired, { q: found.meant });
    put(link, words.instead, { q: text });
    link.href = addressOf(page, true);
  } else if (page.isExact) {
    put(link, words.similar);
    link.href = addressOf(page);
  } else if (isLoose) {
    put(line, words.loose);
  }
}

// What was found is seen where it was asked for: below the field, or where the
// window is too small for both, from the count on.
function reveal({ form, list, none, found }) {
  const first = found.hidden ? none : list.firstElementChild;
  const { top, bottom } = first.getBoundingClientRect();
  const from = form.getBoundingClientRect().top;

  if (from >= 0 && bottom <= innerHeight)
    return;
  if (bottom - from <= innerHeight)
    form.scrollIntoView();
  else
    form.querySelector('[data-search-status]').scrollIntoView();
}

// After a failure: the same question once more.
function showAgain(page) {
  const link = make('a');
  put(link, page.words.again);
  link.href = addressOf(page, page.isExact);
  page.other.replaceChildren(link);
  page.other.hidden = false;
}

function showCounts({ boxes }, counts) {
  for (const { name, value, parentElement } of boxes) {
    const count = counts[name + ' ' + value] || 0;
    parentElement.querySelector('[data-count]').textContent = `(${count})`;
  }
}

function showMore({ more, answer, list }) {
  more.hidden = answer.order.length <= list.children.length;
}

function show(page, answer, text) {
  const { order, found, items, marks } = answer;
  const shown = JSON.stringify([order.slice(0, page.size), ...marks]);

  page.answer = answer;
  page.found.hidden = !order.length;
  page.none.hidden = !text || isFiltered(page) || order.length > 0;
  // Who reads the list already keeps their place in it.
  if (shown !== page.shown)
    page.list.replaceChildren(...items);
  page.shown = shown;
  showMore(page);
  showOther(page, found, text);
  if (page.filters)
    page.clear.hidden = !isFiltered(page);
  if (answer.counts)
    showCounts(page, answer.counts);
}

// ---- a query ----

function indexOf(page) {
  if (!page.index) {
    page.index = openIndex(page.load);
    page.index.catch(() => { page.index = null; });
  }
  return page.index;
}

async function itemsOf(page, index, numbers, marks) {
  const records = await Promise.all(numbers.map(index.record));
  return records.map((record) => resultOf(page, index, record, marks));
}

async function answerOf(page) {
  const index = await indexOf(page);
  const found = await find(index, page.field.value, page.isExact,
      page.format === FORMATS[3]);
  const marks = await marksOf(index, found);
  let { order } = found;
  let counts = null;

  if (isFiltered(page) || (page.filters && page.filters.open)) {
    const facets = openFacets(await index.facetCodes(), index.manifest.facets);
    ({ order, counts } = applyFilters(facets, chosenOf(page), order));
  }
  const items = await itemsOf(page, index, order.slice(0, page.size), marks);
  return { index, found, order, counts, marks, items };
}

async function run(page, wait, isAsked) {
  const text = page.field.value.trim();
  const short = text.slice(0, 100);
  const { status, words } = page;
  const turn = ++page.turn;
  const nothing = {
    order: [], items: [], marks: [], found: { phrases: [], order: [] },
  };

  clearTimeout(page.saying);
  status.dataset.query = text;
  status.dataset.state = 'busy';
  if (text)
    say(page, words.busy, {}, BUSY_MS);
  document.title = text ? `${short} - ${page.title}` : page.title;
  try {
    const answer = text ? await answerOf(page) : nothing;
    const count = answer.order.length;
    if (turn !== page.turn)
      return;
    clearTimeout(page.saying);
    show(page, answer, text);
    if (text && isAsked)
      reveal(page);
    say(page, text && ([words.none, words.one][count] || words.many),
      { n: count.toLocaleString(), q: answer.found.meant || short }, wait);
    status.dataset.state = 'done';
  } catch {
    if (turn !== page.turn)
      return;
    clearTimeout(page.saying);
    show(page, nothing, '');
    showAgain(page);
    say(page, words.error);
    status.dataset.state = 'error';
  }
}

// ---- what readers do ----

// Focus goes to the first new result: the button moves away, or is gone.
async function addMore(page) {
  const { index, order, marks } = page.answer;
  const from = page.list.children.length;
  page.list.append(...await itemsOf(page, index,
    order.slice(from, from + page.size), marks));
  showMore(page);
  page.list.children[from].querySelector('a').focus();
}

function listen(page) {
  const { form, field, filters, boxes } = page;
  let typing;
  let before = field.value;
  const go = (wait, isTyped, isNew) => {
    clearTimeout(typing);
    writeAddress(page, isTyped, isNew);
    run(page, wait, !wait);
  };

  field.addEventListener('input', (event) => {
    // Typing adds or takes a letter at the end, and may go on; what is pasted,
    // spoken or put right is searched for at once.
    const { value } = field;
    const isTyping = value.slice(0, -1) === before || before.slice(0, -1) === value;
    before = value;
    page.isExact = false;
    clearTimeout(typing);
    if (!event.isComposing)
      typing = setTimeout(go, isTyping ? TYPING_MS : 0, SAYING_MS, true);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value) {
      event.preventDefault();
      field.value = '';
      go(0, true);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(0);
  });
  page.more.addEventListener('click', () => addMore(page));
  window.addEventListener('popstate', () => {
    readAddress(page);
    carryQuery();
    run(page, SAYING_MS);
  });
  if (!filters)
    return;
  filters.addEventListener('toggle', () => filters.open && run(page, SAYING_MS));
  filters.addEventListener('change', () => go(SAYING_MS, false, true));
  page.clear.addEventListener('click', () => {
    for (const box of boxes)
      box.checked = false;
    filters.firstElementChild.focus();
    go(SAYING_MS, false, true);
  });
}

function start() {
  const page = pageOf(document.querySelector('form[data-search]'));
  readAddress(page);
  listen(page);
  // Small, and wanted by every query.
  indexOf(page).then((index) => index.synonyms()).catch(() => {});
  carryQuery();
  // Who comes back stands where they were.
  const [visit] = performance.getEntriesByType('navigation');
  run(page, SAYING_MS, !visit || visit.type === 'navigate');
}

document.addEventListener('DOMContentLoaded', start);
