#include "view/entry.h"

static void add_problems(const struct drawing *drawing, struct object *object,
                         const struct statement *statement)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, statement->problem_count);

    for (size_t i = 0; i < statement->problem_count; i++) {
        const struct statement_problem *problem = &statement->problems[i];
        struct object item = object_of(drawing->scratch);

        object_add_text(&item, NAME_WHAT, problem->what);
        object_add_text(&item, NAME_EASY,
                        problem->easy.len ? problem->easy : problem->what);
        object_add_text(&item, NAME_CRITERION, problem->criterion);
        object_add_text(&item, NAME_UNTIL, problem->until);
        items[i] = object_value(&item);
    }
    object_add_flag(object, NAME_HAS_PROBLEMS, statement->problem_count > 0);
    object_add_list(object, NAME_PROBLEMS, items, statement->problem_count);
}

static void add_status(struct object *object, const struct statement *statement)
{
    object_add_flag(object, NAME_IS_FULL, statement->status == STATEMENT_FULL);
    object_add_flag(object, NAME_IS_PARTIAL,
                    statement->status == STATEMENT_PARTIAL);
    object_add_flag(object, NAME_IS_NOT, statement->status == STATEMENT_NOT);
    object_add_flag(object, NAME_IS_PUBLIC,
                    statement->public_body == ANSWER_YES);
    object_add_flag(object, NAME_IS_NORTHERN_IRELAND,
                    statement->nation == NATION_NORTHERN_IRELAND);
}

static void add_texts(const struct drawing *drawing, struct object *object,
                      const struct statement *statement)
{
    object_add_flag(object, NAME_HAS_BURDEN, statement->burden.count > 0);
    view_add_texts(drawing, object, NAME_BURDEN, &statement->burden);
    object_add_flag(object, NAME_HAS_OUT_OF_SCOPE,
                    statement->out_of_scope.count > 0);
    view_add_texts(drawing, object, NAME_OUT_OF_SCOPE,
                   &statement->out_of_scope);
}

struct value view_of_statement(const struct drawing *drawing)
{
    const struct statement *statement = &drawing->hub->config.statement;
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_SCOPE, statement->scope);
    object_add_text(&object, NAME_BODY, statement->body);
    add_status(&object, statement);
    add_problems(drawing, &object, statement);
    add_texts(drawing, &object, statement);
    if (statement->response_days)
        object_add_text(
            &object, NAME_RESPONSE_DAYS,
            arena_format(drawing->scratch, "%ld", statement->response_days));
    object_add(&object, NAME_PREPARED,
               view_of_date(drawing, statement->prepared));
    object_add(&object, NAME_REVIEWED,
               view_of_date(drawing, statement->reviewed));
    object_add(&object, NAME_TESTED, view_of_date(drawing, statement->tested));
    object_add_text(&object, NAME_TESTED_BY, statement->tested_by);
    return object_value(&object);
}
