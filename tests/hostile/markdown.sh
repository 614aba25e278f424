# shellcheck shell=sh
# markdown.sh - texts on which parsers take for ever, or overflow.
#
# Whether such a page is read or refused is told by "exits"; either way it
# takes less than the time and memory that run.sh sets.

# text FRONT...: a page from standard input, cut to what a page may have.
text() {
    head -c 2000000 | page index
    build
}

case_markdown_open_brackets() {
    repeat 1000000 '[' | text
    exits 1
    repeat 21000 '[' | text
    exits 1
    says '[marks-too-many]'
}

case_markdown_open_brackets_in_paragraphs() {
    awk 'BEGIN { for (i = 0; i < 100; i++) { for (j = 0; j < 19000; j++) printf "["; print "\n" } }' | text
    exits 1
    says '[marks-too-many]'
}

case_markdown_open_pictures() {
    repeat 64000 '![[]()' | text
    exits 0 1
}

case_markdown_open_links() {
    repeat 200000 '[a](' | text
    exits 0 1
    repeat 200000 '[a](<b' | text
    exits 0 1
    repeat 19000 '[ (](' | text
    exits 0 1
}

case_markdown_open_titles() {
    repeat 19000 '[a](b "' | text
    exits 0 1
}

case_markdown_stars() {
    repeat 100000 '**a *a ' | text
    exits 1
    repeat 12000 '*a _b' | text
    exits 1
    says '[marks-too-many]'
}

case_markdown_stars_in_paragraphs() {
    awk 'BEGIN { for (i = 0; i < 40; i++) { for (j = 0; j < 9900; j++) printf "*a_ "; print "\n" } }' | text
    exits 0 1
}

case_markdown_nested_emphasis() {
    small_stack=yes
    { repeat 9000 '*a '; repeat 9000 'b*'; } | text
    exits 0 1
    { repeat 9000 '*a **a '; repeat 9000 'b** b*'; } | head -c 100000 | text
    exits 0 1
}

case_markdown_backticks() {
    awk 'BEGIN { for (i = 1; i < 1900; i++) { for (j = 0; j < i; j++) printf "`"; printf " " } }' | text
    exits 0 1
}

case_markdown_open_html() {
    repeat 400000 '<!--' | text
    exits 0 1
    repeat 100000 '<a x="' | text
    exits 0 1
    repeat 250000 '<?' | text
    exits 0 1
    repeat 250000 'a <![CDATA[' | text
    exits 0 1
    repeat 250000 'a <!A ' | text
    exits 0 1
}

case_markdown_autolinks() {
    repeat 200000 '<http://a' | text
    exits 0 1
    repeat 100000 '<a@b' | text
    exits 0 1
}

case_markdown_quotes() {
    small_stack=yes
    repeat 200000 '>' | text
    exits 1
    says 'content/index.md:5:1: error:'
    says '[nesting-too-deep]'
}

case_markdown_quotes_and_stars() {
    { repeat 50000 '> '; repeat 50000 'a*'; } | text
    exits 1
}

case_markdown_quotes_again_and_again() {
    awk 'BEGIN { for (i = 0; i < 6000; i++) { for (j = 0; j < 99; j++) printf "> "; print "a" } }' | text
    exits 0 1
}

case_markdown_lists() {
    small_stack=yes
    { repeat 100000 '- '; echo a; repeat 100000 '\n'; } | text
    exits 1
    says '[nesting-too-deep]'
}

case_markdown_lists_by_indent() {
    small_stack=yes
    awk 'BEGIN { for (i = 0; i < 1400; i++) { for (j = 0; j < i; j++) printf "  "; print "* a" } }' | text
    exits 1
    says '[nesting-too-deep]'
}

case_markdown_lists_of_100_levels() {
    small_stack=yes
    awk 'BEGIN {
        for (k = 0; k < 150; k++) {
            for (i = 0; i < 95; i++) { for (j = 0; j < i; j++) printf "  "; print "* a" }
            print "\ntext\n"
        }
    }' | text
    exits 0 1
}

