namespace Privatization;

public static class Description
{
    public static void AddDescription(this WebApplicationBuilder builder) { }
    public static void MapDescription(this WebApplication app) { }
}
