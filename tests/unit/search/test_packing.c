#include "search/packing.h"

#include "tap.h"

/* Every record stands in one file, and each file has some. */
static void check_all(size_t written, size_t made)
{
    struct documents documents = {.count = written + made,
                                  .written_count = written};
    size_t next = 0;

    for (size_t i = 0; i < packing_document_files(&documents); i++) {
        struct pack pack = packing_documents(&documents, i);

        CHECK_INT(pack.first, next);
        CHECK(pack.end > pack.first);
        next = pack.end;
    }
    CHECK_INT(next, documents.count);
}

static void test_every_record_stands_in_one_file(void)
{
    check_all(0, 0);
    check_all(1, 0);
    check_all(3, 25);
    check_all(0, 13);
}

static void test_records_of_pages_stand_alone(void)
{
    struct documents documents = {.count = 10000, .written_count = 10000};

    CHECK_INT(packing_document_files(&documents), 10000);
    documents.count += 9;
    CHECK_INT(packing_document_files(&documents), 10003);
}

static void test_symbols_share_files(void)
{
    struct pack pack = packing_symbols(62, 5);

    CHECK_INT(packing_symbol_files(0), 0);
    CHECK_INT(packing_symbol_files(62), 6);
    CHECK_INT(pack.first, 60);
    CHECK_INT(pack.end, 62);
}

int main(void)
{
    RUN(test_every_record_stands_in_one_file);
    RUN(test_records_of_pages_stand_alone);
    RUN(test_symbols_share_files);
    return tap_done();
}
