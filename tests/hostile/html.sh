# shellcheck shell=sh
# html.sh - words that want to be HTML, and addresses that want to be code.
#
# What must not be live is left to live.mjs; a case says what else is true.

evil='"><script>alert(1)</script><img src=x onerror=alert(1)>'

case_live_configuration() {
    cat > config.yaml << TEXT
name: '$evil'
description: '$evil'
licence: '$evil'
contact:
  organisation: '$evil'
  phone: '$evil javascript:alert(1)'
  text_relay: '$evil'
  post: '$evil'
TEXT
    build
    exits 0
    has index.html '&lt;script&gt;'
}

case_live_email() {
    printf 'name: A hub\ncontact:\n  email: "a@b.c?subject=\\"><script>x"\n' \
        > config.yaml
    build
    exits 1
    says 'config.yaml:3:10: error:'
    printf 'name: A hub\ncontact:\n  email: "javascript:alert(1)@b.c"\n' \
        > config.yaml
    build
    exits 1
}

case_live_web_address() {
    for url in 'javascript:alert(1)' 'https://a b' 'https://"x' 'data:,x' \
        'https://user@host/' '//host'; do
        printf "name: A hub\nurl: '%s'\n" "$url" > config.yaml
        build
        exits 1
        says '[config-url]'
    done
}

case_live_front_matter() {
    { printf -- '---\n'
        for key in title description made_from place nation led_by started \
            ended image; do
            printf "%s: '%s'\n" "$key" "$evil"
        done
        for key in topics in_short; do
            printf "%s: ['%s', '</p>%s']\n" "$key" "$evil" "$evil"
        done
        cat << TEXT
type: case-study
people: [{role: '$evil', name: '$evil', organisation: '$evil'}]
checked_by: {group: '$evil', changed: '$evil'}
consent: [{of: '$evil'}]
organisations: [{name: '$evil', part: '$evil'}]
outcomes: [{label: '$evil', value: '$evil', unit: '$evil', over: '$evil', measure: '$evil', source: '$evil'}]
TEXT
        printf -- '---\n\nWords.\n'
    } > content/page.md
    build
    exits 0 1
    [ $status = 1 ] || has page.html '&lt;script&gt;'
    printf -- "---\nlang: '%s'\ntitle: A\n---\n" "$evil" > content/page.md
    build
    exits 1
    says '[language-code]'
}

