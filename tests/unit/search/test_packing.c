#include "search/packing.h"

#include "tap.h"

/* Every record stands in one file, and each file has some. */
static void check_packing(const struct packing *packing)
{
    size_t next = 0;

    for (size_t i = 0; i < packing_document_files(packing); i++) {
        struct pack pack = packing_documents(packing, i);

        CHECK_INT(pack.first, next);
        CHECK(pack.end > pack.first);
        next = pack.end;
    }
    CHECK_INT(next, packing->document_count);
}

static void check_all(size_t written, size_t made)
{
    struct documents documents = {.count = written + made,
                                  .written_count = written};
    struct packing web = packing_for_web(&documents, 62);
    struct packing disk = packing_for_disk(&documents, 62);

    check_packing(&web);
    check_packing(&disk);
}

static void test_every_record_stands_in_one_file(void)
{
    check_all(0, 0);
    check_all(1, 0);
    check_all(3, 25);
    check_all(0, 13);
    check_all(31, 1);
    check_all(30, 3);
}

static void test_records_of_pages_stand_alone_on_the_web(void)
{
    struct documents documents = {.count = 10009, .written_count = 10000};
    struct packing packing = packing_for_web(&documents, 0);

    CHECK_INT(packing_document_files(&packing), 10003);
}

static void test_on_a_disk_there_are_few_files(void)
{
    struct documents documents = {.count = 321, .written_count = 300};
    struct packing packing = packing_for_disk(&documents, 62);

    CHECK_INT(packing_document_files(&packing), 11);
    CHECK_INT(packing_symbol_files(&packing), 2);
}

static void test_symbols_share_files(void)
{
    struct documents documents = {0};
    struct packing packing = packing_for_web(&documents, 62);
    struct packing none = packing_for_web(&documents, 0);
    struct pack pack = packing_symbols(&packing, 5);

    CHECK_INT(packing_symbol_files(&none), 0);
    CHECK_INT(packing_symbol_files(&packing), 6);
    CHECK_INT(pack.first, 60);
    CHECK_INT(pack.end, 62);
}

int main(void)
{
    RUN(test_every_record_stands_in_one_file);
    RUN(test_records_of_pages_stand_alone_on_the_web);
    RUN(test_on_a_disk_there_are_few_files);
    RUN(test_symbols_share_files);
    return tap_done();
}
