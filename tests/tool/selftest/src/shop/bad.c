#include "command/good.h"

#include <libxml/tree.h>
#include <yaml.h>
