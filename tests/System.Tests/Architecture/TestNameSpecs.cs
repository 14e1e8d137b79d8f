using System.Text.RegularExpressions;

namespace Privatization.Tests.Architecture;

/// <summary>A failure is read in a flat list, without its class: the name of a test is a statement that begins with what it speaks of.</summary>
public partial class TestNameSpecs
{
    /// <summary>Words with which a statement begins that leaves its subject to the name of the class.</summary>
    private static readonly HashSet<string> WithoutSubject =
    [
        "am", "is", "are", "was", "were", "be", "has", "have", "had", "does", "do", "did", "can", "cannot", "may", "must", "will", "and",
        "or", "but", "also", "not", "never", "none", "so", "neither", "nor", "then", "than", "because", "if", "once", "as", "of", "in",
        "on", "at", "to", "from", "for", "by", "with", "without", "under", "over", "after", "before", "beyond", "between", "until", "since",
        "where", "when", "while", "that", "which", "whom", "whose", "it", "its", "they", "them", "their", "this", "these", "says", "say",
        "tells", "tell", "knows", "know", "takes", "refuses", "becomes", "begins", "begin", "remembers", "goes", "writes", "fills",
        "carries", "serves", "follow", "give", "send", "concludes",
    ];

    private static readonly IReadOnlyList<string> Names =
        [.. Sources.Of("tests").SelectMany(file => Test().Matches(File.ReadAllText(file))).Select(test => test.Groups["name"].Value)];

    [Fact]
    public void the_name_of_a_test_is_a_statement_with_its_subject() =>
        Names.Should().HaveCountGreaterThan(1000).And.OnlyContain(name => ReadsAlone(name));

    [Fact]
    public void no_two_tests_have_one_name() => Names.Should().OnlyHaveUniqueItems();

    [Theory]
    [InlineData("is_refused_at_once"), InlineData("and_not_twice_either"), InlineData("in_force_after_ten_days")]
    [InlineData("that_are_cut_leave_nothing"), InlineData("it_is_refused_at_once"), InlineData("payments_add")]
    [InlineData("Payments_add_up"), InlineData("paymentsAddUp")]
    public void a_test_name_without_its_subject_is_found(string name) => ReadsAlone(name).Should().BeFalse();

    private static bool ReadsAlone(string name) => Statement().IsMatch(name) && !WithoutSubject.Contains(name.Split('_')[0]);

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*(_[a-zA-Z0-9]+){2,}$")]
    private static partial Regex Statement();

    /// <summary>From the attribute on to the next method that is public.</summary>
    [GeneratedRegex(
        @"^    \[(?:Fact|Theory)\b.*?^    public (?:async )?(?:void|Task) (?<name>\w+)\(", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Test();
}
