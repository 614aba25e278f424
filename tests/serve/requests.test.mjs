// requests.test.mjs - what a browser of this computer may ask, and nobody
// else.  Each row is one request, byte for byte, and the statuses that may
// answer it; "" is a closed connection.  After a request without an end the
// browser goes, which is the fourth of its row.  No answer holds what is not
// published.
//
//   COHUB=build/release/cohub node --test tests/serve

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { ask, newHub, removeHub, serve } from './server.mjs';

const SECRET = 'the-secret-of-the-hub';
let hub;
let server;

before(async () => {
  hub = newHub();
  writeFileSync(join(hub, '..', 'outside.txt'), SECRET);
  writeFileSync(join(hub, 'notes.txt'), SECRET);
  mkdirSync(join(hub, '.git'));
  writeFileSync(join(hub, '.git', 'config'), SECRET);
  writeFileSync(join(hub, 'content', 'draft.md'),
    `---\ntitle: Draft\ndraft: yes\n---\n\n${SECRET}\n`);
  mkdirSync(join(hub, 'static'), { recursive: true });
  symlinkSync('/etc/passwd', join(hub, 'static', 'passwd.txt'));
  symlinkSync('../../outside.txt', join(hub, 'static', 'outside.txt'));
  server = await serve(hub);
});
after(async () => {
  assert.equal(await server.stop(), 0);
  removeHub(hub);
});

