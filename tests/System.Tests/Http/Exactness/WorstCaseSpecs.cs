using System.Text.Json.Nodes;
using Privatization.Projections;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;
using Privatization.Tests.Integrations.Gateway;

namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// Cases whose every act says as much as the contract allows, in the running service: what the acts and all views that follow them allocate, ask
/// of the database and write grows in proportion to what was sent.
/// </summary>
[Collection(Alone.Name)]
public class WorstCaseSpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>All together, the client of the test with it, in bytes.</summary>
    internal const double MostPerByte = 80;

    /// <summary>Where a byte costs less of what is answered at once, the views that work meanwhile weigh more than what is said.</summary>
    private const double FewPerByte = 30;

    /// <summary>Each is a fault with its pointer. Where the body is read again for each, it is some four hundred.</summary>
    private const double MostPerByteOfUnknown = 150;

    /// <summary>A paper is named in less.</summary>
    private const double BytesPerRow = 50;

    /// <summary>Operations with a body that are played in specs of their own.</summary>
    private static readonly Dictionary<string, string> PlayedElsewhere = new()
    {
        ["importPayments"] = nameof(WorstImportSpecs.the_import_of_a_file_of_the_treasury_costs_in_proportion),
        ["assignCases"] = nameof(WorstAssignmentSpecs.an_assignment_of_as_many_cases_as_may_be_named_costs_in_proportion),
        ["amendCalendar"] = nameof(WorstDecreeSpecs.a_decree_on_all_days_of_a_year_costs_in_proportion),
        ["installValuationPolicy"] = nameof(WorstPolicySpecs.the_longest_policy_and_what_is_valued_by_it_cost_in_proportion),
        ["searchApplications"] = nameof(WorstQuerySpecs.the_longest_search_costs_in_proportion),
    };

    [Fact]
    public async Task a_case_of_the_longest_acts_to_every_end_costs_in_proportion()
    {
        var document = await Documents.Read(service);
        var sender = await RegisteredSender.On(service.ConnectionString);
        using var measured = new Measured();
        var play = new WorstPlay(service, document, sender, measured);
        // What is made once is made.
        await play.Of(Growth.Shares[0]);
        var plays = new List<Played>();
        foreach (var share in Growth.Shares) plays.Add(await play.Of(share));

        Growth Of(string what, Func<Played, long> cost) => new(what, [.. plays.Select(it => (it.Acts.Sum(act => act.Bytes), cost(it)))]);
        var (allocated, rows) = (Of("cases, allocated with their views", it => it.Acts.Sum(act => act.Allocated)), Of("cases, rows", it => it.Rows));
        // While one waits, the waiting is counted, which is in proportion to nothing.
        static bool IsAtOnce(MeasuredCall act) => act.What is not (Measured.Views or "sendMessage");
        var atOnce = Of("of that, of what is answered at once", it => it.Acts.Where(IsAtOnce).Sum(act => act.Allocated));
        output.WriteLine($"{allocated}");
        output.WriteLine($"{atOnce}");
        output.WriteLine($"rows: {string.Join(", ", plays.Select(it => $"{it.Rows}, of names {it.Names}"))}");
        foreach (var (n, act) in plays[^1].Acts.Index())
        {
            var all = plays.Select(it => it.Acts[n]).ToList();
            var sizes = all.Select(it => $"{it.Bytes,8} bytes {it.Allocated / 1024,6} KB {it.Commands,3} commands");
            output.WriteLine($"{act.What,-30} {string.Join(", ", sizes)}");
            // A list that waits for its view asks until it has come.
            if (act.What is Measured.Views) continue;
            // The bytes that relatives sign are made of the request alone.
            var (least, most) = (act.What is "prepareConsents" ? 0 : 1, all[0].Commands + (act.What is "sendMessage" ? Measured.AfterTheAnswer : 2));
            all.Select(it => it.Commands).Should().OnlyContain(
                count => count >= least && count <= most, "the commands of {0} do not depend on how much it says", act.What);
        }
        (atOnce.IsInProportion || atOnce.Slope < FewPerByte).Should().BeTrue("{0}", atOnce);
        allocated.Slope.Should().BeLessThan(MostPerByte);
        rows.Slope.Should().BeLessThan(1 / BytesPerRow);
        plays.Select(it => it.Names).Should().Equal(
            Growth.Shares.Select(share => 3L * PersonsByName.MostWords * (1 + WorstContents.Part(Limits.Relatives, share))),
            "each of the three requests names all its persons");

        var played = plays[^1].Acts.Select(act => act.What).Where(what => what is not Measured.Views).ToHashSet();
        played.Should().Contain(Enum.GetValues<Act>().Select(act => $"record{act}"));
        played.Concat(PlayedElsewhere.Keys).Concat(WorstBesideCasesSpecs.Operations).Should().BeEquivalentTo(
            Documents.Operations(document).Where(it => it.Operation["requestBody"] is not null).Select(it => $"{it.Operation["operationId"]}"),
            "every operation with a body is played");
    }

    [Fact]
    public async Task a_request_with_documents_that_nobody_uploaded_costs_in_proportion()
    {
        using var measured = new Measured();
        var theCase = service.NewCase();
        var sizes = new List<MeasuredCall>();
        foreach (var share in Growth.Shares.Prepend(Growth.Shares[0]))
        {
            var package = await theCase.NewPackage();
            package["documents"] =
                new JsonArray(
                    [.. Enumerable.Range(0, WorstContents.Part(Limits.Documents, share))
                        .Select(n => Package.Paper("paper", Digest.Of(BitConverter.GetBytes(n)).ToString()))]);
            var (reply, sent) =
                await measured.Send("unknown documents", package, header => theCase.As(Role.Applicant).Send("/v1/requests", package, header));
            reply.Is(422, "unknown-document").Json.GetProperty("errors").GetArrayLength().Should().Be(WorstContents.Part(Limits.Documents, share));
            sizes.Add(sent);
        }
        var growth = Growth.From("documents that nobody uploaded", sizes.Skip(1), sent => sent.Allocated);
        output.WriteLine($"{growth}");
        growth.Slope.Should().BeLessThan(MostPerByteOfUnknown);
        sizes.Select(sent => sent.Commands).Distinct().Should().ContainSingle();
    }
}
