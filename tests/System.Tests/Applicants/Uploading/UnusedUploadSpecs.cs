using Privatization.Storage.Postgres;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>What no case comes to hold expires; a document that a committed fact names never does.</summary>
public class UnusedUploadSpecs(RunningService service)
{
    [Fact]
    public async Task an_upload_that_no_case_holds_is_forgotten_after_its_days_and_nothing_else_is()
    {
        await using var store = await UploadStore.Start(service);
        var theCase = await new CaseDriver(store.People).Submit();
        var used = (await theCase.Read()).Json.GetProperty("documents")[0].GetProperty("sha256").GetString()!;
        var applicant = theCase.As(Role.Applicant);
        var (old, young, again) = (await applicant.NewPaper(), await applicant.NewPaper(), Papers.Pdf());
        await applicant.Upload(again);
        foreach (var (digest, days) in new[] { (used, 40), (old, 31), (young, 29), ($"{Digest.Of(again)}", 40) }) await store.Age(digest, days);
        (await applicant.Upload(again)).Is(201);
        await store.ForgetUnused();
        foreach (var (digest, status) in new[]
            { (used, 200), (old, 404), (young, 200), ($"{Digest.Of(again)}", 200) }) (await applicant.Ask($"/v1/blobs/{digest}")).Is(status);
        (await store.Count($"blob_chunks where not exists (select from {StoreSchema.Name}.blobs where blobs.document = blob_chunks.document)"))
            .Should().Be(0);
        (await store.Count("blob_chunks")).Should().Be(3);
    }

    [Fact]
    public async Task a_repeat_of_an_upload_that_was_forgotten_keeps_it_anew()
    {
        await using var store = await UploadStore.Start(service);
        var (applicant, bytes) = (store.People.Applicant(People.NewIin()), Papers.Pdf());
        var first = (await applicant.Upload(bytes, ("Idempotency-Key", "one"))).Is(201);
        await store.Age(first.Text("sha256")!, 31);
        await store.ForgetUnused();
        (await applicant.Ask(first.Location!)).Is(404);
        (await applicant.Upload(bytes, ("Idempotency-Key", "one"))).Is(201).Bytes.Should().Equal(first.Bytes);
        (await applicant.Ask(first.Location!)).Is(200).Bytes.Should().Equal(bytes);
    }

    [Fact]
    public async Task an_upload_forgotten_while_it_is_attached_stays_or_the_request_is_refused()
    {
        await using var store = await UploadStore.Start(service);
        var outcomes = new HashSet<int>();
        for (var round = 0; round < 60; round++)
        {
            var theCase = new CaseDriver(store.People);
            var (package, applicant) = (await theCase.NewPackage(), theCase.As(Role.Applicant));
            var digest = package["documents"]![0]!["sha256"]!.ToString();
            var signed = await applicant.Signed("/v1/requests", package, theCase.Iin);
            await store.Age(digest, 31);
            var submitting = Later(round % 6, () => applicant.Send("/v1/requests", signed));
            await Task.WhenAll(submitting, Later(round / 6 % 10 * 2, () => store.ForgetUnused()));
            var reply = await submitting;
            outcomes.Add(reply.Status);
            if (reply.Status != 201) reply.Is(422, "unknown-document");
            await store.ForgetUnused();
            (await applicant.Ask($"/v1/blobs/{digest}")).Is(reply.Status == 201 ? 200 : 404);
        }
        outcomes.Should().HaveCount(2, "each is first once in a while");
    }

    private static async Task<T> Later<T>(int milliseconds, Func<Task<T>> act)
    {
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        return await act();
    }

    private static Task Later(int milliseconds, Func<Task> act) => Later(milliseconds, async () => { await act(); return true; });
}
