# shellcheck shell=sh
# yaml.sh - bombs, nesting and surprises in configuration and front matter.

front() {
    { echo '---'; cat; printf -- '\n---\n'; } > content/index.md
}

case_yaml_billion_laughs() {
    front << 'TEXT'
title: Home
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
topics: [*d, *d, *d, *d, *d, *d, *d, *d, *d]
TEXT
    build
    exits 1
    says 'content/index.md:3:'
    says '[yaml-feature]'
}

case_yaml_cycle() {
    printf 'title: &a [*a]\n' | front
    build
    exits 1
    says 'content/index.md:2:8: error:'
}

case_yaml_anchors() {
    { printf 'title: Home\ntopics: ['; repeat 7000 '&a%d x,'; printf 'y]'; } \
        | front
    build
    exits 1
    says '[yaml-feature]'
}

case_yaml_nested_brackets() {
    small_stack=yes
    { printf 'title: Home\ntopics: '; repeat 60000 '['; } | front
    build
    exits 1
    says 'content/index.md:3:'
}

case_yaml_nested_brackets_closed() {
    small_stack=yes
    { printf 'title: Home\ntopics: '; repeat 30000 '['; repeat 30000 ']'; } \
        | front
    build
    exits 1
    says '[yaml-limit]'
}

case_yaml_nested_braces() {
    small_stack=yes
    { printf 'title: Home\ntopics: '; repeat 15000 '{a: '; } | front
    build
    exits 1
    says 'content/index.md:3:'
}

case_yaml_nested_brackets_in_the_configuration() {
    small_stack=yes
    { printf 'name: '; repeat 1000000 '['; } > config.yaml
    build
    exits 1
    says 'config.yaml:1:'
}

case_yaml_nested_lists() {
    small_stack=yes
    { printf 'title: Home\ntopics:\n  '; repeat 20000 '- '; } | front
    build
    exits 1
    says '[yaml-limit]'
}

case_yaml_nested_maps() {
    small_stack=yes
    {
        echo 'title: Home'
        awk 'BEGIN { for (i = 0; i < 300; i++) {
            for (j = 0; j < i; j++) printf " "; print "a:" } }'
    } | front
    build
    exits 1
    says '[yaml-limit]'
}

case_yaml_many_keys() {
    { echo 'name: A hub'; repeat 60000 'key%d: x\n'; } > config.yaml
    build
    exits 1
    says '[yaml-limit]'
}

case_yaml_many_small_maps() {
    { echo 'title: Home'; echo 'people:'; repeat 3000 '  - {x: y}\n'; } | front
    build
    exits 0 1
    says '[key-unknown]'
}

case_yaml_many_mistakes() {
    { echo 'title: Home'; repeat 199 'key%d: [x]\n'; } | front
    for i in 1 2 3 4 5 6 7 8 9; do
        cp content/index.md "content/page-$i.md"
    done
    build
    exits 0
    says_times 1000 '[key-unknown]'
}

case_yaml_one_key_again_and_again() {
    repeat 6000 'title: A\n' | front
    build
    exits 1
    says '[yaml-key-twice]'
}

case_yaml_huge_text() {
    { printf 'title: Home\ndescription: '; repeat 60000 'x'; } | front
    build
    exits 1
    says 'content/index.md:3:'
    says '[yaml-limit]'
}

case_yaml_huge_front_matter() {
    { echo 'title: Home'; repeat 2000000 '#'; } | front
    build
    exits 1
    says 'content/index.md:1:1: error:'
    says '[front-too-large]'
}

case_yaml_open_quote() {
    { printf 'title: "'; repeat 3000 'word word word\n'; } | front
    build
    exits 1
    says 'content/index.md:2:8: error:'
    says '[yaml-quote-open]'
}

case_yaml_tags() {
    front << 'TEXT'
title: !!python/object/apply:os.system ["touch ../outside/made"]
description: !<tag:example.org,2002:x> y
TEXT
    build
    exits 1
    says_times 2 '[yaml-feature]'
}

case_yaml_merge_keys() {
    printf 'title: Home\n<<: {draft: yes}\nchecked_by: {<<: [{group: x}]}\n' | front
    build
    exits 1
    says '[yaml-feature]'
}

case_yaml_keys_that_are_not_texts() {
    printf 'title: Home\n? [a, b]\n: c\n? {d: e}\n: f\n' | front
    build
    exits 1
}

case_yaml_documents() {
    printf 'name: A hub\n---\nname: Another\n...\n%%TAG ! tag:x,2000:\n---\n!x y\n' \
        > config.yaml
    build
    exits 1
    says 'config.yaml:5:1: error:'
    printf 'name: A hub\n--- !x y\n--- z\n' > config.yaml
    build
    exits 1
    says 'config.yaml:2:1: error:'
}

case_yaml_in_utf_16() {
    printf '\377\376n\000a\000m\000e\000:\000 \000A\000\n\000' > config.yaml
    build
    exits 1
    says '[text-not-utf8]'
}

case_yaml_zero_bytes_and_control_characters() {
    printf 'title: "a\000b"\n' | front
    printf -- '---\ntitle: "a\033[31mb"\n---\n' > content/escape.md
    printf -- '---\ntitle: "a\\e[31m\\u202E\\0\\x07b"\n---\n' > content/written.md
    printf -- '---\n\000\n---\n' > content/zero.md
    build
    exits 1
}

case_yaml_bytes_that_are_not_text() {
    printf 'title: \377\376\300\200\n' | front
    build
    exits 1
    says 'content/index.md:2:8: error:'
    printf 'name: A \355\240\200 hub\n' > config.yaml
    build
    exits 1
    says 'config.yaml:1:9: error:'
}

case_yaml_line_ends() {
    printf -- '---\r\ntitle: Home\r\n---\r\n\r\nWords.\r\n' > content/index.md
    printf -- '---\rtitle: Old\r---\r\rWords.\r' > content/old.md
    build
    exits 0 1
}

case_yaml_fences() {
    printf -- '---\ntitle: A\n----\n---\nText\n' > content/one.md
    printf -- '--- \ntitle: B\n---\n' > content/two.md
    printf -- '---\ntitle: |\n  C\n  ---\n---\n' > content/three.md
    printf -- '---' > content/four.md
    printf -- '---\n---' > content/five.md
    build
    exits 1
    says 'content/four.md:1:1: error:'
}

case_yaml_block_texts() {
    printf 'title: |9\n x\ndescription: >-+\n y\n' | front
    build
    exits 1
}
