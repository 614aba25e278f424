/*
 * packing - which records and symbols of an index share a file.
 *
 * Shape      A file each would be a thousand files for a small hub.  Records
 *            of pages are long and stand alone, or a query would load what
 *            nobody reads; those of words and works are short, and stand
 *            together.  The numbers are in m.js:
 *
 *              "k":[79,4,12]   the first 79 records have a file each; four of
 *                              the others share one, and twelve symbols
 *
 *            On a disk it is the number of files that costs, not their size:
 *            a stick gives each at least 32 kB.  There 32 share a file.
 */
#ifndef COHUB_SEARCH_PACKING_H
#define COHUB_SEARCH_PACKING_H

#include "base/buf.h"
#include "search/document.h"

/* From the first on, up to but without the end. */
struct pack {
    size_t first, end;
};

struct packing {
    size_t document_count, symbol_count;
    size_t alone;   /* documents with a file each, the first ones */
    size_t in_file; /* of the others */
    size_t symbols_in_file;
};

struct packing packing_for_web(const struct documents *documents,
                               size_t symbol_count);
struct packing packing_for_disk(const struct documents *documents,
                                size_t symbol_count);

size_t packing_document_files(const struct packing *packing);
struct pack packing_documents(const struct packing *packing, size_t file);

size_t packing_symbol_files(const struct packing *packing);
struct pack packing_symbols(const struct packing *packing, size_t file);

/* As JSON. */
void packing_write(const struct packing *packing, struct buf *out);

#endif
