// drawings.mjs - a drawing of every feature that cohub keeps, as programs for
// drawing write them: [what it shows, what stands inside the svg element].
// Each has to look the same after it was cleaned.

const png = 'data:image/png;base64,'
  + 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAKUlEQVR42g3HMQEAAAzCMC'
  + 'Qip3IqEQlbviShwbCQlBbL+pGKMj+jw7Fx5UMWgQNzdVgAAAAASUVORK5CYII=';
const jpeg = 'data:image/jpeg;base64,'
  + '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbn'
  + 'RyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  + 'AQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  + 'AAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFla'
  + 'AAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZA'
  + 'AAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJY'
  + 'WVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAA'
  + 'APhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA'
  + 'E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbA'
  + 'BlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o'
  + 'OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi'
  + '9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj'
  + 'Y2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAcEAACAg'
  + 'IDAAAAAAAAAAAAAAAAEQUSE2EUI0L/xAAUAQEAAAAAAAAAAAAAAAAAAAAF/8QAGREAAwEB'
  + 'AQAAAAAAAAAAAAAAAQIDABEh/9oADAMBAAIRAxEAPwCUjIc7H1Uo/TbWtAAZjFIIJzHAMH'
  + 'SjUYsx93//2Q==';

const box = '<rect width="60" height="60" x="20" y="20"';
const dot = '<circle cx="50" cy="50" r="30"';
const filter = (inside) => `<filter id="f">${inside}</filter>
  <g filter="url(#f)"><rect x="20" y="20" width="40" height="40" fill="#d40"/>
  <circle cx="60" cy="60" r="20" fill="#04d"/></g>`;
const sheet = (css, shapes) => `<style>${css}</style>${shapes}`;

