#include "search/packing.h"

enum { MADE_IN_FILE = 4, SYMBOLS_IN_FILE = 12 };

static size_t files_for(size_t count, size_t in_file)
{
    return (count + in_file - 1) / in_file;
}

static struct pack pack_at(size_t first, size_t most, size_t count)
{
    return (struct pack){first, first + most < count ? first + most : count};
}

size_t packing_document_files(const struct documents *documents)
{
    return documents->written_count
           + files_for(documents->count - documents->written_count,
                       MADE_IN_FILE);
}

struct pack packing_documents(const struct documents *documents, size_t file)
{
    size_t written = documents->written_count;

    if (file < written)
        return (struct pack){file, file + 1};
    return pack_at(written + (file - written) * MADE_IN_FILE, MADE_IN_FILE,
                   documents->count);
}

size_t packing_symbol_files(size_t symbol_count)
{
    return files_for(symbol_count, SYMBOLS_IN_FILE);
}

struct pack packing_symbols(size_t symbol_count, size_t file)
{
    return pack_at(file * SYMBOLS_IN_FILE, SYMBOLS_IN_FILE, symbol_count);
}

void packing_write(const struct documents *documents, struct buf *out)
{
    buf_format(out, "[%zu,%d,%d]", documents->written_count, MADE_IN_FILE,
               SYMBOLS_IN_FILE);
}