case_live_file_names() {
    echo One > "content/a'onclick='alert(1)' x.pdf"
    echo Two > 'content/javascript&colon;alert(1).pdf'
    echo Three > 'content/&quot; onload=alert(1).pdf'
    page index << 'TEXT'
[One plan](<a'onclick='alert(1)' x.pdf>)
[Two plans](<javascript&amp;colon;alert(1).pdf>)
[Three plans](<&amp;quot; onload=alert(1).pdf>)
TEXT
    build
    exits 0
    has index.html 'javascript%26colon'
}

case_live_raw_html() {
    echo '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>' > content/x.svg
    page index << 'TEXT'
<script>alert(1)</script>

<SCRIPT SRC=https://example.org/x.js></SCRIPT>

<scr<script>ipt>alert(1)</scr</script>ipt>

<img src=x.svg alt="A line" onerror=alert(1)>

<svg onload=alert(1)><script>alert(1)</script></svg>

<svg/onload=alert(1)>

<math><mtext><table><mglyph><style><!--</style><img src=x.svg alt="" title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></table></mtext></math>

<noscript><p title="</noscript><img src=x.svg alt="A line" onerror=alert(1)>"></noscript>

<iframe srcdoc="<script>alert(1)</script>"></iframe>

<object data="javascript:alert(1)"></object><embed src="data:text/html,x">

<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">Go</button></form>

<base href="https://example.org/">

<meta http-equiv="refresh" content="0;url=javascript:alert(1)">

<link rel="stylesheet" href="https://example.org/x.css">

<style>@import "https://example.org/x.css";</style>

<details open ontoggle=alert(1)><summary>Words</summary></details>

<p style="background: url(https://example.org/x)" onclick="alert(1)" id="main" class="skip">Kept</p>

<div title="a>b" onmouseover
=
"alert(1)">Kept too</div>

<template><script>alert(1)</script></template>

<xmp><script>alert(1)</script></xmp> <plaintext> <textarea></textarea><script>

<![CDATA[<script>alert(1)</script>]]>

<?php echo "<script>alert(1)</script>"; ?>

<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>

<!--><img src=x.svg alt="A line" onerror=alert(1)>-->

<!-- --!><img src=x.svg alt="A line" onerror=alert(1)> -->

<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>

<p foo:onclick="alert(1)" ON­CLICK="x" "x" ='y' <b>Words</p>
TEXT
    build
    exits 0
    has index.html 'Kept too'
    lacks index.html '<button formaction'
    lacks index.html '>Go</button>'
    lacks index.html 'onerror=alert(1)>'
}

case_live_inline_html() {
    echo '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>' > content/x.svg
    page index << 'TEXT'
Words <script>alert(1)</script> and <img src=x.svg alt="A line" onerror=alert(1)> and
<b onclick="alert(1)">bold</b>,
<span lang='en" onclick="alert(1)'>one</span>, <abbr title='"><script>'>two</abbr>,
<svg><a xlink:href="javascript:alert(1)">x</a></svg>, <kbd
onfocus=alert(1) tabindex=0>three</kbd>, <time datetime="&quot; onclick=&quot;alert(1)">four</time>,
<b><i>crossed</b></i>, <ruby><rt></ruby>, </p></main>, <title></title>.
TEXT
    build
    exits 0
    has index.html 'crossed'
}

case_live_address_of_an_html_link() {
    page index << 'TEXT'
Words and <a href="javascript:alert(1)">a link</a>.

<a href="&#106;ava&Tab;script&colon;alert(1)" xlink:href="javascript:alert(1)">A link</a>
TEXT
    build
    exits 1
    says '[link-scheme]'
}

case_live_links() {
    page index << 'TEXT'
[The script one](javascript:alert(1))
[The script two](JaVaScRiPt:alert(1))
[The script three](&#x6A;avascript:alert(1))
[The script four](java&Tab;script:alert(1))
[The script five](java&NewLine;script:alert(1))
[The script six](javascript&colon;alert(1))
[The script seven](<  javascript:alert(1)>)
[The script eight](vbscript:x)
[The script nine](data:text/html;base64,PHNjcmlwdD4=)
[The script ten](blob:x)
[The script eleven](view-source:x)
[The script twelve](&#1;javascript:alert(1))
[The script thirteen][thirteen]
<javascript:alert(1)>

[thirteen]: javascript:alert(1) "A title"
TEXT
    build
    exits 1
    says 'content/index.md:5:1: error:'
    says_times 14 '[link-scheme]'
}

case_live_words_of_links() {
    page index << 'TEXT'
[A "quoted" <b>link</b>](index.md "A &quot;title&quot; \"><script>alert(1)</script>")
[One site](https://example.org/"onclick="alert(1) "x")
[Two sites](<https://example.org/' onclick='alert(1)>)
[Three sites](https://example.org/?a=b&c=<d>"e")
![A "picture" > that](dot.png "\"><script>alert(1)</script>")
TEXT
    printf '\211PNG\r\n\032\n\000\000\000\rIHDR\000\000\000\001\000\000\000\001\010\000\000\000\000' \
        > content/dot.png
    build
    exits 0 1
}

case_live_pictures() {
    page index << 'TEXT'
![A picture](javascript:alert(1))
![A picture](data:image/svg+xml,<svg/onload=alert(1)>)
![A picture](https://example.org/track.gif)
![A picture](//example.org/track.gif)
TEXT
    build
    exits 1
    says_times 2 '[image-of-machine]'
    says_times 2 '[image-elsewhere]'
}

case_live_attributes() {
    page index << 'TEXT'
## Heading {#a"onclick="x" onclick="alert(1)"}

## Heading {onclick="alert(1)" style="color:red"}

[Words]{onclick="alert(1)"} [Words]{lang="en\" onclick=\"alert(1)"}
[Words]{.class"onclick="x"} [A site](index.md){href="javascript:alert(1)" target=_blank}

::: note {title='"><script>alert(1)</script>' onclick="alert(1)"}
Words.
:::

::: note {#a<b .c>d}
Words.
:::

::: quote {by='"><script>alert(1)</script>' source="javascript:alert(1)"}
Words.
:::

::: resource {title="A report" url="javascript:alert(1)"}
Words.
:::

::: definition {url="  java&#x09;script:alert(1)"}
Words.
:::
TEXT
    build
    exits 1
    says '[attribute'
}

case_live_addresses_in_blocks() {
    page index << 'TEXT'
::: resource {title="A report" url="javascript:alert(1)"}
Words.
:::

::: resource {title="A report" url="&#106;avascript:alert(1)"}
Words.
:::

::: definition {by="A group" url="vbscript:x"}
Words.
:::
TEXT
    build
    exits 0 1
}

case_live_block_names() {
    page index << 'TEXT'
::: <script>
Words.
:::

::: ../note
Words.
:::

::: page
Words.
:::

::: picture-row
Words.
:::

::: footnotes
1. One
:::
TEXT
    build
    exits 1
    says '[block-name]'
    says '[block-unknown]'
}

case_live_code() {
    page index << 'TEXT'
``` "><script>alert(1)</script>
</code></pre><script>alert(1)</script>
```

    </code></pre><script>alert(1)</script>

`</code><script>alert(1)</script>`
TEXT
    build
    exits 0
    has index.html '&lt;script&gt;alert(1)'
}

case_live_footnotes() {
    page index << 'TEXT'
A claim.[^"><script>alert(1)</script>] Another.[^a' onclick='x]

[^"><script>alert(1)</script>]: A note. <script>alert(1)</script>
[^a' onclick='x]: Another. [The script](https://example.org/)
TEXT
    build
    exits 0 1
}

case_live_short_forms() {
    page index << 'TEXT'
SCIE and A"B and <b> and NHS.

*[SCIE]: "><script>alert(1)</script>

*[A"B]: x" onclick="alert(1)

*[<b>]: bold

*[NHS]: *[SCIE]: <img src=x onerror=alert(1)>
TEXT
    build
    exits 0
    has index.html '<abbr'
}

case_live_tables() {
    page index << 'TEXT'
Table: "><script>alert(1)</script>

| <script>alert(1)</script> | [x](javascript:alert(1)) |
| :-- | --: |
| <img src=x onerror=alert(1)> | `</td><script>` |
TEXT
    build
    exits 1
    says_times 1 '[link-scheme]'
}

case_live_headings() {
    echo '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>' > content/x.svg
    page index << 'TEXT'
## <script>alert(1)</script> "quoted" & 'more'

## [The words of a link](https://example.org/) <img src=x.svg alt="A line" onerror=alert(1)>

## One

## Two
TEXT
    build
    exits 0
}

case_live_drawings_of_html() {
    mkdir content/own
    for name in page.html page.HTM page.xhtml page.xml page.svgz page.js \
        page.mjs page.hta page.swf page.shtml page.xht page.mht; do
        echo '<script>alert(1)</script>' > "content/$name"
    done
    build
    exits 0
    says_times 12 '[asset-not-copied]'
    is_not_there public/page.html
}

case_template_syntax_in_content() {
    cat > config.yaml << 'TEXT'
name: '{{page.title}}{{{page.content}}}'
TEXT
    page index 'title: "{{#hub}}{{>page}}{{=<% %>=}}"' << 'TEXT'
{{{page.content}}} {{>standard}} {{#page}} {{/hub}} {{! note }} ${7*7} <%= 7*7 %>

::: note {title="{{{page.content}}}"}
{{hub.name}}
:::
TEXT
    build
    exits 0
    has index.html '{{#hub}}{{&gt;page}}'
    lacks index.html '49'
}

case_direction_tricks() {
    printf -- '---\ntitle: "A \342\200\256egap"\n---\n\nTurned \342\200\256 here.\n\n[Invoice \342\200\256cod.exe](index.md)\n\nZero\342\200\213width.\n' \
        > content/index.md
    printf 'A' > "content/$(printf 'invoice-\342\200\256fdp.exe')"
    build
    exits 1
    says 'content/index.md:2:8: warning:'
    says_times 2 '[direction-open]'
    says '[text-hidden]'
    says '[path-refused]'
}