const status = (answer) => /^HTTP\/1\.[01] (\d+)/.exec(answer)?.[1] ?? '';
const head = (method, target, lines) =>
  [`${method} ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n');
const own = () => `Host: 127.0.0.1:${server.port}`;
const get = (target, ...more) => head('GET', target, [own(), ...more]);

// Request (a function of nothing), and the statuses that are right.
const rows = [
  ['the front page', () => get('/'), ['200']],
  ['by the name localhost',
    () => head('GET', '/', [`Host: localhost:${server.port}`]), ['200']],
  ['HEAD', () => head('HEAD', '/', [own()]), ['200']],
  ['a page that is not there', () => get('/nothing.html'), ['404']],
  ['our own origin', () => get('/', `Origin: http://127.0.0.1:${server.port}`), ['200']],
  ['a link from elsewhere',
    () => get('/', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate'), ['200']],

  // Names by which another website could lead here.
  ...['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example',
    'evil.example@127.0.0.1', '0.0.0.0', '127.1', '2130706433', '0x7f.0.0.1',
    '[::]', '[::ffff:127.0.0.1]', '127.0.0.1.', 'localhost.', '127.0.0.1#',
    '192.168.0.1', ' ', '*', 'LOCALHOST evil'].map((name) =>
    [`Host ${name}`, () => head('GET', '/', [`Host: ${name}:${server.port}`]),
      ['421', '400']]),
  ['Host without a port', () => head('GET', '/', ['Host: 127.0.0.1']), ['421']],
  ['Host with another port', () => head('GET', '/', ['Host: 127.0.0.1:1']), ['421']],
  ['Host with a port too large', () => head('GET', '/',
    [`Host: 127.0.0.1:${server.port + 65536}`]), ['421']],
  ['no Host', () => head('GET', '/', []), ['400', '421']],
  ['two Hosts', () => head('GET', '/', [own(), 'Host: evil.example']), ['400', '421']],
  ['two Hosts, ours last', () => head('GET', '/', ['Host: evil.example', own()]),
    ['400', '421']],
  ['no Host in HTTP/1.0', () => 'GET / HTTP/1.0\r\n\r\n', ['400', '421']],
  ['X-Forwarded-Host', () => head('GET', '/',
    ['Host: evil.example', `X-Forwarded-Host: 127.0.0.1:${server.port}`]), ['421']],

  // Scripts, forms and pictures of other websites.
  ...['http://evil.example', 'null', 'file://', 'https://127.0.0.1',
    'http://127.0.0.1:1', 'http://localhost', '*'].map((origin) =>
    [`Origin ${origin}`, () => get('/', `Origin: ${origin}`), ['403']]),
  ['a picture from elsewhere',
    () => get('/', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'), ['403']],
  ['another port of this computer',
    () => get('/', 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors'), ['403']],
  ['the stream from elsewhere',
    () => get('/_/live', 'Origin: http://evil.example'), ['403']],

  // Methods.
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND',
    'get', 'GETX'].map((method) =>
    [method, () => head(method, '/', [own(), 'Content-Length: 0']), ['405', '400', '501', '']]),
  ['a form', () => `${head('POST', '/', [own(),
    'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 3'])}a=b`,
  ['405', '400']],

  // Paths out of the site.
  ...['/../config.yaml', '/..', '/%2e%2e/config.yaml', '/.%2e/notes.txt',
    '/%2E%2E%2Fnotes.txt', '/a/../../notes.txt', '/%252e%252e/notes.txt',
    '/..%5cnotes.txt', '/..\\notes.txt', '/%c0%ae%c0%ae/notes.txt',
    '/%e0%80%ae%e0%80%ae/notes.txt', '//etc/passwd', '/%2fetc/passwd',
    '//evil.example/', '/./index.html', '/a//b', '/index.html%00.txt',
    '/%00', '/index.html%0d%0aX: y', '/%0a', '/%', '/%1', '/%zz', '/%u002e',
    '/%7f', '/content/index.md', '/config.yaml', '/notes.txt', '/.git/config',
    '/.cohub/', '/themes/', '/draft.html', '/static/passwd.txt', '/passwd.txt',
    '/outside.txt', '/index.html/', '/index.html/x', '/assets/',
    '/CON', '/index.html::$DATA', '/index.html.', 'index.html', 'a/b',
    '*', 'http://evil.example/', 'http://127.0.0.1/../notes.txt',
    '/\ud800'].map((target) =>
    [`path ${JSON.stringify(target)}`, () => get(target), ['400', '404', '405']]),
  ['a very long path', () => get(`/${'a'.repeat(5000)}`), ['414', '400', '431']],
  ['a path of 60 kB', () => get(`/${'a'.repeat(60_000)}`), ['414', '400', '431', '413', '']],

  // What is hardly HTTP.
  ['garbage', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', ['', '400', '405'],
    { isGone: true }],
  ['an empty line', () => '\r\n\r\n', ['', '400'], { isGone: true }],
  ['no version', () => 'GET /\r\n\r\n', ['', '400', '421', '505']],
  ['a version of the future', () => `GET / HTTP/9.9\r\n${own()}\r\n\r\n`,
    ['505', '400', '200', '']],
  ['a header without a colon', () => get('/', 'nonsense'), ['400', '']],
  ['a space before the colon', () => get('/', 'X-A : b'), ['400', '200']],
  ['a header of 100 kB', () => get('/', `X-A: ${'a'.repeat(100_000)}`), ['431', '400', '413', '']],
  ['a thousand headers', () => get('/', ...Array.from({ length: 1000 },
    (_, i) => `X-${i}: ${'v'.repeat(40)}`)), ['431', '400', '413', '']],
  ['two lengths', () => `${head('POST', '/', [own(), 'Content-Length: 1',
    'Content-Length: 2'])}ab`, ['400', '405', '']],
  ['a length below zero', () => head('POST', '/', [own(), 'Content-Length: -1']), ['400', '405', '']],
  ['a length of 20 digits', () => head('POST', '/', [own(),
    'Content-Length: 99999999999999999999']), ['400', '405', '413', '']],
  ['length and chunks', () => `${head('POST', '/', [own(), 'Content-Length: 4',
    'Transfer-Encoding: chunked'])}0\r\n\r\n`, ['400', '405', '']],
  ['a bad chunk', () => `${head('POST', '/', [own(),
    'Transfer-Encoding: chunked'])}zz\r\n`, ['400', '405', '']],
  ['Expect', () => get('/', 'Expect: 100-continue', 'Content-Length: 5'), ['100', '200', '400', '417', '']],
  ['a range', () => get('/', 'Range: bytes=0-1000000000,1-2,3-4'), ['200', '206', '416']],
  ['upgrade', () => get('/', 'Connection: Upgrade', 'Upgrade: websocket'), ['200', '400']],
  ['a cookie of junk', () => get('/', 'Cookie: \x01\x02'), ['200', '400', '']],
  ['a query', () => get('/index.html?x=../../notes.txt'), ['200']],
];

for (const [name, request, right, more] of rows) {
  test(name, async () => {
    const answer = await ask(server.port, request(), { ms: 60_000, ...more });
    assert.ok(right.includes(status(answer)),
      `${status(answer) || 'closed'}, not ${right.join(' or ')}: ${answer.slice(0, 300)}`);
    assert.ok(!answer.includes(SECRET), 'the answer holds what is not published');
    assert.ok(!/root:x:/.test(answer), 'the answer holds a file of the machine');
    assert.ok(!/access-control-allow/i.test(answer), 'another website may read it');
    assert.ok(!/\r\nX: y/i.test(answer), 'a header was made up');
  });
}

test('it listens on this computer only, on IPv6 where there is one', async () => {
  const answer = await ask(server.port,
    head('GET', '/', [`Host: [::1]:${server.port}`]), { host: '::1' });
  assert.ok(['200', ''].includes(status(answer)));
});

test('every answer says what a browser may do with it', async () => {
  const answer = await ask(server.port, get('/'));
  for (const field of ['Content-Security-Policy', 'X-Content-Type-Options: nosniff',
    'Cross-Origin-Resource-Policy: same-origin', 'Referrer-Policy'])
    assert.match(answer, new RegExp(field, 'i'));
});

test('a page that did not change is not sent again', async () => {
  const tag = /etag: (".*")/i.exec(await ask(server.port, get('/')))[1];
  const again = await ask(server.port, get('/', `If-None-Match: ${tag}`), { ms: 1000 });
  assert.equal(status(again), '304');
});

test('a thousand open connections stop nobody', async () => {
  const sockets = [];
  for (let i = 0; i < 1000; i++) {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    sockets.push(socket);
  }
  await new Promise((done) => { setTimeout(done, 300); });
  assert.equal(status(await ask(server.port, get('/'))), '200');
  for (const socket of sockets) socket.destroy();
});

test('a request that comes a byte at a time stops nobody', async () => {
  const slow = connect(server.port, '127.0.0.1');
  slow.on('error', () => {});
  const bytes = get('/');
  for (let i = 0; i < 20; i++) {
    slow.write(bytes[i]);
    assert.equal(status(await ask(server.port, get('/'))), '200');
  }
  slow.destroy();
});

test('the sixty-fifth stream is refused, and those that went make room', async () => {
  const streams = [];
  for (let i = 0; i < 64; i++) {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(get('/_/live'));
    streams.push(socket);
    await new Promise((done) => { socket.once('data', done); });
  }
  assert.equal(status(await ask(server.port, get('/_/live'))), '503');
  assert.equal(status(await ask(server.port, get('/'))), '200');
  for (const socket of streams) socket.destroy();
});
