#include "source/article.h"

#include "source/front.h"
#include "source/limits.h"
#include "source/text.h"

void article_read(const struct folder *hub_folder,
                  const struct markdown_places *places, const struct page *page,
                  struct article *article)
{
    struct markdown_source source = {
        .text = &article->text,
        .folder = page->folder,
        .variant = article->variant,
        .places = places,
    };
    enum file_answer answer;

    article->diags.arena = &article->arena;
    article->front.order = ORDER_NONE;
    answer = text_read(&article->arena, hub_folder, LIMIT_PAGE, &article->text,
                       &article->diags);
    if (answer == FILE_MISSING)
        text_complain(answer, article->text.path, LIMIT_PAGE, &article->diags);
    if (answer != FILE_OK)
        return;
    front_read(&article->text, &article->arena, &article->diags,
               &article->front, &article->body_offset);
    source.body_offset = article->body_offset;
    markdown_parse(&source, &article->arena, &article->diags, &article->body);
}

void article_free(struct article *article)
{
    arena_free(&article->arena);
    article->text.bytes = (str){0};
    article->diags = (struct diags){0};
    article->front = (struct front){0};
    article->body = (struct body){0};
    article->body_offset = 0;
}
