using System.Text.RegularExpressions;

namespace Privatization.Domain.Tests;

/// <summary>docs/glossary.md: the words of the regulation in three languages, and their names in code.</summary>
public partial class GlossarySpecs
{
    private static readonly IReadOnlyList<Entry> Entries =
    [
        .. from row in Rows().Matches(RepositoryPages.Text(Path.Combine("docs", "glossary.md")))
           let names = Names().Matches(row.Groups["code"].Value).Select(name => name.Groups[1].Value).ToList()
           where names is not []
           select new Entry(new(row.Groups["kk"].Value, row.Groups["ru"].Value, row.Groups["en"].Value), names),
    ];

    private static readonly ILookup<string, Type> Types = typeof(Application).Assembly.GetTypes().ToLookup(type => type.Name);

    [Fact]
    public void every_name_in_the_glossary_is_that_of_a_type_or_of_a_member_of_an_enum() =>
        Entries.SelectMany(entry => entry.Names).Where(name => !Exists(name)).Should().BeEmpty();

    [Fact]
    public void every_act_and_every_role_has_its_words_in_the_glossary()
    {
        var names = Entries.SelectMany(entry => entry.Names).ToHashSet();
        Enum.GetValues<Act>().Where(act => !names.Contains($"Act.{act}")).Should().BeEmpty();
        Enum.GetValues<Role>().Where(role => !names.Contains($"Role.{role}")).Should().BeEmpty();
    }

    [Fact]
    public void a_name_is_explained_once_in_the_glossary() =>
        Entries.SelectMany(entry => entry.Names).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(100);

    [Fact]
    public void an_act_of_the_regulation_has_the_words_of_its_rows_in_the_glossary() => Resolution339Of2019.Procedure.Steps
        .Where(step => !SameWords(WordsOf($"Act.{step.Act}"), step.Text)).Select(step => step.Act).Should().BeEmpty();

    [Fact]
    public void a_document_that_is_given_out_has_the_words_of_its_title_in_the_glossary() => OutgoingTemplate.All
        .Where(template => !SameWords(WordsOf($"OutgoingKind.{template.Kind}"), template.Title)).Select(template => template.Kind).Should().BeEmpty();

    private static bool Exists(string name) => name.Split('.') is [var type, var member]
        ? Types[type].Any(it => it.IsEnum && Enum.IsDefined(it, member))
        : Types[name].Any();

    private static Sentence WordsOf(string name) => Entries.Single(entry => entry.Names.Contains(name)).Words;

    // A title begins with a capital.
    private static bool SameWords(Sentence glossary, Sentence code) => Lower(glossary) == Lower(code);

    private static (string, string, string) Lower(Sentence it) => (it.Kk.ToLowerInvariant(), it.Ru.ToLowerInvariant(), it.En.ToLowerInvariant());

    private sealed record Entry(Sentence Words, IReadOnlyList<string> Names);

    [GeneratedRegex(@"^\| (?<kk>[^|\n]+) \| (?<ru>[^|\n]+) \| (?<en>[^|\n]+) \| (?<code>[^|\n]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();
}
