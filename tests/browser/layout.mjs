// layout.mjs - what is wrong with how an open page lies, moves and is walked
// through with the keyboard.  Each check gives a list of problems.

// ---- with the keyboard ----

const LEAST_CHANGE = 150;

// Runs in the page: from now on notes each stop of the keyboard, in order.
function noteStops() {
  const stops = [];
  const nameOf = (element) => `${element.localName}`
    + `${element.id ? `#${element.id}` : ''} "${(element.innerText
      || element.getAttribute('aria-label') || '').trim().slice(0, 30)}"`;
  const isSeen = (element) => {
    const style = getComputedStyle(element);
    const isRinged = style.outlineStyle !== 'none'
      && parseFloat(style.outlineWidth) >= 2
      && !/^rgba\(.*, 0\)$/.test(style.outlineColor);
    return isRinged || style.boxShadow !== 'none';
  };
  document.addEventListener('focusin', ({ target }) => {
    stops.push({ element: target, name: nameOf(target),
      isSeen: isSeen(target) });
  }, true);
  window.walked = { stops, nameOf };
}

// Runs in the page: what a keyboard has to reach, in the order of the text.
function countStops() {
  const seen = new Set();
  return [...document.querySelectorAll('a[href], button, input, select, '
    + 'textarea, summary, iframe, audio[controls], video[controls], [tabindex]')]
    .filter((element) => {
      if (element.tabIndex < 0 || element.disabled
        || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      // Buttons of one choice are one stop.
      const group = element.type === 'radio' ? element.name : '';
      const isAgain = seen.has(group);
      if (group)
        seen.add(group);
      return !isAgain;
    });
}

// Runs in the page: compares the stops with what there is to reach.
function compareStops(expected) {
  const { stops, nameOf } = window.walked;
  const problems = [];
  const isOwnScroller = ({ element }) =>
    element.scrollWidth > element.clientWidth && !expected.includes(element);
  // A film's controls are stops in the film.
  const walked = stops.filter((stop, at) =>
    stop.element !== stops[at - 1]?.element && !isOwnScroller(stop));
  // After the last stop comes the first again.
  const round = walked.slice(0, expected.length);
  expected.forEach((element, at) => {
    if (!round.some((stop) => stop.element === element))
      problems.push(`the keyboard does not reach ${nameOf(element)}`);
    else if (round[at]?.element !== element)
      problems.push(`out of order: ${round[at]?.name} comes in place of `
        + nameOf(element));
  });
  for (const stop of round.filter(({ isSeen }) => !isSeen))
    problems.push(`the focus cannot be seen on ${stop.name}`);
  if (document.querySelector('[tabindex]:not([tabindex="0"], [tabindex="-1"])'))
    problems.push('a tabindex changes the order');
  return problems;
}

// Runs in the page: what lies over a stop, and boxes that are seen in another
// order than they are read in.
function findHiddenStops(expected) {
  const { nameOf } = window.walked;
  const problems = [];
  for (const element of expected) {
    element.focus({ focusVisible: true });
    const { x, y, width, height } = element.getClientRects()[0];
    const at = document.elementFromPoint(x + width / 2, y + height / 2);
    if (!at || !(element.contains(at) || at.contains(element)))
      problems.push(`something covers ${nameOf(element)} when it has the focus`);
  }
  for (const box of document.querySelectorAll('body, body *')) {
    const style = getComputedStyle(box);
    if (!/flex|grid/.test(style.display))
      continue;
    const orders = [...box.children].filter((child) => child.innerText?.trim()
      && !child.closest('[aria-hidden="true"]'))
      .map((child) => Number(getComputedStyle(child).order));
    if (style.flexDirection.includes('reverse')
      || orders.some((order, at) => order < orders[at - 1]))
      problems.push('is seen in another order than it is read in: '
        + `${box.localName}.${box.className} in ${box.parentElement.className}`);
  }
  return problems;
}

// Presses Tab from the top to the bottom.
export async function keyboardProblems(page) {
  const count = await page.evaluate(`(${countStops})().length`);
  await page.evaluate(noteStops);
  for (let at = 0; at < count + 3; at++)
    await page.keyboard.press('Tab');
  const problems = await page.evaluate(
    `(${compareStops})((${countStops})())`);
  return [...problems, ...await page.evaluate(
    `(${findHiddenStops})((${countStops})())`)];
}

// The first stop leads past the top of the page; asked before anything else
// has had the focus.
export async function skipProblems(page) {
  await page.keyboard.press('Tab');
  const seen = await page.evaluate(() => {
    const { x, y, width, height } = document.activeElement
      .getBoundingClientRect();
    return { isSkip: document.activeElement.matches('a[href^="#"]'),
      isSeen: x >= 0 && y >= 0 && width >= 16 && height >= 16
        && x + width <= innerWidth };
  });
  if (!seen.isSkip)
    return ['the first stop is no link within the page'];
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(() =>
    document.querySelector('main')?.contains(document.activeElement)
    || !document.querySelector('main :is(a[href], input, button, summary)'));
  return [[seen.isSeen, 'the link that skips cannot be seen'],
    [isInside, 'the link that skips does not lead to the main part'],
  ].filter(([holds]) => !holds).map(([, problem]) => problem);
}

// Runs in the page: how many pixels of two pictures differ clearly.
async function countChanges(pictures) {
  const [one, other] = await Promise.all(pictures.map(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  }));
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const change = [0, 1, 2].reduce((sum, part) =>
      sum + Math.abs(one[at + part] - other[at + part]), 0);
    count += change > 150;
  }
  return count;
}

