using System.Text.Json;
using JasperFx.Events;
using NodaTime;
using Npgsql;
using Privatization.Api.Http.Requests;
using Privatization.Storage.Contents;
using Privatization.Storage.Log;
using Privatization.Storage.Text;

namespace Privatization.Api.Cases.Reading;

/// <summary>A fact that stands corrected, and what corrects it, as every reading of the case marks it. Nothing is edited: both stand.</summary>
/// <param name="Corrects">The version of the fact that is wrong.</param>
/// <param name="Fact">Its name.</param>
/// <param name="Version">Of the fact that corrects it.</param>
/// <param name="By">Whoever corrected it.</param>
/// <param name="Text">Not shown to applicants; absent once it has been erased.</param>
internal sealed record FactCorrection(long Corrects, string Fact, long Version, Instant At, TimelineActor By, CorrectionText? Text);

/// <param name="Content">How it should read.</param>
internal sealed record CorrectionText(FreeText Reason, ShortText LegalBasis, FreeText Content);

/// <summary>Reads the corrections of a case up to a point.</summary>
internal sealed class FactCorrections(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<FactCorrection>> Of(CaseHistory file, Caller caller, CancellationToken cancellation)
    {
        var corrections = new List<FactCorrection>();
        foreach (var fact in file.Application.Corrections)
        {
            var e = file.Facts[(int)fact.Version - 1];
            corrections.Add(new(
                fact.Corrects, FactName.Of(file.Facts[(int)fact.Corrects - 1]), fact.Version, fact.At,
                TimelineActor.Of(e, isNamed: !caller.IsApplicant),
                caller.IsApplicant ? null : await Text(e, cancellation)));
        }
        return corrections;
    }

    private async Task<CorrectionText?> Text(IEvent e, CancellationToken cancellation) =>
        await Blobs.Read(database, ((RecordCorrected)e.Fact()).Content, cancellation) is var (_, kept)
        && JsonElement.Parse(kept).GetProperty("content").Deserialize<CorrectRecord>(Json.Stored) is { } said
            ? new(said.Reason, said.LegalBasis, said.Content) : null;
}
