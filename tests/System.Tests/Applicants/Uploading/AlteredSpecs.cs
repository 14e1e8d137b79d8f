using Privatization.Tests.Cases.Finding;
using Privatization.Tests.Driving;
using Privatization.Tests.PersonalData;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>Content is named by its SHA-256: what is not what its name says is a fault, whoever reads it, and nobody is given it.</summary>
public class AlteredSpecs(RunningService service)
{
    private const int Chunk = 256 * 1024;

    private static readonly Dictionary<string, string> Changes = new()
    {
        ["the first byte"] =
            "update privatization.blob_chunks set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) where document = '{0}' and number = 0",
        ["the last byte"] =
            "update privatization.blob_chunks set bytes = set_byte(bytes, length(bytes) - 1, get_byte(bytes, length(bytes) - 1) # 1) where document "
            + "= '{0}' and number = 2",
        ["a chunk is gone"] = "delete from privatization.blob_chunks where document = '{0}' and number = 1",
        ["the end is gone"] = "delete from privatization.blob_chunks where document = '{0}' and number = 2",
        ["all is gone"] = "delete from privatization.blob_chunks where document = '{0}'",
        ["there is more"] = "insert into privatization.blob_chunks (document, number, bytes) values ('{0}', 3, '.')",
        ["in another order"] =
            "update privatization.blob_chunks set number = 10 + number where document = '{0}'; update privatization.blob_chunks set number = 12 - "
            + "number where document = '{0}'",
        ["another document"] =
            "update privatization.blobs set document = (select document from privatization.blobs where document <> '{0}' limit 1) where document = "
            + "'{0}'",
    };

    public static TheoryData<string> Kinds => [.. Changes.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public async Task an_uploaded_document_is_sent_whole_or_not_at_all(string change)
    {
        var applicant = service.People.Applicant(People.NewIin());
        var bytes = Papers.Pdf((2 * Chunk) + 1000);
        await applicant.NewPaper();
        var path = (await applicant.Upload(bytes)).Is(201).Location!;
        (await applicant.Ask(path)).Is(200).Bytes.Should().Equal(bytes);
        var document =
            await Database.Value<Guid>(service.ConnectionString, $"select document from privatization.blobs where sha256 = '{Digest.Of(bytes)}'");
        await Database.Run(service.ConnectionString, string.Format(System.Globalization.CultureInfo.InvariantCulture, Changes[change], document));
        (await applicant.Ask(path)).Is(500, "content-altered");
    }

    /// <summary>Every way to a content that lies in its row: what is read, what is printed, what is signed, what is drawn up.</summary>
    [Fact]
    public async Task altered_contents_of_a_case_are_not_read_by_anybody()
    {
        var theCase = await (await service.NewCase().Submit()).Until(1, 5);
        await theCase.Finds(Role.Head, new { theCase.Iin, Surname = Canaries.LastName });
        var facts = await theCase.Timeline();
        string Of(string fact, string member) =>
            facts.Single(read => read.GetProperty("fact").GetString() == fact).GetProperty("data").GetProperty(member).GetString()!;
        var (package, referral, evidence) =
            (Of("request-submitted", "content"), Of("documents-sent-to-commission", "content"), Of("documents-accepted", "signature"));

        var (etag, draft) = ((await theCase.Read()).ETag!, await theCase.UsualContent(Act.DecisionDraft));
        await Altered(package, async () =>
        {
            foreach (var path in new[] { theCase.Path, $"{theCase.Path}/eligibility", $"/v1/blobs/{package}" })
                (await theCase.As(Role.Head).Ask(path)).Is(500, "content-altered");
            (await theCase.Post(Act.DecisionDraft, draft, etag, $"{Guid.NewGuid()}")).Is(500, "content-altered");
        });
        await Altered(referral, async () =>
        {
            foreach (var path in new[] { $"{theCase.Path}/eligibility", $"/v1/blobs/{referral}" })
                (await theCase.As(Role.Head).Ask(path)).Is(500, "content-altered");
            (await theCase.Read()).Is(200);
        });
        await Altered(evidence, async () => (await theCase.As(Role.Head).Ask($"/v1/blobs/{evidence}")).Is(500, "content-altered"));

        await theCase.Until(1, 7);
        var document = (await theCase.As(Role.Head).Ask($"{theCase.Path}/documents")).Is(200).Items.First();
        var signed = document.GetProperty("id").GetString()!;
        await Altered(signed, async () =>
        {
            (await theCase.As(Role.Head).Ask($"{theCase.Path}/documents/{signed}")).Is(500, "content-altered");
            (await theCase.As(Role.Head).Ask($"{theCase.Path}/documents/{signed}", ("Accept", "text/html"))).Is(500, "content-altered");
        });
        (await theCase.As(Role.Head).Ask($"{theCase.Path}/documents/{signed}")).Is(200);
    }

    private async Task Altered(string digest, Func<Task> then)
    {
        await Swap();
        try { await then(); }
        finally { await Swap(); }

        // Twice it is what it was.
        Task Swap() =>
            Database.Run(service.ConnectionString,
                $"update privatization.blobs set bytes = set_byte(bytes, 1, get_byte(bytes, 1) # 3) where sha256 = '{digest}'");
    }
}
