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
 */
#ifndef COHUB_SEARCH_PACKING_H
#define COHUB_SEARCH_PACKING_H

#include "base/buf.h"
#include "search/document.h"

/* From the first on, up to but without the end. */
struct pack {
    size_t first, end;
};

size_t packing_document_files(const struct documents *documents);
struct pack packing_documents(const struct documents *documents, size_t file);

size_t packing_symbol_files(size_t symbol_count);
struct pack packing_symbols(size_t symbol_count, size_t file);

/* As JSON. */
void packing_write(const struct documents *documents, struct buf *out);

#endif