export const drawings = [
  ['shapes',
    `<rect x='5' y='5' width='20' height='30' rx='4'/>
    <circle cx='50' cy='20' r='14'/><ellipse cx='80' cy='20' rx='15' ry='8'/>
    <line x1='5' y1='50' x2='95' y2='60' stroke='red'/>
    <polyline points='5,70 30,90 50,70' fill='none' stroke='blue'/>
    <polygon points='60,70 90,70 75,95' fill='green'/>`],
  ['paths with curves and arcs',
    `<path d='M10 80C40 10 65 10 95 80S150 150 180 80' fill='none' stroke='#333' stroke-width='4'/>
    <path d='M10 90a20 10 30 0 1 40 0q10-20 20 0t20 0z' fill='#fa0'/>`],
  ['strokes',
    `<path d='M10 10L90 30L10 50' fill='none' stroke='#000' stroke-width='8' stroke-linejoin='round' stroke-linecap='square'/>
    <path d='M10 80h80' stroke='#07a' stroke-width='5' stroke-dasharray='9 4 2 4' stroke-dashoffset='3'/>`],
  ['rules of filling',
    `<path d='M50 5L80 95L5 40H95L20 95z' fill-rule='evenodd' fill='#a0a' fill-opacity='.5' stroke='#000' stroke-opacity='.4'/>`],
  ['moves',
    `<g transform='translate(50 50) rotate(30) scale(1.5 .7)'>
    <rect x='-20' y='-20' width='40' height='40' fill='#084'/></g>
    <rect width='20' height='20' transform='skewX(20) matrix(1 0 0 1 60 5)'/>`],
  ['a linear gradient',
    `<linearGradient id='a' x1='0' x2='1' y1='0' y2='1'>
    <stop offset='0' stop-color='#f00'/>
    <stop offset='1' stop-color='#00f' stop-opacity='.3'/>
    </linearGradient>${box} fill='url(#a)'/>`],
  ['a radial gradient',
    `<defs>
    <radialGradient id='a' cx='.3' cy='.3' r='.6' fx='.2' fy='.2' fr='.1' spreadMethod='reflect'>
    <stop offset='10%' stop-color='white'/>
    <stop offset='90%' stop-color='teal'/></radialGradient>
    </defs>${dot} fill='url(#a)'/>`],
  ['gradients that inherit',
    `<linearGradient id='a'><stop stop-color='gold'/>
    <stop offset='1' stop-color='navy'/></linearGradient>
    <linearGradient id='b' xlink:href='#a' gradientTransform='rotate(90)'/>
    <linearGradient id='c' href='#b' gradientUnits='userSpaceOnUse' x1='20' x2='80'/>${box} fill='url(#c)'/>${dot} fill='url(#b)'/>`],
  ['an address in quotes',
    `<linearGradient id='a'><stop stop-color='gold'/>
    <stop offset='1' stop-color='navy'/></linearGradient>
    <rect width='90' height='40' fill="url('#a')"/>
    <rect y='50' width='90' height='40' style="fill: url( '#a' )"/>`],
  ['a pattern',
    `<pattern id='a' width='10' height='10' patternUnits='userSpaceOnUse' patternTransform='rotate(20)'>
    <path d='M0 5h10' stroke='#c00' stroke-width='3'/>
    </pattern>${box} fill='url(#a)' stroke='#000'/>`],
  ['a pattern in a pattern',
    `<pattern id='a' width='4' height='4' patternUnits='userSpaceOnUse'>
    <rect width='2' height='2' fill='#06c'/></pattern>
    <pattern id='b' width='.25' height='.25'>
    <rect width='9' height='9' fill='url(#a)'/>
    </pattern>${box} fill='url(#b)'/>`],
  ['a mask',
    `<mask id='a' maskUnits='userSpaceOnUse' x='0' y='0' width='100' height='100'>
    <rect width='100' height='100' fill='#fff'/>
    <circle cx='50' cy='50' r='20' fill='#000'/>
    </mask>${box} fill='#483' mask='url(#a)'/>`],
  ['a mask of light and one of alpha',
    `<mask id='a' style='mask-type:alpha'>${dot} fill='#000' opacity='.5'/>
    </mask>${box} mask='url(#a)' fill='#d22'/>`],
  ['a clipping path',
    `<clipPath id='a'>${dot}/>
    </clipPath>${box} fill='#84c' clip-path='url(#a)'/>`],
  ['a copy in a clipping path',
    `<defs><circle id='d' cx='50' cy='40' r='25'/></defs><clipPath id='a'>
    <use xlink:href='#d'/></clipPath>
    <rect width='100' height='100' fill='#c60' clip-path='url(#a)'/>`],
  ['a clipping path that is clipped',
    `<clipPath id='a'>${dot}/></clipPath>
    <clipPath id='b' clip-path='url(#a)' clip-rule='evenodd'>
    <path clip-rule='evenodd' d='M10 10h80v80h-80zM40 40h20v20h-20z'/>
    </clipPath>
    <rect width='100' height='100' clip-path='url(#b)' fill='#06a'/>`],
  ['a copy',
    `<g id='a'>${dot} fill='currentColor'/></g>
    <use href='#a' x='20' y='10' color='#c0c'/>`],
  ['copies in copies',
    `<defs><g id='a'><rect width='8' height='8' fill='#04a'/></g><g id='b'>
    <use href='#a'/><use href='#a' x='12'/></g><g id='c'>
    <use xlink:href='#b'/><use href='#b' y='12' opacity='.5'/></g></defs>
    <use href='#c' x='10' y='10'/>
    <use href='#c' x='50' y='50' transform='rotate(5)'/>`],
  ['a symbol',
    `<symbol id='a' viewBox='0 0 10 10' preserveAspectRatio='xMinYMin slice'>
    <path d='M0 0L10 10M10 0L0 10' stroke='#900'/></symbol>
    <use href='#a' width='40' height='60' x='20' y='20'/>`],
  ['arrow heads',
    `<marker id='a' viewBox='0 0 10 10' refX='5' refY='5' markerWidth='6' markerHeight='6' orient='auto-start-reverse'>
    <path d='M0 0L10 5L0 10z' fill='#b00'/></marker>
    <polyline points='10,80 40,30 60,60 90,10' fill='none' stroke='#000' marker-start='url(#a)' marker-mid='url(#a)' marker-end='url(#a)'/>`],
  ['arrow heads for all corners',
    `<marker id='a' markerWidth='4' markerHeight='4' refX='2' refY='2'>
    <circle cx='2' cy='2' r='2' fill='#0a0'/></marker>
    <path style='marker:url(#a)' d='M10 10L50 40L90 10' stroke='#000' fill='none'/>`],
  ['a drawing in a drawing',
    `<svg x='20' y='20' width='40' height='60' viewBox='0 0 20 20' preserveAspectRatio='none'>
    <circle cx='10' cy='10' r='10' fill='#39c'/></svg>`],
  ['see-through groups',
    `<g opacity='.5'>${box} fill='#f00'/>${dot} fill='#0f0'/></g>`],
  ['how shapes mix',
    `<g style='mix-blend-mode:multiply'>${box} fill='#fc0'/>
    </g>${dot} fill='#0cf' style='mix-blend-mode: multiply'/>`],
  ['what is hidden',
    `${box} display='none'/>${dot} visibility='hidden'/>
    <rect width='20' height='20' fill='#123'/><g display='none'>
    <rect width='90' height='90'/></g>`],
  ['words',
    `<text x='10' y='40' font-family='sans-serif' font-size='20' font-weight='bold' fill='#024'>Words</text>
    <text x='90' y='80' text-anchor='end' font-style='italic' font-size='14' letter-spacing='2'>end</text>`],
  ['words in parts',
    `<text x='5' y='30' font-size='14'>One <tspan fill='red' dy='8'>two</tspan> <tspan x='5' y='70' font-weight='700'>three</tspan>
    </text>`],
  ['words with their spaces',
    `<text x='5' y='30' font-size='12' xml:space='preserve'>a    b     c</text>`],
  ['words along a path',
    `<path id='p' d='M10 70Q50 0 90 70' fill='none' stroke='#ccc'/>
    <text font-size='12'>
    <textPath href='#p' startOffset='10%'>along the path</textPath></text>`],
  ['words in a link',
    `<text x='5' y='50' font-size='14'>Go <a href='https://example.org/'>
    <tspan fill='blue'>there</tspan> or here</a></text>`],
  ['words with a length',
    `<text x='5' y='50' textLength='90' lengthAdjust='spacingAndGlyphs' font-size='10'>stretched</text>
    <text x='10 20 35' y='80' rotate='0 20 40' font-size='14'>abc</text>`],
  ['a shape in a link',
    `<a xlink:href='https://example.org/'>${dot} fill='#a63'/></a>`],
  ['a switch with words for one program',
    `<switch><foreignObject requiredExtensions='urn:x' width='1' height='1'/><g>${dot} fill='#2a6'/></g>
    <g>${box} fill='#000'/></g></switch>`],
  ['a blur',
    filter(`<feGaussianBlur stdDeviation="4"/>`)],
  ['a shadow',
    filter(`<feDropShadow dx="5" dy="6" stdDeviation="2" flood-color="#400" flood-opacity=".6"/>`)],
  ['a shadow in steps',
    filter(`<feGaussianBlur in="SourceAlpha" stdDeviation="3" result="b"/>
    <feOffset in="b" dx="4" dy="4" result="o"/><feComponentTransfer>
    <feFuncA type="linear" slope=".5"/></feComponentTransfer><feMerge>
    <feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge>`)],
  ['colours by a matrix',
    filter(`<feColorMatrix type="matrix" values=".33 .33 .33 0 0 .33 .33 .33 0 0 .33 .33 .33 0 0 0 0 0 1 0"/>`)],
  ['colours turned and less',
    filter(`<feColorMatrix type="hueRotate" values="90"/>
    <feColorMatrix type="saturate" values=".4"/>`)],
  ['a flood, put together',
    filter(`<feFlood flood-color="#0a0" result="g"/>
    <feComposite in="g" in2="SourceGraphic" operator="arithmetic" k1=".5" k2=".2" k3=".3" k4="0"/>`)],
  ['a blend',
    filter(`<feFlood flood-color="#08f"/><feBlend in2="SourceGraphic" mode="screen"/>`)],
  ['thicker and thinner',
    filter(`<feMorphology operator="dilate" radius="3 1"/>`)],
  ['noise that moves',
    filter(`<feTurbulence baseFrequency=".05" numOctaves="2" seed="3" type="turbulence" result="n"/>
    <feDisplacementMap in="SourceGraphic" in2="n" scale="12" xChannelSelector="R" yChannelSelector="G"/>`)],
  ['a matrix of dots',
    filter(`<feConvolveMatrix order="3" kernelMatrix="0 -1 0 -1 5 -1 0 -1 0" edgeMode="none"/>`)],
  ['light from a point',
    filter(`<feDiffuseLighting lighting-color="#ffd" surfaceScale="4" diffuseConstant="1.2">
    <fePointLight x="30" y="20" z="40"/></feDiffuseLighting>`)],
  ['light that shines',
    filter(`<feSpecularLighting specularExponent="12" specularConstant="1" lighting-color="#840" result="s">
    <feDistantLight azimuth="225" elevation="40"/></feSpecularLighting>
    <feComposite in="s" in2="SourceAlpha" operator="in"/>`)],
  ['tiles and curves',
    filter(`<feFlood x="10" y="10" width="8" height="8" flood-color="#c4c"/><feTile/>
    <feComposite operator="in" in2="SourceAlpha"/><feComponentTransfer>
    <feFuncR type="table" tableValues="0 .5 1"/>
    <feFuncG type="discrete" tableValues="0 1"/>
    <feFuncB type="gamma" amplitude="1" exponent="2" offset="0"/>
    </feComponentTransfer>`)],
  ['a filter\'s own area',
    `<filter id='f' filterUnits='userSpaceOnUse' x='10' y='10' width='50' height='50' color-interpolation-filters='sRGB'>
    <feGaussianBlur stdDeviation='6 0'/>
    </filter>${box} filter='url(#f)' fill='#d40'/>`],
  ['filters by name',
    `${box} fill='#d40' style='filter: blur(2px) hue-rotate(40deg)'/>`],
  ['a picture in PNG',
    `<image href='${png}' x='10' y='10' width='80' height='80' image-rendering='pixelated'/>`],
  ['a picture in JPEG',
    `<image xlink:href='${jpeg}' x='10' y='10' width='80' height='60' preserveAspectRatio='none' opacity='.8'/>`],
  ['a picture in a pattern',
    `<pattern id='a' width='.5' height='.5'>
    <image href='${png}' width='30' height='30'/>
    </pattern>${box} fill='url(#a)'/>`],
  ['a sheet of classes',
    sheet('.a{fill:#c33;stroke:#000}.b{fill:none;stroke:#06c;stroke-width:5px}',
    `${box} class='a'/>${dot} class='b'/>`)],
  ['a sheet in CDATA',
    `<style type='text/css'>
    <![CDATA[.st0{fill:#F7941D;}.st1{opacity:0.5;fill:url(#g);}]]></style>
    <linearGradient id='g'><stop stop-color='#00f'/>
    <stop offset='1' stop-color='#0f0'/>
    </linearGradient>${box} class='st0'/>${dot} class='st1'/>`],
  ['a sheet of names and ids',
    sheet('rect{fill:#aaa}#d{fill:#a00}g > circle{stroke:#0a0;stroke-width:6}',
    `<g>${box}/>${dot} id='d'/></g>`)],
  ['which rule counts',
    sheet('rect{fill:red!important}.a.b{fill:blue}.a{fill:green}#i{fill:yellow}circle{fill:pink}circle{fill:purple}',
    `${box} class='a b' id='i' style='fill:black' fill='white'/>${dot} fill='orange' fill-opacity='.6'/>`)],
  ['rules in rules',
    sheet('g.on .x, svg > .y{fill:#2b6}* {stroke:#000}',
    `<g class='on'><g>${box} class='x'/></g></g>
    <circle class='y' cx='20' cy='20' r='10'/>
    <circle class='x' cx='80' cy='20' r='10'/>`)],
  ['a style on the shape',
    `${box} style='fill:#5a2;stroke:rgb(200,0,0);stroke-width:3;fill:#25a'/>${dot} fill='red' style='fill:hsl(200 80% 50% / .5)'/>`],
  ['letters by a sheet',
    sheet('text{font:italic bold 18px/1.2 sans-serif;fill:#047}',
    `<text x='5' y='50'>Letters</text>`)],
  ['a sheet that moves',
    sheet('.t{transform:rotate(20deg) translate(10px, 4px)}.c{cx:40px;cy:50px;r:18px}',
    `${box} class='t' fill='#a5c'/><circle class='c' fill='#333'/>`)],
  ['comments and other namespaces',
    `<!-- a --><metadata><x:y xmlns:x='urn:x'>Not drawn</x:y></metadata>
    <x:z xmlns:x='urn:x'><rect width='100' height='100'/>
    </x:z>${dot} fill='#777'/>`],
  ['a prefix for everything',
    `<s:rect x='10' y='10' width='70' height='50' s:fill='red' fill='#1a7'/>
    <s:g><s:circle cx='70' cy='70' r='20'/></s:g>`],
  ['a DOCTYPE',
    `<circle cx='50' cy='50' r='30' fill='#29a'/>`],
];
