namespace Privatization.Signatures;

/// <summary>Short questions over HTTP: no redirects, limited time and size. Null stands for no usable answer.</summary>
internal sealed class Fetching
{
    private readonly HttpClient _client;

    public Fetching(SignatureSettings settings) => _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = settings.Timeout,
        MaxResponseContentBufferSize = settings.MaxCrlBytes,
    };

    public Task<byte[]?> Get(Uri address, CancellationToken cancellation) => Send(new(HttpMethod.Get, address), cancellation);

    public Task<byte[]?> Post(Uri address, byte[] body, string type, CancellationToken cancellation) =>
        Send(new(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new(type) } } }, cancellation);

    private async Task<byte[]?> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
            try
            {
                using var response = await _client.SendAsync(request, cancellation);
                return response.IsSuccessStatusCode ? await response.Content.ReadAsByteArrayAsync(cancellation) : null;
            }
            catch (Exception fault)
                when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                return null;
            }
    }
}
