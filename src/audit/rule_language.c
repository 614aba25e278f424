/* Rules about the language that words are said in. */
#include "audit/accessible_name.h"
#include "audit/rule.h"
#include "language/language_guess.h"
#include "language/language_subtag.h"

/* "en" of "en-GB" */
static str primary_of(str tag)
{
    return str_cut(tag, '-').head;
}

static bool is_known_tag(str tag)
{
    return language_subtag_is_known(primary_of(tag));
}

void check_page_language(struct audit *audit)
{
    const struct dom_node *root = audit->page->dom->root;

    if (text_is_blank(dom_value(root, "lang")))
        audit_report(audit, DIAG_LANG_MISSING, root, (str){0}, (str){0});
}

void check_page_language_tag(struct audit *audit)
{
    const struct dom_node *root = audit->page->dom->root;
    str lang = dom_value(root, "lang");

    if (!text_is_blank(lang) && !is_known_tag(lang))
        audit_report(audit, DIAG_LANG_TAG, root, lang, (str){0});
}

/* --- parts ---------------------------------------------------------------- */

static bool is_told(const struct audited_page *page,
                    const struct dom_node *text)
{
    return page_is_visible(page, text) || !page_is_hidden(page, text);
}

/* Are there words in it whose language it decides? */
static bool has_words(const struct audited_page *page,
                      const struct dom_node *node)
{
    for (size_t i = node->index; i < node->end;) {
        const struct dom_node *inner = page->dom->nodes[i];

        if (inner != node && dom_is_element(inner)
            && dom_value(inner, "lang").len) {
            i = inner->end;
            continue;
        }
        if (!dom_is_element(inner)) {
            if (!text_is_blank(inner->text) && is_told(page, inner))
                return true;
        } else if (page_is_in_tree(page, inner)
                   && (dom_has(inner, "alt") || dom_has(inner, "aria-label")
                       || dom_has(inner, "title"))
                   && accessible_name(page, inner).len) {
            return true;
        }
        i++;
    }
    return false;
}

void check_part_language_tag(struct audit *audit)
{
    const struct dom_node *body = dom_child(audit->page->dom->root, TAG_BODY);

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str lang = dom_value(node, "lang");

        if (lang.len && body && dom_is_inside(node, body) && !is_known_tag(lang)
            && has_words(audit->page, node))
            audit_report(audit, DIAG_PART_LANG_TAG, node, lang, (str){0});
    }
}

/* --- which language it is -------------------------------------------------- */

enum { TEXT_LEN_MAX = 100 * 1000 };

static void add_name(const struct audited_page *page, struct buf *text,
                     const struct dom_node *node)
{
    if ((dom_has(node, "alt") || dom_has(node, "aria-label")
         || dom_has(node, "aria-labelledby"))
        && page_is_in_tree(page, node)) {
        buf_add_char(text, ' ');
        buf_add(text, accessible_name(page, node));
        buf_add(text, STR(". "));
    }
}

/* The words whose language node decides: in it, without parts that say their
 * own. */
static str words_of(const struct audited_page *page,
                    const struct dom_node *node)
{
    struct buf text = {.max = TEXT_LEN_MAX};
    str copy;

    for (size_t i = node->index; i < node->end;) {
        const struct dom_node *inner = page->dom->nodes[i];
        bool is_part = inner != node && dom_is_element(inner)
                       && dom_value(inner, "lang").len;

        if (is_part || inner->tag == TAG_CODE || inner->tag == TAG_PRE) {
            i = inner->end;
            continue;
        }
        if (dom_is_element(inner))
            add_name(page, &text, inner);
        else if (is_told(page, inner)
                 || (inner->parent && inner->parent->tag == TAG_TITLE
                     && inner->parent->space == DOM_HTML))
            buf_add(&text, inner->text);
        i++;
    }
    copy = arena_copy(page->arena, buf_str(&text));
    buf_free(&text);
    return copy;
}

static void check_match(struct audit *audit, const struct dom_node *node,
                        enum diag_kind kind)
{
    str lang = dom_trimmed(node, "lang");
    str found;

    if (lang.len == 0 || !is_known_tag(lang))
        return;
    found = language_guess_other(audit->languages, words_of(audit->page, node),
                                 lang);
    if (found.len)
        audit_report(audit, kind, node, lang, found);
}

void check_page_language_match(struct audit *audit)
{
    check_match(audit, audit->page->dom->root, DIAG_LANG_MATCH);
}

void check_part_language_match(struct audit *audit)
{
    const struct dom_node *body = dom_child(audit->page->dom->root, TAG_BODY);

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node))
        if (body && dom_is_inside(node, body) && dom_is_html(node))
            check_match(audit, node, DIAG_PART_LANG_MATCH);
}
