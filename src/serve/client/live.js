// live - follow what is saved, and keep the reader's place.
//
// A page hears of a change by server-sent events, asks for itself again and
// takes over only what differs, so that scroll, focus, open details and typed
// text stay.  A browser opens at most six connections to a host, so only one
// tab listens (by a lock) and tells the others.
const CHANNEL = 'cohub-serve';
const ASK_MS = 2000;
const channel = window.BroadcastChannel ? new BroadcastChannel(CHANNEL) : null;
let isAsking = false;
let mustAskAgain = false;

// The key by which two elements are the same one: its tag with its id, the
// words of a summary, or nothing.
function keyOf(node) {
  if (node.nodeType !== 1) return '#' + node.nodeType;
  if (node.id) return node.tagName + '#' + node.id;
  if (node.tagName === 'DETAILS') {
    const summary = node.querySelector('summary');
    return 'DETAILS:' + (summary ? summary.textContent : '');
  }
  return node.tagName;
}

// A reader's own doing is not a difference: details that were opened.
function withoutOpen(node) {
  if (node.nodeType !== 1) return node;
  const copy = node.cloneNode(true);
  if (copy.tagName === 'DETAILS') copy.removeAttribute('open');
  for (const details of copy.querySelectorAll('details'))
    details.removeAttribute('open');
  return copy;
}

function isSame(one, other) {
  return one.isEqualNode(other)
    || withoutOpen(one).isEqualNode(withoutOpen(other));
}

function followAttributes(from, to) {
  for (const {name} of [...from.attributes])
    if (name !== 'open' && !to.hasAttribute(name)) from.removeAttribute(name);
  for (const {name, value} of to.attributes)
    if (name !== 'open' && from.getAttribute(name) !== value)
      from.setAttribute(name, value);
}

// Equal children at both ends are left.  Of the rest each new one takes over
// the first old one with its key, and what is left of the old ones goes.
//
// "was" is what the server sent before, where the page still has as many
// children: what did not change on the server is left as scripts made it.
function followChildren(from, to, was) {
  const now = [...to.childNodes];
  const base = was && was.childNodes.length === from.childNodes.length
    ? [...was.childNodes] : [];
  const old = [...from.childNodes].map((node, i) => ({node, was: base[i]}));
  const isLeft = (one, node) => one && node
    && (one.was ? one.was.isEqualNode(node) : isSame(one.node, node));
  let start = 0;
  let end = 0;
  while (isLeft(old[start], now[start])) start++;
  while (end < old.length - start && end < now.length - start
    && isLeft(old.at(-1 - end), now.at(-1 - end))) end++;
  const rest = old.slice(start, old.length - end);
  const border = end ? old.at(-end).node : null;
  for (const node of now.slice(start, now.length - end)) {
    const at = rest.findIndex((one) => keyOf(one.node) === keyOf(node));
    if (at < 0) {
      from.insertBefore(document.importNode(node, true),
        rest.length ? rest[0].node : border);
      continue;
    }
    for (const one of rest.splice(0, at)) one.node.remove();
    const taken = rest.shift();
    follow(taken.node, node, taken.was);
  }
  for (const one of rest) one.node.remove();
}

// What a reader typed or chose stays: the value of a field is no attribute.
function follow(from, to, was) {
  if (was ? was.isEqualNode(to) : isSame(from, to)) return;
  if (from.nodeType !== 1 || from.tagName !== to.tagName) {
    from.replaceWith(document.importNode(to, true));
    return;
  }
  followAttributes(from, to);
  if (from.tagName !== 'TEXTAREA') followChildren(from, to, was);
}

// Scripts run once, when a page is loaded; a new script, or a new index of
// the search, needs it loaded again.
function scriptsOf(page) {
  const search = page.querySelector('[data-search]');
  return [...page.querySelectorAll('script')]
    .map((script) => script.getAttribute('src') + script.textContent)
    .concat(search ? search.dataset.search : '').join();
}

async function fetchPage(cache) {
  const answer = await fetch(location.pathname + location.search, {cache});
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

// The page as it was sent; what it is now may differ by what scripts did.
const sent = fetchPage('force-cache').catch(() => null);
let latest = null;

function takeOver(page, was) {
  if (scriptsOf(page) !== scriptsOf(was || document)) {
    location.reload();
    return;
  }
  followAttributes(document.documentElement, page.documentElement);
  followChildren(document.head, page.head, was && was.head);
  follow(document.body, page.body, was && was.body);
}

async function ask() {
  if (isAsking) {
    mustAskAgain = true;
    return;
  }
  isAsking = true;
  try {
    latest = latest || await sent;
    const page = await fetchPage('no-cache');
    takeOver(page, latest);
    latest = page;
  } catch {
    // The server is away; the next event asks again.
  }
  isAsking = false;
  if (mustAskAgain) {
    mustAskAgain = false;
    await ask();
  }
}

function askAll() {
  if (channel) channel.postMessage('changed');
  ask();
}

// "open" comes after each time without a server too: much may have changed.
function listen() {
  const events = new EventSource('/_/live');
  events.addEventListener('open', askAll);
  events.addEventListener('message', askAll);
}

if (channel) channel.addEventListener('message', ask);
if (channel && navigator.locks) {
  navigator.locks.request(CHANNEL, () => {
    listen();
    return new Promise(() => {});
  });
} else {
  setInterval(() => document.hidden || ask(), ASK_MS);
}
