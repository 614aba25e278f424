#include "base/good.h"
#include "shop/good.h"

#include <libxml/tree.h>

int show(void)
{
    printf("this is where printing belongs");
}
