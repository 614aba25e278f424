# shellcheck shell=sh
# drawings.sh - SVG that wants to run or read, and pictures with false headers.

svg='<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'

# drawing: from standard input, on a page and as a symbol.
drawing() {
    mkdir -p symbols
    cat > content/drawing.svg
    cp content/drawing.svg symbols/drawing.svg
    printf '![A drawing](drawing.svg)\n\n![A symbol](symbol:drawing)\n' \
        | page index
    build
}

# Neither the drawing nor the symbol comes out, and the page says its words.
is_refused() {
    exits 0
    says 'content/drawing.svg: warning: this drawing is left out'
    says 'symbols/drawing.svg: warning: this drawing is left out'
    says '[svg-refused]'
    has index.html '<p>A drawing</p>'
    has index.html 'A symbol'
    [ ! -e public/drawing.svg ] || bad "public/drawing.svg is written"
}

case_svg_script() {
    drawing << TEXT
$svg onload="alert(1)"><script>alert(1)</script><script xlink:href="x.js"/>
<g onclick="alert(1)" ONMOUSEOVER="alert(1)"><path d="M0 0h9"/></g>
<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler></svg>
TEXT
    exits 0
    has drawing.svg 'M0 0h9'
    has index.html 'M0 0h9'
}

case_svg_script_of_another_name() {
    drawing << TEXT
$svg xmlns:x="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml">
<x:script>alert(1)</x:script><h:script>alert(1)</h:script><h:iframe src="javascript:alert(1)"/>
<SCRIPT>alert(1)</SCRIPT><path d="M0 0h9" x:onclick="alert(1)"/></svg>
TEXT
    exits 0 1
}

case_svg_links() {
    drawing << TEXT
$svg><a href="javascript:alert(1)"><path d="M0 0h9"/></a>
<a xlink:href="  java&#10;script:alert(1)"><path d="M0 1h9"/></a>
<use href="https://example.org/x.svg#a"/><use xlink:href="data:image/svg+xml,x#a"/>
</svg>
TEXT
    exits 0
    has drawing.svg 'M0 1h9'
}

case_svg_pictures() {
    drawing << TEXT
$svg><image href="https://example.org/x.png" width="9" height="9"/></svg>
TEXT
    is_refused
    for data in image/svg+xml,%3Csvg/%3E 'image/svg+xml;base64,PHN2Zy8+' \
        'text/html;base64,PHNjcmlwdD4=' 'image/png;base64,PHN2Zy8+' \
        'image/png;base64,AA"AA' 'image/png,x' 'image/jpeg;base64,/9j/'; do
        rm -rf public
        drawing << TEXT
$svg><image xlink:href='data:$data' width="9" height="9"/></svg>
TEXT
        is_refused
    done
}

# Ten copies of ten copies, and so on; and the same with other references.
bomb() {
    echo "$svg xmlns:o='o'><g id='a0'><path d='M0 0h9'/></g>"
    for i in 1 2 3 4 5 6 7 8 9; do
        echo "<$1 id='a$i'>"
        repeat 10 "<path d='M0 0h9' $2/><use $3/>" | sed "s/@/$((i - 1))/g"
        echo "</$1>"
    done
    echo "<path d='M0 0h9' $2/><use $3/></svg>" | sed "s/@/9/g"
}

case_svg_bombs() {
    for how in "g,,href='#a@'" "g,,xlink:href='#a@'" \
        "g,,o:href='#none' href='#a@'" "pattern,fill='url(#a@)'," \
        "mask,mask='url( \"#a@\" )'," "clipPath,style='clip-path:url(#a@)'," \
        "marker,marker-mid='url(#a@)'," "symbol,,href='#a@'"; do
        rm -rf public
        bomb "${how%%,*}" "$(echo "$how" | cut -d, -f2)" "${how##*,}" | drawing
        is_refused
    done
}

case_svg_filters_without_end() {
    {
        echo "$svg><filter id='f'>"
        repeat 100 '<feGaussianBlur stdDeviation="9"/>'
        echo '</filter><style>path { filter: url(#f) }</style>'
        repeat 5000 '<path d="M0 0h9"/>'
        echo '</svg>'
    } | drawing
    is_refused
    for pass in 'feTurbulence numOctaves="99999"' \
        'feMorphology radius="1e9"' 'feConvolveMatrix order="999 999"' \
        'feGaussianBlur stdDeviation="1, 99999999"'; do
        rm -rf public
        echo "$svg><filter id='f'><$pass/></filter></svg>" | drawing
        is_refused
    done
}

case_svg_holds_itself() {
    for inside in '<g id="a"><use href="#a"/></g>' \
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>' \
        '<pattern id="a"><path fill="url(#a)"/></pattern><path fill="url(#a)"/>'; do
        rm -rf public
        echo "$svg>$inside</svg>" | drawing
        is_refused
    done
}

case_svg_sheet_without_end() {
    {
        echo "$svg><style>"
        repeat 1900 '.a%d b > c { fill: red }'
        repeat 1900 'path g { fill: blue } '
        echo '</style>'
        repeat 10000 '<g><path class="a b"/></g>'
        echo '</svg>'
    } | drawing
    is_refused
}

case_svg_animation() {
    drawing << TEXT
$svg><a><animate attributeName="href" values="javascript:alert(1)"/><path d="M0 0h9"/></a>
<set attributeName="onclick" to="alert(1)"/><animateTransform onbegin="alert(1)"/></svg>
TEXT
    exits 0 1
}

