using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using Privatization.Development.Pki;

namespace Privatization.Tests.Development;

/// <summary>A server on loopback that answers what a test tells it to.</summary>
internal sealed class PkiOverHttp : IAsyncDisposable
{
    private readonly Dictionary<string, Func<byte[], Task<byte[]?>>> _handlers = [];
    private WebApplication? _app;

    public Uri Address { get; private set; } = new("http://127.0.0.1:1/");

    /// <summary>Paths in the order in which they were asked for.</summary>
    public List<string> Asked { get; } = [];

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(Answer);
        await _app.StartAsync();
        Address = new(_app.Urls.Single());
    }

    /// <param name="answer">The body of a 200; null for a 500.</param>
    public void Handle(string path, Func<byte[], Task<byte[]?>> answer) => _handlers[path] = answer;

    public void Handle(string path, Func<byte[], byte[]?> answer) => Handle(path, request => Task.FromResult(answer(request)));

    public void Serve(LocalAuthority authority)
    {
        var responder = new OcspResponder(authority, SystemClock.Instance);
        Handle("/ca.crl", _ => authority.List());
        Handle("/root.crl", _ => File.ReadAllBytesAsync(authority["root.crl"])!);
        Handle("/ocsp", responder.Answer);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        lock (Asked) Asked.Add(context.Request.Path);
        var answer = _handlers.TryGetValue(context.Request.Path, out var handler) ? await handler(body.ToArray()) : null;
        context.Response.StatusCode = answer is null ? 500 : 200;
        if (answer is not null) await context.Response.Body.WriteAsync(answer);
    }
}
