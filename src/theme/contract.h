/*
 * contract - what a part of the theme is for, and what it takes.
 *
 * Shape      parts/NAME/NAME.yaml:
 *
 *              name: quote
 *              what: somebody's own words
 *              kind: block            or furniture: not for ::: blocks
 *              takes:
 *                key: {what: the work it is in, names: resource}
 *                by: {what: who said it, required: yes, from: makers}
 *                date: {what: when it was, day: yes}
 *                kind: {what: how it is set, one_of: [wide, narrow]}
 *              content: any           or list, picture-row, none
 *              words: kept            or reworded, unexplained, left-out
 *              record: cited          or described, shown
 *              style: own             or everywhere
 *              needs: [resource]      parts whose style it uses as well
 *              examples:
 *                - title: a quote
 *                  markdown: |
 *                    ::: quote {by="A member"}
 *                  test: no
 *
 * Ownership  Lives in the arena it was loaded into.
 * Errors     Every mistake is a message; contract_load then returns null.
 */
#ifndef COHUB_THEME_CONTRACT_H
#define COHUB_THEME_CONTRACT_H

#include "model/block_facts.h"
#include "template/check.h"
#include "theme/files.h"

struct contract_attribute {
    str name;
    str what;
    bool is_required;
    bool is_day; /* days in it have to be in the calendar */
    int names;   /* CONTRACT_NAMES_... */
    struct {
        const str *items;
        size_t count;
    } from; /* what it takes from the record that the block names */
    struct {
        const str *items;
        size_t count;
    } choices; /* empty: any words */
};

enum {
    CONTRACT_NAMES_NOTHING,
    CONTRACT_NAMES_RESOURCE, /* by the key in content/resources.yaml */
    CONTRACT_NAMES_TERM,     /* of the glossary */
};

enum contract_content {
    CONTRACT_CONTENT_ANY,
    CONTRACT_CONTENT_LIST,
    CONTRACT_CONTENT_PICTURE_ROW,
    CONTRACT_CONTENT_NONE,
};

struct contract_example {
    str title;
    str markdown;
    bool is_test; /* for tests only, not for the page of all parts */
};

struct part_contract {
    str name;
    str what;
    bool is_furniture;
    const struct contract_attribute *attributes;
    size_t attribute_count;
    enum contract_content content;
    struct block_facts facts; /* what other rooms know of such a block */
    bool has_own_style;       /* which only pages with the part load */
    str sheet; /* parts of one name load together; may be empty */
    struct {
        const str *items;
        size_t count;
    } needs; /* other parts whose style it uses */
    const struct contract_example *examples;
    size_t example_count;
};

const struct part_contract *contract_load(struct arena *arena,
                                          const struct theme_files *files,
                                          str part, struct diags *diags);

/* The contracts of all parts, by name.  One with a mistake has a message and
 * is left out. */
const struct part_contract **contract_list(struct arena *arena,
                                           const struct theme_files *files,
                                           size_t *count, struct diags *diags);

/* A part's name as people read it: "Need to know" for "need-to-know". */
str contract_title(struct arena *arena, str name);

/* What templates call the answer to "is the attribute that choice?":
 * "kind_is_wide".  An address also has "file_is_here": the hub has it. */
str contract_flag(struct arena *arena, str attribute, str choice);
bool contract_has_flag(const struct part_contract *contract, str name);

/* What the part's template may see of its block. */
struct template_attributes
contract_attributes(const struct part_contract *contract, struct arena *arena);

/* The attribute of that name, or null. */
const struct contract_attribute *
contract_find(const struct part_contract *contract, str name);

#endif