case_markdown_items_and_empty_lines() {
    { repeat 95 '- '; repeat 200000 '\n'; echo x; } | text
    exits 0 1
    repeat 90000 '- a\n\n\n' | text
    exits 0 1
}

case_markdown_blocks() {
    small_stack=yes
    { repeat 20000 '::: note\n\n'; repeat 20000 ':::\n\n'; } | text
    exits 1
    says '[nesting-too-deep]'
}

case_markdown_blocks_in_a_row() {
    repeat 20000 '::: note\nWords.\n:::\n\n' | text
    exits 0 1
}

case_markdown_blocks_of_100_levels() {
    small_stack=yes
    { repeat 98 '::: note\n\n'; repeat 20000 'Words.\n\n'; repeat 98 ':::\n'; } | text
    exits 0 1
}

case_markdown_colons() {
    repeat 90000 ':::\n\n' | text
    exits 1
    says '[block-close-stray]'
    repeat 600000 ':::' | text
    exits 0 1
}

case_markdown_columns() {
    { repeat 60000 '|a'; echo; repeat 60000 '|-'; echo; } | text
    exits 1
    says 'content/index.md:6:1: error:'
    says '[columns-too-many]'
}

case_markdown_table_autofill() {
    { repeat 100 '|a'; echo; repeat 100 '|-'; echo; repeat 400000 '|\n'; } | text
    exits 1
    says '[table-gaps]'
}

case_markdown_table_rules() {
    repeat 300000 '|-|\n' | text
    exits 0 1
    repeat 300000 'a\n-|-\n' | text
    exits 0 1
}

case_markdown_bars() {
    { echo 'a | b'; echo '- | -'; repeat 300000 '\\|'; } | text
    exits 0 1
}

case_markdown_definitions() {
    {
        repeat 20000 '[name %d]: index.md\n'
        repeat 20000 'See [name %d].\n\n'
    } | text
    exits 0 1
}

case_markdown_growing_references() {
    {
        printf '[a]: https://example.org/'
        repeat 100000 x
        echo
        repeat 200000 '[a] '
    } | text
    exits 0 1
}

case_markdown_growing_footnotes() {
    {
        printf '[^a]: '
        repeat 20000 'word '
        echo
        repeat 5000 'A[^a] '
    } | text
    exits 0 1
}

case_markdown_growing_headings_of_columns() {
    {
        echo 'Table: Wide'
        echo
        repeat 90 '|A heading of a column that is very long'
        echo
        repeat 90 '|-'
        echo
        repeat 9000 '|%d|||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||\n'
    } | text
    exits 0 1
}

case_markdown_growing_short_forms() {
    {
        repeat 100000 'AB '
        printf '\n\n*[AB]: '
        repeat 15000 'long '
        echo
    } | text
    exits 0 1
}

case_markdown_many_short_forms() {
    { repeat 20000 '*[A%d]: Words %d\n'; echo; repeat 20000 'A%d and '; } | text
    exits 0 1
}

case_markdown_footnotes_in_footnotes() {
    small_stack=yes
    {
        echo 'A[^1]'
        echo
        awk 'BEGIN { for (i = 1; i < 900; i++) printf "[^%d]: See[^%d]\n\n", i, i + 1 }'
        echo '[^900]: See[^900][^1]'
    } | text
    exits 0 1
}

case_markdown_many_footnotes() {
    repeat 20000 '[^%d]: Note\n\nA[^%d]\n\n' | text
    exits 1
    says '[footnotes-too-many]'
}

case_markdown_one_heading_again_and_again() {
    repeat 60000 '## Heading\n\n' | text
    exits 0 1
}

case_markdown_headings_that_look_numbered() {
    { repeat 20000 '## A\n\n'; repeat 20000 '## A-%d\n\n'; } | text
    exits 0 1
}

case_markdown_many_ids() {
    repeat 20000 '[a]{#i%d}\n\n' | text
    exits 0 1
}

