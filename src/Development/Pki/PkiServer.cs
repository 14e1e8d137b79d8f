using NodaTime;

namespace Privatization.Development.Pki;

/// <summary>What the certificates of the local authority point to: its lists, its certificate, its OCSP responder.</summary>
internal static class PkiServer
{
    private const int MostBytes = 4096;

    public static void MapPki(this WebApplication app, LocalAuthority authority, IClock clock)
    {
        var responder = new OcspResponder(authority, clock);
        app.MapGet("/ca.crl", () => Results.Bytes(authority.List(), "application/pkix-crl"));
        app.MapGet("/root.crl", () => Results.Bytes(File.ReadAllBytes(authority["root.crl"]), "application/pkix-crl"));
        app.MapGet("/ca.cer", () => Results.Bytes(authority.Issuing.Certificate, "application/pkix-cert"));
        app.MapPost("/ocsp", async (HttpRequest request) =>
        {
            var body = new MemoryStream();
            if (request.ContentLength > MostBytes) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            await request.Body.CopyToAsync(body);
            return Results.Bytes(responder.Answer(body.ToArray()), "application/ocsp-response");
        });
    }
}
