using Privatization.Api.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Accounts;

/// <summary>Somebody at the portal of one instance, with an IIN, a password and a network.</summary>
public sealed class Citizen(People people, string? iin = null)
{
    public string Iin { get; } = iin ?? People.NewIin();

    public string Password { get; set; } = $"{Canaries.Password} {Guid.NewGuid():N}";

    public string Network { get; set; } = $"10.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}";

    public string? Token { get; private set; }

    /// <summary>What the service last gave the device.</summary>
    public string? Device { get; set; }

    /// <summary>Whether the device gives it back when signing in.</summary>
    public bool KeepsDevice { get; set; }

    /// <summary>With the token, where there is one.</summary>
    public HttpClient Client => people.With(Token);

    public Citizen At(People another) =>
        new(another, Iin) { Password = Password, Network = Network, Token = Token, Device = Device, KeepsDevice = KeepsDevice };

    public Task<Reply> Register() => Send("/v1/accounts", new { Iin, Password });

    public async Task<Reply> SignIn(string? password = null)
    {
        var reply = await Send("/v1/sessions", new { Iin, Password = password ?? Password });
        if (reply.Status == 201) Token = reply.Text("token");
        return reply;
    }

    public async Task<Citizen> Registered()
    {
        (await Register()).Is(201);
        (await SignIn()).Is(201).Text("proven").Should().Be("False");
        return this;
    }

    public async Task<Citizen> Proven()
    {
        await Registered();
        (await Prove()).Is(201);
        return this;
    }

    public async Task<(string Id, byte[] Bytes)> Challenge()
    {
        var reply = (await Send("/v1/accounts/challenges", new { Iin })).Is(201);
        return (reply.Text("challenge")!, Convert.FromBase64String(reply.Text("bytes")!));
    }

    /// <param name="signer">Whose EDS it is, if not the own.</param>
    public async Task<Reply> Prove(string? newPassword = null, string? signer = null)
    {
        var (id, bytes) = await Challenge();
        return await Prove(id, TestEds.Sign(signer ?? Iin, bytes), newPassword);
    }

    public async Task<Reply> Prove(string challenge, byte[] signature, string? newPassword = null) =>
        newPassword is null ? Remembered(await Client.Send("/v1/accounts/proofs", new { challenge, signature }))
            : await Send("/v1/accounts/proofs", new { challenge, signature, newPassword });

    public Task<Reply> SignOut(string query = "") => Client.Call(HttpMethod.Delete, $"/v1/sessions/current{query}", null);

    public Task<Reply> Look() => Client.Ask("/v1/applications");

    private async Task<Reply> Send(string path, object body) => Remembered(await people.Nobody().Send(
        path, body, [("X-Forwarded-For", Network), .. KeepsDevice && Device is not null ? [("Cookie", Device)] : Array.Empty<(string, string)>()]));

    private Reply Remembered(Reply reply)
    {
        var cookies = reply.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        Device = cookies.FirstOrDefault(it => it.StartsWith($"{KnownDevices.Cookie}=", StringComparison.Ordinal))?.Split(';')[0] ?? Device;
        return reply;
    }
}
