int cellar(void)
{
}
