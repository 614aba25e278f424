#include "shop/good.h"

#include "base/good.h"

#include <yaml.h>