// Elements that look different when they have the focus, by their pixels: one
// of each kind.
export async function pixelProblems(page) {
  const marked = await page.evaluate(() => {
    const kinds = new Map();
    for (const element of document.querySelectorAll('a[href], button, input, '
      + 'select, textarea, summary')) {
      const place = element.closest('nav, main, header, footer');
      const kind = `${element.localName}.${element.className} in `
        + `${place?.localName}.${place?.className}`;
      if (element.checkVisibility() && !kinds.has(kind)
        && element.getBoundingClientRect().width > 1)
        kinds.set(kind, element);
    }
    [...kinds.values()].forEach((element, at) => {
      element.dataset.kind = at;
    });
    return [...kinds.keys()];
  });
  const problems = [];
  for (const [at, kind] of marked.entries()) {
    const picture = async (method) => {
      const box = await page.evaluate(([wanted, call]) => {
        const element = document.querySelector(`[data-kind="${wanted}"]`);
        element.scrollIntoView({ block: 'center' });
        element[call]({ focusVisible: true, preventScroll: true });
        const { x, y, width, height } = element.getClientRects()[0];
        return { x: Math.max(0, x - 6), y: Math.max(0, y - 6),
          width: width + 12, height: height + 12 };
      }, [at, method]);
      return page.screenshot({ clip: box });
    };
    const pictures = [await picture('focus'), await picture('blur')]
      .map((bytes) => bytes.toString('base64'));
    const changed = await page.evaluate(countChanges, pictures);
    // A line of two pixels round the smallest target.
    if (changed < LEAST_CHANGE)
      problems.push(`looks the same with the focus: ${kind}: ${changed} pixels`);
  }
  return problems;
}

// ---- the words in their boxes ----

// Runs in the page: words that are cut off, and words that lie on others.
function findCutWords() {
  const problems = [];
  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element))
      styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const hides = /hidden|clip/;
  const scrolls = /auto|scroll/;
  // For screen readers only: a box of one pixel.
  const isForEars = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      if (styleOf(at).position === 'absolute'
        && (box.width <= 1 || box.right <= 0 || box.bottom <= 0))
        return true;
    }
    return false;
  };
  const edgeOf = (element, box) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = styleOf(at);
      const edge = at.getBoundingClientRect();
      if (style.display === 'inline')
        continue;
      if (scrolls.test(style.overflowX))
        return at.matches(':has(table, pre)') || at.matches('pre')
          ? '' : 'in a box that scrolls sideways';
      if (hides.test(style.overflowX)
        && (box.right > edge.right + 1 || box.left < edge.left - 1))
        return 'at the side of its box';
      if (hides.test(style.overflowY)
        && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2))
        return 'at the top or bottom of its box';
    }
    return box.right > innerWidth + 1 || box.left < -1
      ? 'at the edge of the screen' : '';
  };
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('svg, script, style, option')
      || !element.checkVisibility({ visibilityProperty: true })
      || isForEars(element))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const cuts = new Set();
    for (const box of range.getClientRects()) {
      const cut = edgeOf(element, box);
      if (cut)
        cuts.add(cut);
      // Letters fill the middle of their line.
      const spare = box.height * 0.25;
      if (box.width > 2)
        lines.push({ node, left: box.left, right: box.right,
          top: box.top + spare, bottom: box.bottom - spare });
    }
    for (const cut of cuts)
      problems.push(`cut ${cut}: "${node.data.trim().slice(0, 40)}"`);
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (other.top >= one.bottom - 1)
        break;
      if (other.node !== one.node && one.left < other.right - 2
        && other.left < one.right - 2)
        problems.push(`"${one.node.data.trim().slice(0, 30)}" lies on `
          + `"${other.node.data.trim().slice(0, 30)}"`);
    }
  });
  return [...new Set(problems)].slice(0, 10);
}

export function cutProblems(page) {
  return page.evaluate(findCutWords);
}

// The spacing that readers may ask for: WCAG 2.2, success criterion 1.4.12.
export const TEXT_SPACING = `* { line-height: 1.5 !important;
  letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

// ---- what moves ----

// About what one short word makes that moves by a line; a browser also counts
// what nobody can see.
const LEAST_SHIFT = 0.00005;

// Words that jumped while the page was loaded and read to its end.
export async function shiftProblems(page) {
  const shifts = await page.evaluate(async (least) => {
    const frame = () => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(done));
    });
    const found = [];
    const observer = new PerformanceObserver((list) =>
      found.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await frame();
    for (let y = 0; y < document.body.scrollHeight; y += 4 * innerHeight) {
      scrollTo(0, y);
      await frame();
    }
    // Time for what a page does by itself just after it has come.
    await new Promise((done) => { setTimeout(done, 100); });
    await frame();
    found.push(...observer.takeRecords());
    return found.filter(({ value }) => value >= least)
      .map(({ value, sources }) => `${value.toFixed(5)} at `
        + `${sources?.[0]?.node?.nodeName} ${sources?.[0]?.node?.className}`);
  }, LEAST_SHIFT);
  return shifts.map((shift) => `the page jumps: ${shift}`);
}

// With reduced motion asked for, nothing moves by itself.
export function motionProblems(page) {
  return page.evaluate(() => {
    const seconds = (times) => Math.max(...times.split(',').map(parseFloat));
    const moving = [...document.querySelectorAll('*')].filter((element) =>
      ['', '::before', '::after'].some((part) => {
        const style = getComputedStyle(element, part || null);
        return style.scrollBehavior === 'smooth'
          || seconds(style.transitionDuration) > 0.01
          || (style.animationName !== 'none'
            && seconds(style.animationDuration) > 0.01);
      }));
    return [...moving.slice(0, 5).map((element) =>
      `moves: ${element.localName}.${element.className}`),
    ...document.getAnimations().map(() => 'something is moving')];
  });
}
