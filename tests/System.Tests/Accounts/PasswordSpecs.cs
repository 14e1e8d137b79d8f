using Privatization.Api.Accounts.Passwords;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Accounts;

/// <summary>OWASP ASVS 5, 6.2: what a password may be.</summary>
public class PasswordSpecs(RunningService service)
{
    public static TheoryData<string> Good =>
        ["kestrel7", "        ", new string('x', 128), string.Concat(Enumerable.Repeat("🐎", 128)), "Әлемнің тауы", "пароль 🗝 мой", "한국어비밀번호열쇠",
            "\u0430\u0301\u0430\u0301\u0430\u0301\u0430\u0301"];

    public static TheoryData<string> Bad =>
        ["", "kestrel", new string('x', 129), "12345678", "password", "PassWord", "ｐａｓｓｗｏｒｄ", "qwertyuiop", "йцукенгш", "ЙЦУКЕНГШ", "жекешелендіру",
            "🐎🐎🐎🐎"];

    [Theory, MemberData(nameof(Good))]
    public void a_password_is_of_eight_to_128_characters_of_any_kind(string text) => NewPassword.Parse(text).ToString().Should().Be(Nfkd.Of(text));

    [Theory, MemberData(nameof(Bad))]
    public void a_password_is_not_shorter_longer_or_one_of_the_most_common(string text) =>
        FluentActions.Invoking(() => NewPassword.Parse(text)).Should().Throw<NotSuchValue>();

    [Theory]
    [InlineData("й", "и\u0306")]
    [InlineData("\u212B", "A\u030A")]
    [InlineData("ﬁ", "fi")]
    [InlineData("각", "\u1100\u1161\u11A8")]
    [InlineData("가", "\u1100\u1161")]
    [InlineData("a\u0301\u0316", "a\u0316\u0301")]
    [InlineData("ự", "u\u0323\u031B")]
    [InlineData("Ａ１", "A1")]
    [InlineData("🐎Ә", "🐎Ә")]
    public void a_password_means_the_same_however_it_is_typed(string one, string other) => Nfkd.Of(one).Should().Be(Nfkd.Of(other));

    [Fact]
    public void a_normalized_password_is_normalized_for_good()
    {
        for (var code = 0; code < 0x30000; code++)
            if (System.Text.Rune.TryCreate(code, out var rune)) Nfkd.Of(Nfkd.Of($"ॐ{rune}\u0301")).Should().Be(Nfkd.Of($"ॐ{rune}\u0301"));
    }

    [Fact]
    public async Task a_password_of_128_letters_is_taken_however_it_is_typed_and_not_where_it_was_cut()
    {
        var citizen = new Citizen(service.People) { Password = string.Concat(Enumerable.Repeat("ж", 127)) + "й" };
        (await citizen.Register()).Is(201);
        (await citizen.SignIn(citizen.Password[..127] + "и\u0306")).Is(201);
        (await citizen.SignIn(citizen.Password[..127])).Is(401, "authorisation-refused");
        (await citizen.SignIn(citizen.Password + "ж")).Is(401, "authorisation-refused");
        (await citizen.SignIn(citizen.Password.ToUpperInvariant())).Is(401, "authorisation-refused");
        foreach (var refused in new[] { citizen.Password + "ж", "password", "short", $"мен {citizen.Iin}" })
        {
            citizen.Password = refused;
            (await citizen.Register()).Is(422, "invalid-content").Json.GetProperty("errors")[0].GetProperty("pointer").GetString()
                .Should().Be("/password");
        }
    }
}
