/*
 * inventory - what is in a hub's folders, before any page is read.
 *
 * Shape      content/ becomes pages and assets, static/ becomes assets.  A
 *            page's files differ by what stands before ".md":
 *
 *              steps.md            standard, first language
 *              steps.easy.md       easy read
 *              steps.cy.md         standard, Welsh
 *              steps.easy.cy.md    easy read, Welsh
 *
 *            Hidden files and what editors leave behind are passed over.
 * Ownership  Everything lives in the hub arena; hub->config is set before.
 * Errors     Names that cannot be output paths, links, devices, files that
 *            would be one on a disk without case: all are messages.  Whether
 *            each folder has its page is asked when drafts are known
 *            (sections.h).
 */
#ifndef COHUB_SOURCE_INVENTORY_H
#define COHUB_SOURCE_INVENTORY_H

#include "base/file.h"
#include "model/hub.h"

/* Fills pages, pages_by_path, assets, assets_by_path, found_files,
 * has_content, absent and likely_indexes of hub.  A
 * page has its path, folder, is_index, articles, and its path as its
 * address; an article its text.path, variant and language.  False when there
 * was an error; what was found can be gone on with. */
bool inventory_find(struct arena *arena, const struct folder *hub_folder,
                    struct hub *hub, struct diags *diags);

#endif
