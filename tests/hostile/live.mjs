// live.mjs - nothing on a page may run, load or go where it should not.
//
//   node tests/hostile/live.mjs FOLDER
//
// Pages are well-formed XML, which was checked before, so tags can be read
// with a pattern.  Every "<" has to belong to one.  Folders named "own" hold
// what a hub publishes as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = process.argv[2];
const tagPattern = /<(\/?)([A-Za-z][^\s/>]*)((?:\s+[^\s=>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gy;
const attributePattern = /([^\s=>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;
const liveElements = new Set(['script', 'iframe', 'frame', 'frameset', 'object',
    'embed', 'applet', 'base', 'foreignobject', 'handler', 'listener',
    'noscript', 'xmp', 'plaintext', 'noembed', 'noframes', 'template',
    'math', 'annotation-xml', 'portal']);
const liveInDrawings = new Set(['animate', 'animatetransform', 'animatemotion',
    'set', 'style', 'feimage']);
// A photo that is written into a drawing, and how a shape mixes with others.
const photoInside = /^data:image\/(png|jpe?g);base64,[A-Za-z0-9+/]+=*$/;
const goodStyle = /^mix-blend-mode:[a-z-]+$/i;
const urlAttributes = new Set(['href', 'xlink:href', 'src', 'action',
    'formaction', 'poster', 'data', 'cite', 'background', 'manifest', 'ping',
    'srcset', 'longdesc', 'to', 'from', 'values', 'by']);
const goodSchemes = new Set(['http', 'https', 'mailto', 'tel']);
const named = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", colon: ':',
    tab: '\t', newline: '\n', nbsp: '\u00a0' };
let failures = 0;

function decode(text) {
    return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/gi,
        (all, hex, decimal, name) => {
            if (name)
                return named[name.toLowerCase()] ?? all;
            const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
            return code <= 0x10ffff ? String.fromCodePoint(code) : '';
        });
}

function complain(file, what) {
    failures++;
    console.log(`${relative(root, file)}: ${what.slice(0, 200)}`);
}

function checkUrl(file, element, name, value) {
    const url = value.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f]/g, '');
    const scheme = /^([^/?#:]*):/.exec(url);
    const isLink = element === 'a' && name === 'href';

    if (scheme && !goodSchemes.has(scheme[1].toLowerCase()))
        complain(file, `${element} ${name}=${value}`);
    if (url.startsWith('//') || url.startsWith('\\') || url.startsWith('/\\'))
        complain(file, `${element} ${name}=${value} names a host`);
    if (!isLink && scheme)
        complain(file, `${element} ${name}=${value} is loaded from elsewhere`);
    if (!scheme && url.startsWith('/'))
        complain(file, `${element} ${name}=${value} is not relative`);
}

function checkAttribute(file, element, name, value) {
    const lower = name.toLowerCase();

    if (lower.startsWith('on') || lower === 'srcdoc' || lower === 'http-equiv' && value !== 'refresh')
        complain(file, `${element} has ${name}`);
    if (element === 'image' && lower === 'href' && photoInside.test(value))
        return;
    if (urlAttributes.has(lower) && element !== 'animate')
        checkUrl(file, element, lower, value);
    if (/url\s*\(\s*["']?\s*[^#"'\s)]/i.test(value) && lower !== 'content' && lower !== 'title' && lower !== 'alt')
        complain(file, `${element} ${name}=${value}`);
    if (lower === 'style' && !goodStyle.test(value))
        complain(file, `${element} has a style: ${value}`);
}

function checkMarkup(file, text, isDrawing) {
    const body = text.replace(/^\s*<\?xml [^>]*\?>/, '')
        .replace(isDrawing ? /^$/ : /^\s*<!DOCTYPE html>/i, '');
    let at = body.indexOf('<');

    while (at >= 0) {
        tagPattern.lastIndex = at;
        const tag = tagPattern.exec(body);

        if (!tag) {
            complain(file, `not a tag: ${body.slice(at, at + 60)}`);
            return;
        }
        const element = tag[2].toLowerCase().replace(/^.*:/, '');

        if (liveElements.has(element) || (isDrawing && liveInDrawings.has(element)))
            complain(file, `<${tag[2]}>`);
        for (const attribute of tag[3].matchAll(attributePattern))
            checkAttribute(file, element, attribute[1],
                decode(attribute[2].slice(1, -1)));
        at = body.indexOf('<', tagPattern.lastIndex);
    }
}

// The search's own script, and what stands on its page for it, each once.
function withoutSearch(text) {
    return [/<script defer="defer" src="(\.\.\/)*assets\/search\.[0-9a-f]{8}\.js"><\/script>/,
        /<noscript>/, /<\/noscript>/,
        /<template data-search-template="data-search-template">/,
        /<\/template>/].reduce((left, own) => left.replace(own, ''), text);
}

// A file of the index is one call, with a name and what JSON can hold.
function isOfIndex(file) {
    const path = /(^|\/)search\/[a-z-]+-[0-9a-f]{16}\/([a-z0-9-]+)\.js$/i.exec(file);
    const call = path && /^cohubSearch\("([^"\\]+)",([^]*)\)\n$/.exec(
        readFileSync(file, 'utf8'));
    if (!call || call[1] !== path[2])
        return false;
    try {
        JSON.parse(call[2]);
        return true;
    } catch {
        return false;
    }
}

function isOfSearch(file) {
    return /(^|\/)assets\/search\.[0-9a-f]{8}\.js$/.test(file) || isOfIndex(file);
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);

    if (!entry.isFile() || /(^|\/)own(\/|$)/.test(relative(root, file)))
        continue;
    if (/\.(x?html?|shtml|xht|xml|js|mjs|svgz|hta|swf)$/i.test(entry.name)
        && !entry.name.endsWith('.html') && !isOfSearch(file))
        complain(file, 'is a kind of file that a browser runs');
    if (/\.html$/.test(entry.name))
        checkMarkup(file, entry.name === 'search.html'
            ? withoutSearch(readFileSync(file, 'utf8'))
            : readFileSync(file, 'utf8'), false);
    if (/\.svg$/i.test(entry.name))
        checkMarkup(file, readFileSync(file, 'utf8'), true);
}
process.exit(failures ? 1 : 0);
