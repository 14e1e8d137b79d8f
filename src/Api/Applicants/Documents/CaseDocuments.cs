using System.Text.Json;
using NodaTime;
using Npgsql;
using Privatization.Api.Accounts;
using Privatization.Api.Cases.Reading;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Contents;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Api.Applicants.Documents;

/// <summary>A document of a case with its bytes.</summary>
/// <param name="Id">The digest of the bytes.</param>
/// <param name="Content">What the bytes say.</param>
internal sealed record CaseDocument(Digest Id, byte[] Bytes, Outgoing It, OutgoingDocument Content, RequestPackage Package,
    IReadOnlyList<SignatureOfDocument> Signatures);

/// <summary>A document that facts alone tell, as its canonical bytes have it: it names its case.</summary>
internal sealed record ToldDocument(Guid Application, OutgoingDocument Content)
{
    public byte[] ToBytes() => CanonicalJson.Of(this, Json.Stored);
}

/// <summary>A signature on a document.</summary>
/// <param name="Name">Of the signer, as the certificate has it; absent once it has been erased.</param>
/// <param name="Serial">Of the certificate, hexadecimal; absent once it has been erased.</param>
/// <param name="State">What was found when it was recorded; <c>verify</c> finds it again.</param>
internal sealed record SignatureOfDocument(Role Role, string? Name, string? Serial, Instant At, string State);

/// <summary>Reads the documents of a case.</summary>
internal sealed class CaseDocuments(NpgsqlDataSource database)
{
    /// <returns>Those that the caller may see, each with its id.</returns>
    public static IReadOnlyList<(Digest Id, Outgoing It)> Of(CaseHistory file, Caller caller) =>
    [
        .. Outgoing.Of(file.Facts.Select(e => e.Fact())).Where(it => !caller.IsApplicant || it.IsShownToApplicant)
            .Select(it => (IdOf(file.Id, it, file.Application), it)),
    ];

    /// <returns>Null where the document has been erased.</returns>
    public async Task<CaseDocument?> Read(CaseHistory file, Digest id, Outgoing document, CancellationToken cancellation)
    {
        if (await Blobs.Read(database, file.Application.Request, cancellation) is not var (_, request)) return null;
        var bytes = document.Kept is { } kept
            ? (await Blobs.Read(database, kept, cancellation))?.Bytes : Told(file.Id, file.Application).ToBytes();
        return bytes is null ? null : new(
            id, bytes, document, ContentOf(bytes, document, file.Application), JsonSerializer.Deserialize<RequestPackage>(request, Json.Stored)!,
            await Signatures(document, cancellation));
    }

    public async Task<IReadOnlyList<SignatureOfDocument>> Signatures(Outgoing document, CancellationToken cancellation)
    {
        var read = new List<SignatureOfDocument>();
        foreach (var signature in document.Signatures)
        {
            var signer = await Signer(signature.Evidence, cancellation);
            read.Add(new(signature.Role, signer?.Name, signer?.Serial, signature.At, signer is null ? "erased" : "confirmed"));
        }
        return read;
    }

    private async Task<(string? Name, string Serial)?> Signer(Digest evidence, CancellationToken cancellation)
    {
        if (await Blobs.Read(database, evidence, cancellation) is not var (_, kept)) return null;
        return EvidenceJson.Read(kept).SignedBy();
    }

    public static Digest IdOf(Guid application, Outgoing it, Application state) => it.Kept ?? Digest.Of(Told(application, state).ToBytes());

    private static ToldDocument Told(Guid application, Application state) => new(application, DrawingUp.RequestRefusal(state));

    private static OutgoingDocument ContentOf(byte[] bytes, Outgoing document, Application state)
    {
        var content = JsonElement.Parse(bytes).GetProperty("content");
        return document.Kind is OutgoingKind.DocumentsRefusal
            ? DrawingUp.Refusal(content.Deserialize<Refuse>(Json.Stored)!, state)
            : content.Deserialize<OutgoingDocument>(Json.Stored)!;
    }
}
