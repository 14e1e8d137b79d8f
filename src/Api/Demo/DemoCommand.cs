namespace Privatization;

public static class DemoCommand
{
    public static Task<int> Run() => Task.FromResult(0);
}
