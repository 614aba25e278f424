#include "theme/contract.h"

#include "hub_folder.h"

#define CONTRACT "themes/mine/parts/zz-quote/zz-quote.yaml"

static const struct part_contract *load(struct hub_folder *hub, str text)
{
    const struct theme_files *files;

    hub->diags = (struct diags){.arena = &hub->arena};
    hub_folder_write(hub, CONTRACT, text);
    files =
        theme_files_load(&hub->arena, &hub->folder, STR("mine"), &hub->diags);
    return contract_load(&hub->arena, files, STR("zz-quote"), &hub->diags);
}

static void test_a_contract_says_what_a_part_takes(void)
{
    struct hub_folder hub;
    const struct part_contract *contract;

    hub_folder_open(&hub);
    contract = load(&hub, STR("name: zz-quote\n"
                              "what: somebody's own words\n"
                              "kind: block\n"
                              "takes:\n"
                              "  by: {what: who said it, required: yes}\n"
                              "  from:\n"
                              "    what: the title of the work\n"
                              "content: list\n"
                              "examples:\n"
                              "  - title: a quote\n"
                              "    markdown: |\n"
                              "      ::: zz-quote {by=\"A member\"}\n"
                              "      Words.\n"
                              "      :::\n"
                              "    test: yes\n"));
    CHECK_STR(hub_folder_complaints(&hub), "");
    CHECK(contract && contract->attribute_count == 2);
    CHECK_STR(contract->what, "somebody's own words");
    CHECK(!contract->is_furniture);
    CHECK_INT(contract->content, CONTRACT_CONTENT_LIST);
    CHECK(contract_find(contract, STR("by"))->is_required);
    CHECK(!contract_find(contract, STR("from"))->is_required);
    CHECK(contract_find(contract, STR("to")) == NULL);
    CHECK_INT(contract->example_count, 1);
    CHECK(contract->examples[0].is_test);
    CHECK(str_starts(contract->examples[0].markdown, STR("::: zz-quote {")));
    hub_folder_close(&hub);
}

static void test_a_short_contract_is_a_block_with_any_content(void)
{
    struct hub_folder hub;
    const struct part_contract *contract;

    hub_folder_open(&hub);
    contract = load(&hub, STR("name: zz-quote\nwhat: words\n"));
    CHECK(contract && !contract->is_furniture);
    CHECK_INT(contract->content, CONTRACT_CONTENT_ANY);
    contract =
        load(&hub, STR("name: zz-quote\nwhat: words\nkind: furniture\n"));
    CHECK(contract && contract->is_furniture);
    hub_folder_close(&hub);
}

static const struct {
    const char *text;
    const char *codes;
} mistakes[] = {
    {"what: words\n", "key-missing"},
    {"name: zz-quoet\nwhat: words\n", "contract-name"},
    {"name: zz-quote\nwhat: words\nkind: thing\n", "key-not-choice"},
    {"name: zz-quote\nwhat: words\ntakes: by\n", "contract-shape"},
    {"name: zz-quote\nwhat: words\ntakes: {a b: {what: x}}\n",
     "contract-shape"},
    {"name: zz-quote\nwhat: words\ntakes: {by: {}}\n", "key-missing"},
};

static void test_mistakes_in_a_contract_are_messages(void)
{
    struct hub_folder hub;

    hub_folder_open(&hub);
    for (size_t i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
        CHECK(load(&hub, str_of(mistakes[i].text)) == NULL);
        tap_str(hub_folder_complaints(&hub), str_of(mistakes[i].codes),
                mistakes[i].codes, __FILE__, __LINE__);
    }
    hub_folder_close(&hub);
}

static void test_a_part_without_a_contract_is_an_error(void)
{
    struct hub_folder hub;
    const struct theme_files *files;

    hub_folder_open(&hub);
    files =
        theme_files_load(&hub.arena, &hub.folder, STR("commons"), &hub.diags);
    CHECK(contract_load(&hub.arena, files, STR("zz"), &hub.diags) == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "contract-missing");
    hub_folder_close(&hub);
}

static void test_an_attribute_can_be_one_of_a_few_words(void)
{
    struct hub_folder hub;
    const struct part_contract *contract;

    hub_folder_open(&hub);
    contract = load(&hub, STR("name: zz-quote\nwhat: words\ntakes:\n"
                              "  kind: {what: how, one_of: [wide, narrow]}\n"
                              "  file: {what: an address}\n"));
    CHECK_STR(hub_folder_complaints(&hub), "");
    CHECK_INT(contract_find(contract, STR("kind"))->choices.count, 2);
    CHECK_INT(contract_find(contract, STR("file"))->choices.count, 0);
    CHECK_STR(contract_flag(&hub.arena, STR("kind"), STR("wide")),
              "kind_is_wide");
    CHECK(contract_has_flag(contract, STR("kind_is_wide")));
    CHECK(contract_has_flag(contract, STR("file_is_here")));
    CHECK(!contract_has_flag(contract, STR("kind_is_tall")));
    CHECK(!contract_has_flag(contract, STR("size_is_wide")));
    CHECK(!contract_has_flag(contract, STR("kind")));
    hub_folder_close(&hub);
}

static void test_a_part_can_have_its_style_to_itself(void)
{
    struct hub_folder hub;
    const struct part_contract *contract;

    hub_folder_open(&hub);
    contract = load(&hub, STR("name: zz-quote\nwhat: words\nstyle: own\n"
                              "needs: [resource]\n"));
    CHECK_STR(hub_folder_complaints(&hub), "");
    CHECK(contract->has_own_style);
    CHECK_INT(contract->needs.count, 1);
    CHECK_STR(contract->needs.items[0], "resource");
    CHECK(load(&hub, STR("name: zz-quote\nwhat: words\n"
                         "needs: [nothing]\n"))
          == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "contract-shape");
    hub_folder_close(&hub);
}

int main(void)
{
    RUN(test_a_contract_says_what_a_part_takes);
    RUN(test_a_short_contract_is_a_block_with_any_content);
    RUN(test_mistakes_in_a_contract_are_messages);
    RUN(test_a_part_without_a_contract_is_an_error);
    RUN(test_an_attribute_can_be_one_of_a_few_words);
    RUN(test_a_part_can_have_its_style_to_itself);
    return tap_done();
}
