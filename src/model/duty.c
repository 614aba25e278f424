#include "model/trust.h"

/* "content/guidance/steps.easy.cy.md" */
static str path_wanted(const struct trust *trust, const struct page *page,
                       enum variant variant, const struct language *language)
{
    str suffix = variant_facts_of(variant)->suffix;

    return arena_format(trust->arena, "content/%.*s%s%.*s.%.*s.md",
                        STR_ARG(page->path), suffix.len ? "." : "",
                        STR_ARG(suffix), STR_ARG(language->code));
}

static struct date changed(const struct article *article)
{
    return date_later(article->front.date, article->front.updated);
}

/* "content/steps.md is of 3 March 2026" */
static str words_of(const struct trust *trust, const struct article *first)
{
    return arena_format(trust->arena, "%.*s is of %.*s",
                        STR_ARG(first->text.path),
                        STR_ARG(date_words(trust->arena, changed(first))));
}

static void check_age(const struct trust *trust, const struct article *first,
                      const struct article *other)
{
    str says;

    if (date_compare(changed(other), changed(first)) >= 0)
        return;
    says = date_is_given(changed(other))
               ? arena_join(trust->arena, STR("is of "),
                            date_words(trust->arena, changed(other)))
               : STR("has no date");
    diag_add_path(trust->diags, DIAG_DUTY_OLDER, other->text.path, says,
                  words_of(trust, first));
}

static void check_language(const struct trust *trust, const struct page *page,
                           enum variant variant, size_t language)
{
    const struct config *config = &trust->hub->config;
    const struct article *first = page->articles[variant];
    const struct article *other =
        page->articles[language * VARIANT_COUNT + (size_t)variant];

    if (other)
        check_age(trust, first, other);
    else
        diag_add_path(
            trust->diags, DIAG_DUTY_MISSING, first->text.path,
            config->languages[language].name,
            path_wanted(trust, page, variant, &config->languages[language]));
}

void trust_check_duty(const struct trust *trust)
{
    const struct hub *hub = trust->hub;

    if (!hub->config.is_bilingual)
        return;
    for (size_t i = 0; i < hub->page_count; i++)
        for (int j = 0; !hub->pages[i]->is_generated && j < VARIANT_COUNT; j++)
            for (size_t k = 1;
                 hub->pages[i]->articles[j] && k < hub->config.language_count;
                 k++)
                check_language(trust, hub->pages[i], (enum variant)j, k);
}
