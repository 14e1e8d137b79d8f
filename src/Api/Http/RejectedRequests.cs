using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;
using Privatization.Api.Http.ProblemDetails;
using HttpFault = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace Privatization.Api.Http;

/// <summary>
/// Requests that Kestrel turns down before the service sees them: what is not HTTP, a line or headers that are too long. It answers them with a
/// status, empty, and closes the connection; before it does, it tells of it (its diagnostic event), and the problem is written in its place.
/// Where Kestrel itself speaks TLS, its own answer stays: it is encrypted behind this.
/// </summary>
internal static class RejectedRequests
{
    private const string Rejected = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public static void AnswerRejectedRequests(this KestrelServerOptions kestrel) =>
        kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => async connection =>
        {
            var transport = connection.Transport;
            var output = new Output(transport.Output);
            connection.Features.Set(output);
            connection.Transport = new Pipes(transport.Input, output);
            try { await next(connection); }
            finally { connection.Transport = transport; }
        }));

    public static void UseRejectedRequests(this WebApplication app) =>
        app.Services.GetRequiredService<DiagnosticListener>().Subscribe(new Events(), name => name == Rejected);

    private static byte[] Answer(int status, HttpContext http)
    {
        var problem = Problem(status);
        var body = problem.Written(http);
        var headers = new HeaderDictionary
        {
            ["Content-Type"] = ProblemDetails.Problem.MediaType,
            ["Content-Length"] = body.Length.ToString(CultureInfo.InvariantCulture),
            ["Content-Language"] = Language.Of(http.Request),
            ["Cache-Control"] = "no-store",
            ["Connection"] = "close",
            ["Date"] = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture),
        };
        if (http.Response.Headers.Allow is { Count: > 0 } allowed) headers["Allow"] = allowed;
        SecurityHeaders.AddTo(headers);
        var head = string.Concat(headers.Select(header => $"{header.Key}: {header.Value}\r\n"));
        return
        [
            .. Encoding.ASCII.GetBytes($"HTTP/1.1 {problem.Status} {ReasonPhrases.GetReasonPhrase(problem.Status)}\r\n{head}\r\n"),
            .. HttpMethods.IsHead(http.Request.Method) ? [] : body,
        ];
    }

    private static Problem Problem(int status) =>
        Problems.Rejections.FirstOrDefault(problem => problem.Status == status) ?? Problems.MalformedRequest with { Status = status };

    private sealed record Pipes(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Events : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not IFeatureCollection features || features.Get<Output>() is not { } output) return;
            if (features.Get<IBadRequestExceptionFeature>()?.Error is not HttpFault { StatusCode: var status }) return;
            if (features.Get<IHttpResponseFeature>() is not { HasStarted: false } || features.Get<ITlsConnectionFeature>() is not null) return;
            output.Replace(Answer(status, new DefaultHttpContext(features)));
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    /// <summary>What goes out on a connection. Once it is replaced, what Kestrel still writes is dropped: that is its own empty answer.</summary>
    private sealed class Output(PipeWriter inner) : PipeWriter
    {
        private byte[]? _dropped;

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        public void Replace(byte[] answer)
        {
            inner.Write(answer);
            _dropped = [];
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => _dropped is null ? inner.GetMemory(sizeHint) : Dropped(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => _dropped is null ? inner.GetSpan(sizeHint) : Dropped(sizeHint);

        public override void Advance(int bytes)
        {
            if (_dropped is null) inner.Advance(bytes);
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

        private byte[] Dropped(int sizeHint) => _dropped = _dropped!.Length >= Math.Max(sizeHint, 1) ? _dropped : new byte[Math.Max(sizeHint, 4096)];
    }
}
