using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>The contract changes only knowingly: UPDATE_GOLDEN=1 writes the file anew, and the change is there to be read.</summary>
public class GoldenSpecs(RunningService service)
{
    [Fact]
    public async Task the_description_of_the_api_is_the_one_agreed_on()
    {
        var text = (await Documents.Text(service, "v1")).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(Documents.GoldenFile(), text);
        var agreed = await File.ReadAllTextAsync(Documents.GoldenFile());
        // Not FluentAssertions: its message would hold both documents.
        Assert.True(agreed == text, $"The description differs from {Documents.GoldenFile()}; UPDATE_GOLDEN=1 rewrites it.");
    }
}
