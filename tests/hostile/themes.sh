# shellcheck shell=sh
# themes.sh - themes that include themselves, grow, or let words be code.

# theme: a theme "bad" whose files the case writes into $theme.
theme() {
    printf 'name: A hub\ntheme: bad\n' > config.yaml
    theme=themes/bad/templates
    mkdir -p "$theme"
}

case_theme_includes_itself() {
    theme
    echo '{{>standard}}' > $theme/standard.mustache
    build
    exits 1
    says 'themes/bad/templates/standard.mustache:1:1: error:'
    says '[template-circle]'
}

case_theme_circle_of_parents() {
    theme
    echo '{{<two}}{{$main}}{{/main}}{{/two}}' > $theme/standard.mustache
    echo '{{<standard}}{{$main}}{{/main}}{{/standard}}' > $theme/two.mustache
    build
    exits 1
    says '[template-circle]'
}

case_theme_circle_through_a_block() {
    theme
    echo '{{<two}}{{$main}}{{>standard}}{{/main}}{{/two}}' > $theme/standard.mustache
    echo '<p>{{$main}}{{/main}}</p>' > $theme/two.mustache
    build
    exits 1
}

case_theme_goes_deep() {
    small_stack=yes
    theme
    for n in $(seq 0 200); do
        echo "<p>{{>deep-$((n + 1))}}</p>" > "$theme/deep-$n.mustache"
    done
    echo 'End' > $theme/deep-201.mustache
    echo '{{>deep-0}}' > $theme/standard.mustache
    build
    exits 1
    says '[template-deep]'
}

case_theme_goes_wide() {
    theme
    for n in 0 1 2 3 4 5 6 7 8; do
        repeat 10 "{{>wide-$((n + 1))}}" > "$theme/wide-$n.mustache"
    done
    repeat 1000 'Words ' > $theme/wide-9.mustache
    echo '{{>wide-0}}' > $theme/standard.mustache
    build
    exits 1
    says '[template-large]'
}

case_theme_loops_in_loops() {
    theme
    for i in $(seq 100 140); do
        page "page-$i" < /dev/null
    done
    {
        repeat 9 '{{#page.children}}{{#page}}'
        printf '{{title}}'
        repeat 9 '{{/page}}{{/page.children}}'
    } > $theme/standard.mustache
    echo 'whole_pages: no' > "$(dirname $theme)/theme.yaml"
    build
    exits 1
    says 'content/index.md'
    says '[page-too-large]'
}

case_theme_sections_without_end() {
    small_stack=yes
    theme
    repeat 50000 '{{#page}}' > $theme/standard.mustache
    head -c 250000 $theme/standard.mustache > $theme/plain.mustache
    build
    exits 1
}

case_theme_tags_without_end() {
    theme
    repeat 100000 '{{' > $theme/standard.mustache
    repeat 80000 '{{{' > $theme/plain.mustache
    repeat 40000 '{{!-- ' > $theme/easy-read.mustache
    repeat 60000 '{{a}' > $theme/large-print.mustache
    build
    exits 1
}

case_theme_dynamic_names() {
    theme
    echo '{{>*page.title}}{{<*page.title}}{{/*page.title}}' > $theme/standard.mustache
    build
    exits 1
}

case_theme_values_as_code() {
    theme
    cat > $theme/standard.mustache << 'TEXT'
<html><head><script>var x = "{{page.title}}";</script><style>p { color: {{page.title}} }</style></head>
<body onload="{{page.title}}"><p style="{{page.title}}">{{{page.title}}}</p><a href={{page.title}}>x</a>
<iframe srcdoc="{{page.title}}"></iframe><!-- {{page.title}} --><{{page.title}}></body></html>
TEXT
    build
    exits 1
    says_times 8 '[template-place]'
    says '[template-shows-text]'
}

case_theme_values_as_addresses() {
    theme
    cat > $theme/standard.mustache << 'TEXT'
<!DOCTYPE html>
<html lang="en"><head><title>x</title></head><body>
<a href="{{page.title}}">One</a> <a href=" {{page.title}}">Two</a>
<a href="java{{page.description}}">Three</a>
</body></html>
TEXT
    page index 'title: "javascript:alert(1)"' 'description: "script:alert(1)"' < /dev/null
    build
    exits 0 1
}

case_theme_words_as_html() {
    mkdir -p themes/commons/strings
    {
        sed '/^skip:/d; /^menu:/d' "$here/../../themes/commons/strings/en.yaml"
        printf 'skip: "<script>alert(1)</script>{{page.title}}"\n'
        printf 'menu: "\\" onclick=\\"alert(1)"\n'
    } > themes/commons/strings/en.yaml
    build
    exits 0
    grep -q '&lt;script&gt;alert(1)' public/index.html \
        || bad 'the words are not on the page'
}

case_theme_words_bomb() {
    theme
    mkdir -p themes/bad/strings
    { repeat 100 'a%d: &x%d [*x1, *x1]\n'; repeat 60000 '['; } \
        > themes/bad/strings/en.yaml
    build
    exits 1
    says 'themes/bad/strings/en.yaml'
}

case_theme_words_in_words() {
    theme
    mkdir -p themes/bad/strings
    printf 'a: "{{strings.b}}{{strings.b}}"\nb: "{{strings.a}}"\nc: "{{>standard}}"\n' \
        > themes/bad/strings/en.yaml
    echo '<p>{{strings.a}}{{strings.c}}</p>' > $theme/standard.mustache
    build
    exits 1
}

case_theme_contract_bomb() {
    theme
    mkdir -p themes/bad/parts/note
    { printf 'name: note\nwhat: x\ntakes:\n'; repeat 190 '  a%d: {what: x}\n'; } \
        > themes/bad/parts/note/note.yaml
    build
    exits 1
    says 'themes/bad/parts/note/note.yaml'
    { printf 'name: note\nwhat: x\ntakes: '; repeat 60000 '{a: '; } \
        > themes/bad/parts/note/note.yaml
    build
    exits 1
}

case_theme_names_of_parts() {
    theme
    mkdir -p 'themes/bad/parts/a<b' themes/bad/parts/con themes/bad/parts/note
    echo x > 'themes/bad/parts/a<b/a<b.mustache'
    echo x > themes/bad/parts/con/con.mustache
    build
    exits 1
    says '[theme-file-refused]'
}

case_theme_many_files() {
    theme
    mkdir themes/bad/assets
    awk 'BEGIN { for (i = 0; i < 2100; i++) {
        f = "themes/bad/assets/" i ".txt"; print i > f; close(f) } }'
    build
    exits 1
    says '[theme-file-refused]'
}

case_theme_large_file() {
    theme
    repeat 40000 '<p>words</p>' > $theme/standard.mustache
    build
    exits 1
    says 'themes/bad/templates/standard.mustache: error:'
}

case_theme_symbols() {
    mkdir -p themes/commons/symbols
    printf '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>' \
        > themes/commons/symbols/talk.svg
    printf '<svg' > themes/commons/symbols/open.svg
    echo '![Talk](symbol:talk)' | page index
    build
    exits 0 1
}
