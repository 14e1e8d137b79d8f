using Privatization.Signatures;

namespace Privatization.Tests.Signatures;

public sealed class BadSignatureSpecs
{
    public static TheoryData<string> Signatures => [.. BadSignatures.Of.Keys];

    public static TheoryData<string> Certificates => [.. BadCertificates.Of.Keys];

    [Theory, MemberData(nameof(Signatures))]
    public async Task a_bad_signature_is_refused_for_its_own_reason(string name)
    {
        using var checking = new Checking(BadSignatures.Authority);
        var (code, cms) = BadSignatures.Of[name];
        (await checking.Verify(cms())).Code().Should().Be(code);
    }

    [Theory, MemberData(nameof(Certificates))]
    public async Task a_bad_certificate_is_refused_for_its_own_reason(string name)
    {
        using var checking = new Checking(BadSignatures.Authority);
        var (code, leaf, issuers) = BadCertificates.Of[name];
        (await checking.Verify(leaf().Signs().Der(), checking.Pki.Trust(issuers()))).Code().Should().Be(code);
    }

    [Fact]
    public void bad_signatures_are_more_than_forty_and_every_reason_is_said_in_three_languages()
    {
        (BadSignatures.Of.Count + BadCertificates.Of.Count).Should().BeGreaterThan(40);
        var reasons = new[] { typeof(Reasons), typeof(PassingReasons) }.SelectMany(type => type.GetFields()).Select(field => field.GetValue(null))
            .OfType<Reason>().ToArray();
        reasons.Select(reason => reason.Code).Should().OnlyHaveUniqueItems();
        reasons.SelectMany(reason => new[] { reason.Sentence.Kk, reason.Sentence.Ru, reason.Sentence.En }).Should().OnlyHaveUniqueItems();
        reasons.Should().OnlyContain(reason => reason.Sentence.Kk.Any(letter => "әіңғүұқөһӘІҢҒҮҰҚӨҺ".Contains(letter)));
    }
}
