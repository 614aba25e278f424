#include "search/packing.h"

enum { MADE_IN_FILE = 4, SYMBOLS_IN_FILE = 12, ON_DISK_IN_FILE = 32 };

static size_t files_for(size_t count, size_t in_file)
{
    return (count + in_file - 1) / in_file;
}

static struct pack pack_at(size_t first, size_t most, size_t count)
{
    return (struct pack){first, first + most < count ? first + most : count};
}

struct packing packing_for_web(const struct documents *documents,
                               size_t symbol_count)
{
    return (struct packing){documents->count, symbol_count,
                            documents->written_count, MADE_IN_FILE,
                            SYMBOLS_IN_FILE};
}

struct packing packing_for_disk(const struct documents *documents,
                                size_t symbol_count)
{
    return (struct packing){documents->count, symbol_count, 0, ON_DISK_IN_FILE,
                            ON_DISK_IN_FILE};
}

size_t packing_document_files(const struct packing *packing)
{
    return packing->alone
           + files_for(packing->document_count - packing->alone,
                       packing->in_file);
}

struct pack packing_documents(const struct packing *packing, size_t file)
{
    size_t alone = packing->alone;

    if (file < alone)
        return (struct pack){file, file + 1};
    return pack_at(alone + (file - alone) * packing->in_file, packing->in_file,
                   packing->document_count);
}

size_t packing_symbol_files(const struct packing *packing)
{
    return files_for(packing->symbol_count, packing->symbols_in_file);
}

struct pack packing_symbols(const struct packing *packing, size_t file)
{
    return pack_at(file * packing->symbols_in_file, packing->symbols_in_file,
                   packing->symbol_count);
}

void packing_write(const struct packing *packing, struct buf *out)
{
    buf_format(out, "[%zu,%zu,%zu]", packing->alone, packing->in_file,
               packing->symbols_in_file);
}