case_markdown_many_dead_links() {
    for i in 1 2 3 4 5 6 7 8 9; do
        page "page-number-$i" < /dev/null
    done
    repeat 40000 '[Words](page-numbr-%d.md)\n\n' | text
    exits 1
    says '[link-to-nothing]'
}

case_markdown_many_pages_many_dead_links() {
    awk 'BEGIN { for (i = 0; i < 1500; i++) {
        f = "content/a-rather-long-name-of-a-page-" i ".md"
        print "---\ntitle: A\n---\n\n[Words](a-rather-long-nme-of-a-page-" i ".md)" > f
        close(f)
    } }'
    build
    exits 1
}

case_markdown_braces() {
    repeat 19000 '[a]{' | text
    exits 0 1
    { printf '[a]{'; repeat 300000 'a=b '; } | text
    exits 0 1
    repeat 19000 '[a]{.b}' | text
    exits 0 1
    repeat 100000 '{' | text
    exits 0 1
}

case_markdown_nested_html() {
    small_stack=yes
    { repeat 40000 '<div>\n'; echo; } | text
    exits 0 1
    { repeat 40000 '<ul><li>'; echo; } | text
    exits 0 1
    { repeat 40000 '<b>'; echo words; } | text
    exits 0 1
    { repeat 20000 'a <b><i>'; repeat 20000 '</b></i>'; } | text
    exits 0 1
}

case_markdown_html_of_many_attributes() {
    { printf '<div'; repeat 100000 ' a%d=x'; echo '>words</div>'; } | text
    exits 0 1
    { printf 'a <b'; repeat 30000 ' a%d=x'; echo '>words</b>'; } | text
    exits 0 1
}

case_markdown_one_line() {
    repeat 500000 'word' | text
    exits 0 1
    repeat 300000 'word ' | text
    exits 0 1
}

case_markdown_empty_lines() {
    repeat 199000 '\n' | text
    exits 0
    repeat 1900000 '\n' | text
    exits 1
    says '[lines-too-many]'
}

case_markdown_tabs() {
    repeat 1900000 '\t' | text
    exits 0 1
    repeat 200000 '\t-\n' | text
    exits 0 1
}

case_markdown_entities() {
    page index << 'TEXT'
&#0; &#x0; &#xD800; &#x110000; &#99999999; &#x202E; &#7; &nosuch; &lt;script&gt;
&#60;script&#62;alert(1)&#60;/script&#62;
TEXT
    build
    exits 0
    lacks index.html '<script'
}

case_markdown_zero_bytes() {
    { printf -- '---\ntitle: A\n---\n\nZero \000 here, \001 and \033[31m.\n'; } \
        > content/index.md
    build
    exits 0 1
}

case_markdown_not_text() {
    printf -- '---\ntitle: A\n---\n\n\377\376 \300\200 \355\240\200 \364\220\200\200\n' \
        > content/index.md
    build
    exits 1
    says 'content/index.md:5:1: error:'
    says '[text-not-utf8]'
}

case_markdown_page_too_large() {
    { printf -- '---\ntitle: A\n---\n\n'; repeat 300000 'words '; repeat 300000 'words '; } > content/index.md
    build
    exits 1
    says 'content/index.md'
}

case_markdown_captions() {
    repeat 60000 'Table: a\n\n' | text
    exits 0 1
    repeat 100000 'Table: a\n' | text
    exits 0 1
}

case_markdown_setext() {
    repeat 200000 'a\n=\n' | text
    exits 0 1
    { repeat 600000 '='; echo; } | text
    exits 0 1
}

case_markdown_easy_read_rows() {
    mkdir symbols
    repeat 20000 '![A](symbol:talk)\n\nWords.\n\n' > ../rows
    page index < /dev/null
    { printf -- '---\ntitle: A\n---\n\n'; cat ../rows; } > content/index.easy.md
    build
    exits 0 1
}

case_markdown_hidden_characters() {
    awk 'BEGIN { for (i = 0; i < 50000; i++) printf "a\342\200\213b\342\200\256\n\n" }' | text
    exits 0
}
