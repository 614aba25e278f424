/*
 * report_file - every message of a run, in a file.
 *
 * Errors     False: errno says why.  The file is then as it was.
 */
#ifndef COHUB_BUILD_REPORT_FILE_H
#define COHUB_BUILD_REPORT_FILE_H

#include "base/str.h"

/* path is as it was typed; a file that is there is replaced. */
bool report_file_write(str path, str bytes);

#endif
