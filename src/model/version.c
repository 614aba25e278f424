#include "base/buf.h"
#include "base/hash.h"
#include "model/trust.h"

static const struct article *standard_in(const struct page *page,
                                         size_t language)
{
    return page->articles[language * VARIANT_COUNT + VARIANT_STANDARD];
}

const struct article *article_origin(const struct page *page,
                                     const struct article *article)
{
    const struct article *own = standard_in(page, article->language_index);
    const struct article *first = standard_in(page, 0);

    if (own && own != article)
        return own;
    return first != article ? first : NULL;
}

str article_fingerprint(struct arena *arena, const struct article *article)
{
    struct buf text = {0};
    str rest = str_trim(str_slice(article->text.bytes, article->body_offset,
                                  article->text.bytes.len));
    str hex;
    str line;

    buf_add(&text, article->front.title);
    while (str_next_line(&rest, &line)) {
        buf_add_char(&text, '\n');
        buf_add(&text, line);
    }
    hex = hash_hex(arena, hash_of(buf_str(&text)));
    buf_free(&text);
    return str_slice(hex, 0, FINGERPRINT_DIGITS);
}

static str version_words(const struct article *article)
{
    if (article->variant == VARIANT_EASY_READ)
        return STR("this easy read page");
    if (article->variant == VARIANT_PLAIN)
        return STR("this plain language page");
    return STR("this translation");
}

static void check_article(const struct trust *trust, const struct page *page,
                          struct article *article)
{
    const struct article *origin = article_origin(page, article);
    str made_from = article->front.made_from;

    if (made_from.len == 0 || !origin
        || str_equal(made_from, article_fingerprint(trust->arena, origin)))
        return;
    article->is_outdated = true;
    diag_add(trust->diags, DIAG_VARIANT_OUTDATED,
             article->front.made_from_place, version_words(article),
             origin->text.path);
}

void trust_check_versions(const struct trust *trust)
{
    const struct hub *hub = trust->hub;
    size_t slots = hub->config.language_count * VARIANT_COUNT;

    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                check_article(trust, hub->pages[i], hub->pages[i]->articles[j]);
}
