using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Driving;

/// <summary>Clients of one instance, one for each person, over shared connections.</summary>
public sealed class People(string address)
{
    private static readonly SocketsHttpHandler Connections = new();
    private static readonly ConcurrentDictionary<string, string> Tokens = new();
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new();

    public string Address => address;

    public HttpClient Official(Role role, string provider, string? subject = null) => With(Token(role, provider, null, subject));

    public HttpClient Applicant(string iin) => With(Token(Role.Applicant, null, iin, null));

    /// <summary>One who looks: <c>*</c> is all of the oblast.</summary>
    public HttpClient Looker(Role role, string? provider = null) => With(Token(role, provider, null, null));

    public HttpClient Nobody() => With(null);

    public HttpClient With(string? token) => _clients.GetOrAdd(token ?? "", _ =>
    {
        var client = new HttpClient(Connections, disposeHandler: false) { BaseAddress = new(address) };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    });

    private static string Token(Role role, string? provider, string? iin, string? subject) =>
        Tokens.GetOrAdd($"{role} {provider} {iin} {subject}", _ => RunningService.Token(role, provider, iin, subject));

    /// <summary>An IIN that nobody else in this run has.</summary>
    public static string NewIin()
    {
        while (true)
        {
            var digits =
                $"{Random.Shared.Next(50, 99)}{Random.Shared.Next(1, 13):00}{Random.Shared.Next(1, 29):00}3{Random.Shared.Next(100_000):00000}";
            try { return Canaries.WithIin(Iin.Parse(digits).ToString()); }
            catch (FormatException) { /* another check digit */ }
        }
    }
}
