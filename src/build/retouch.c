#include "build/retouch.h"

#include "source/article.h"

/* --- what other pages may know of a text ---------------------------------- */

static void add_fact(struct buf *facts, str fact)
{
    buf_add(facts, fact);
    buf_add_char(facts, '\n');
}

/* Which style sheets there are hangs on the names; who cites a record on the
 * keys and terms. */
static void add_blocks(struct buf *facts, const struct body *body)
{
    for (size_t i = 0; i < body->block_count; i++) {
        add_fact(facts, body->blocks[i]->name);
        add_fact(facts, block_attribute(body->blocks[i], STR("key")));
        add_fact(facts, block_attribute(body->blocks[i], STR("term")));
    }
}

static void add_body(struct buf *facts, const struct body *body)
{
    for (size_t i = 0; i < body->id_count; i++)
        add_fact(facts, body->ids[i]);
    for (size_t i = 0; i < body->heading_count; i++)
        add_fact(facts, body->headings[i].wanted);
    for (size_t i = 0; i < body->link_count; i++)
        add_fact(facts, body->links[i]->path);
    for (size_t i = 0; i < body->word_count; i++)
        buf_format(facts, "%p\n", (void *)body->words[i]->term);
    add_blocks(facts, body);
}

static struct hash facts_of(const struct article *article)
{
    struct buf facts = {0};
    struct hash found;

    add_fact(&facts, str_slice(article->text.bytes, 0, article->body_offset));
    add_body(&facts, &article->body);
    add_fact(&facts, article->derived ? STR("derived") : STR("as written"));
    if (article->derived)
        add_body(&facts, &article->derived->body);
    found = hash_of(buf_str(&facts));
    buf_free(&facts);
    return found;
}

/* --- one text -------------------------------------------------------------- */

/* Another text of the page was made from this one, and is older now. */
static bool is_made_from(const struct build *build, const struct page *page)
{
    size_t slots = variant_slot_count(build->hub.config.language_count);

    for (size_t i = 0; i < slots; i++)
        if (page->articles[i] && page->articles[i]->front.made_from.len)
            return true;
    return false;
}

/* It is to be seen, and is not about a person: who agreed to what is looked
 * for in the words of all pages. */
static bool may_be_retouched(const struct build *build, const struct page *page,
                             const struct article *article)
{
    size_t slot = variant_slot(article->language_index, article->variant);

    return article->is_read && !article->is_held && !article->front.is_draft
           && page->articles[slot] == article
           && article->front.type != TYPE_CASE_STUDY
           && article->front.consent_count == 0 && !is_made_from(build, page);
}

/* Where the old words stay until the hub is connected anew. */
static bool retouch(struct build *build, size_t index)
{
    struct article *article = build->articles[index];
    const struct page *page = build->article_pages[index];
    struct article old = *article;

    if (!may_be_retouched(build, page, article))
        return false;
    *article = (struct article){
        .text = {.path = old.text.path},
        .variant = old.variant,
        .language_index = old.language_index,
        .address = old.address,
        .is_outdated = old.is_outdated,
    };
    article_read_front(&build->article_source, article);
    article_read_body(&build->article_source, page, article);
    if (!article->is_read || !hash_equal(facts_of(&old), facts_of(article))
        || !reread_retire(build, &old)) {
        article_free(article);
        *article = old;
        return false;
    }
    reread_connect_text(build, page, article);
    return true;
}

bool retouch_files(struct build *build, const str *paths, size_t count)
{
    size_t changed = 0;

    for (size_t i = 0; i < count; i++) {
        size_t index = reread_find(build, paths[i]);

        if (!reread_is_of_the_hub(paths[i]))
            continue;
        if (build->is_indexed || index == build->article_count
            || !retouch(build, index))
            return false;
        changed++;
    }
    if (changed)
        reread_collect_messages(build);
    return true;
}
