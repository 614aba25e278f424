int options(void)
{
    getenv("COLUMNS");
}
