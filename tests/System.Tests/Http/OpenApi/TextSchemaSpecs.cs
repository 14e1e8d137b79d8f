using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Accounts.Passwords;
using Privatization.Api.Http.OpenApi;
using Privatization.Storage.Log;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Http.OpenApi;

/// <summary>What is said of values that are written as one string is true of them.</summary>
public class TextSchemaSpecs(RunningService service)
{
    private Dictionary<Type, TextForm> All => service.Services.GetServices<ModuleContract>().SelectMany(module => module.Texts).ToDictionary();

    [Fact]
    public void all_text_values_are_described() =>
        All.Keys
            .Should().BeEquivalentTo(new[] { typeof(Iin), typeof(FactType), typeof(NewPassword) }.SelectMany(it => it.Assembly.GetTypes())
                .Where(type => !type.IsInterface && TextConverterFactory.IsText(type)));

    [Fact]
    public void examples_of_text_values_are_values_and_follow_their_patterns()
    {
        foreach (var (type, form) in All.Where(it => it.Value.Example is not null))
        {
            JsonSerializer.Deserialize(JsonSerializer.Serialize(form.Example), type, Json.Strict)!.ToString().Should().Be(form.Example);
            if (form.Pattern is { } pattern) Regex.IsMatch(form.Example!, pattern).Should().BeTrue(form.Example);
        }
    }
}
