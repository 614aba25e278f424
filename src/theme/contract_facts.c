#include "theme/contract_facts.h"

static const str record_facts[] = {
    [RECORD_FACT_TITLE] = STR_INIT("title"),
    [RECORD_FACT_MAKERS] = STR_INIT("makers"),
    [RECORD_FACT_YEAR] = STR_INIT("year"),
    [RECORD_FACT_PUBLISHER] = STR_INIT("publisher"),
    [RECORD_FACT_LINK] = STR_INIT("link"),
    [RECORD_FACT_STATUS] = STR_INIT("status"),
    [RECORD_FACT_TERM] = STR_INIT("term"),
};

void contract_complain(const struct yaml_filling *filling, size_t offset, str a,
                       str b)
{
    diag_add(filling->diags, DIAG_CONTRACT_SHAPE,
             place_at(filling->file, offset), a, b);
}

static bool find_record_fact(str word, enum record_fact *fact)
{
    for (size_t i = 0; i < sizeof(record_facts) / sizeof(record_facts[0]); i++)
        if (str_equal(record_facts[i], word)) {
            *fact = (enum record_fact)i;
            return true;
        }
    return false;
}

/* Words can only be taken from what some attribute names. */
static bool has_source(const struct block_facts *facts, enum record_fact fact)
{
    str source = fact == RECORD_FACT_TERM ? facts->term_attribute
                                          : facts->resource_attribute;

    return source.len > 0;
}

static void add_taking(const struct yaml_filling *filling, size_t offset,
                       str from, struct block_facts *facts,
                       struct block_taking *taking)
{
    if (!find_record_fact(from, &taking->fact))
        contract_complain(filling, offset, from,
                          STR("write from: and one or more of title, "
                              "makers, year, publisher, link, status, "
                              "term"));
    else if (!has_source(facts, taking->fact))
        contract_complain(
            filling, offset, arena_join(filling->arena, STR("from: "), from),
            taking->fact == RECORD_FACT_TERM
                ? STR("add names: term to the attribute that names the term")
                : STR("add names: resource to the attribute that names the "
                      "work"));
    else
        facts->taking_count++;
}

static void fill_takings(const struct yaml_filling *filling,
                         const struct yaml_node *takes,
                         struct part_contract *contract, size_t most)
{
    struct block_taking *takings =
        arena_array(filling->arena, struct block_taking, most);
    struct block_facts *facts = &contract->facts;

    for (size_t i = 0; i < contract->attribute_count; i++) {
        const struct contract_attribute *attribute = &contract->attributes[i];

        for (size_t j = 0; j < attribute->from.count; j++) {
            struct block_taking *taking = &takings[facts->taking_count];

            taking->attribute = attribute->name;
            add_taking(filling, takes->pairs[i].offset,
                       attribute->from.items[j], facts, taking);
        }
    }
    facts->takings = takings;
}

void contract_fill_facts(const struct yaml_filling *filling,
                         const struct yaml_node *takes,
                         struct part_contract *contract)
{
    struct block_facts *facts = &contract->facts;
    size_t most = 0;

    for (size_t i = 0; i < contract->attribute_count; i++) {
        const struct contract_attribute *attribute = &contract->attributes[i];

        most += attribute->from.count;
        if (attribute->names == CONTRACT_NAMES_RESOURCE)
            facts->resource_attribute = attribute->name;
        else if (attribute->names == CONTRACT_NAMES_TERM)
            facts->term_attribute = attribute->name;
    }
    fill_takings(filling, takes, contract, most);
}