case_svg_foreign_object() {
    drawing << TEXT
$svg><foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml">
<iframe src="javascript:alert(1)"></iframe><img src="x" onerror="alert(1)"/></body></foreignObject></svg>
TEXT
    is_refused
}

case_svg_styles() {
    drawing << TEXT
<?xml-stylesheet href="https://example.org/x.css"?>
$svg style="background: url(https://example.org/x)"><style>@import "https://example.org/x.css";
path { fill: url(https://example.org/x) } </style><style><![CDATA[</style><script>alert(1)</script>]]></style>
<path d="M0 0h9" fill="url(https://example.org/x#y)" filter="url( 'javascript:alert(1)' )" style="fill: u\\rl(//x)"/></svg>
TEXT
    exits 0 1
}

case_svg_breaks_out_of_html() {
    drawing << TEXT
$svg><title>&lt;/title>&lt;script>alert(1)&lt;/script></title>
<desc><![CDATA[</desc></svg><script>alert(1)</script>]]></desc>
<text>&lt;/svg>&lt;img src=x onerror=alert(1)></text>
<p>Out</p><b>out</b><table/><path d="M0 0h9" data-x='"><script>alert(1)</script>'/></svg>
TEXT
    exits 0 1
}

case_svg_doctype() {
    drawing << TEXT
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
$svg><path d="M0 0h9"/></svg>
TEXT
    exits 0
    has drawing.svg 'M0 0h9'
}

case_svg_entities() {
    drawing << TEXT
<!DOCTYPE svg [<!ENTITY secret SYSTEM "../outside/secret.txt"><!ENTITY % p SYSTEM "../outside/secret.txt"> %p;]>
$svg><text>&secret;</text></svg>
TEXT
    is_refused
}

case_svg_billion_laughs() {
    {
        echo '<!DOCTYPE svg [<!ENTITY a0 "ha">'
        for i in 1 2 3 4 5 6 7 8 9; do
            j=$((i - 1))
            echo "<!ENTITY a$i \"&a$j;&a$j;&a$j;&a$j;&a$j;&a$j;&a$j;&a$j;&a$j;\">"
        done
        echo "]>$svg><text>&a9;</text></svg>"
    } | drawing
    is_refused
}

case_svg_include() {
    drawing << TEXT
$svg xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="../outside/secret.txt" parse="text"/>
<path d="M0 0h9"/></svg>
TEXT
    exits 0 1
}

case_svg_nested() {
    small_stack=yes
    {
        echo "$svg>"
        repeat 100000 '<g>'
        repeat 100000 '</g>'
        echo '</svg>'
    } | drawing
    exits 0 1
}

case_svg_many_attributes() {
    {
        echo "$svg><path"
        repeat 60000 ' a%d="x"'
        echo '/></svg>'
    } | drawing
    exits 0 1
}

case_svg_not_closed() {
    drawing << TEXT
$svg><g><path d="M0 0h9"/><script>alert(1)
TEXT
    is_refused
}

case_svg_in_another_encoding() {
    {
        printf '\376\377'
        printf '%s><script>alert(1)</script></svg>' "$svg" \
            | awk '{ gsub(/./, "@&"); printf "%s", $0 }' | tr @ '\000'
    } > content/utf16.svg
    printf '<?xml version="1.0" encoding="UTF-7"?>%s>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</svg>' "$svg" \
        > content/utf7.svg
    build
    exits 0 1
}

case_svg_sizes() {
    for size in 1e999 -5 0 nan '9 9 9' '99999999999999999999' '1px;' '100%' ''; do
        n=$((${n-0} + 1))
        printf '<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s"/>' \
            "$size" "$size" "$size" "$size" > "content/$n.svg"
        echo "![A drawing]($n.svg)"
        echo
    done > ../pages
    page index < ../pages
    build
    exits 0
    lacks index.html 'width="-'
    lacks index.html 'nan'
}

# png WIDTH HEIGHT: as bytes for printf.
png() {
    printf '\211PNG\r\n\032\n\000\000\000\rIHDR'
    printf "$1$2"
    printf '\010\002\000\000\000\000\000\000\000'
}

case_picture_headers() {
    png '\377\377\377\377' '\377\377\377\377' > content/1.png
    png '\000\000\000\000' '\000\000\000\000' > content/2.png
    png '\177\377\377\377' '\000\000\000\001' > content/3.png
    png '\000\000\000\001' '' | head -c 20 > content/4.png
    : > content/5.png
    { printf '\377\330'; repeat 40000 'ABCDEFG' | awk '{ gsub(/ABCDEFG/, "@"); print }' | tr @ '\377'; } > content/6.jpg
    printf '\377\330\377\340\000\000\377\300\000\021\010\377\377\377\377' > content/7.jpg
    { printf '\377\330'; for i in 1 2 3 4 5 6 7 8 9; do printf '\377\342\377\377'; repeat 65533 x; done; } > content/8.jpg
    printf 'GIF89a\377\377\377\377' > content/9.gif
    printf 'GIF89a' > content/10.gif
    printf 'RIFF\377\377\377\377WEBPVP8X\012\000\000\000\000\000\000\000\377\377\377\377\377\377' > content/11.webp
    printf 'RIFF\004\000\000\000WEBPVP8 ' > content/12.webp
    printf 'RIFF\004\000\000\000WEBPVP8L\004\000\000\000\057\377\377\377\377' > content/13.webp
    png '\000\000\000\001' '\000\000\000\001' > content/14.jpg
    for picture in content/*.png content/*.jpg content/*.gif content/*.webp; do
        echo "![A picture](${picture#content/})"
        echo
    done | page index
    build
    exits 1
    says '[picture-damaged]'
}
