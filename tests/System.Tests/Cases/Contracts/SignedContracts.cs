using System.Collections.Concurrent;
using System.Text;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Privatization.Api.Http.Requests;
using Privatization.Domain.Tests.Scenarios;
using Privatization.Storage;
using Privatization.Storage.Contents;
using Privatization.Storage.Documents;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Cases.Contracts;

/// <summary>A case whose contract waits for the applicant's signature.</summary>
internal sealed record SignedContract(Guid Id, string Iin, string Provider, string Dwelling, string? Rka = null);

/// <summary>Writes many such cases at once, with the facts that the acts would have recorded, and lets the applicants sign.</summary>
internal sealed class SignedContracts(params IReadOnlyList<WebApplication> nodes)
{
    private static readonly Case Waiting = Domain.Tests.Scenarios.Cases.Communal.AwaitingCountersignature;
    private static readonly Digest Document = Waiting.Application.Contract!.Document;
    private static readonly byte[] Bytes = Enumerable.Range(0, Waiting.Facts.Count).Select(n => Encoding.UTF8.GetBytes($"act {n}"))
        .Single(bytes => Digest.Of(bytes) == Document);
    private readonly ConcurrentDictionary<string, string> _signatures = [];
    private int _serial = 500_000;

    private IServiceProvider Services => nodes[0].Services;

    public async Task Write(IReadOnlyList<SignedContract> contracts)
    {
        var pseudonyms = Services.GetRequiredService<Pseudonyms>();
        foreach (var ofProvider in contracts.GroupBy(it => it.Provider))
        {
            await using var session = Services.GetRequiredService<IDocumentStore>().LightweightSession(ofProvider.Key);
            foreach (var contract in ofProvider)
            {
                var provider = ProviderCode.Parse(contract.Provider);
                var submitted = (RequestSubmitted)Waiting.Facts[0] with
                {
                    Number = CaseNumber.Of(Provider.Of(provider), 2020, _serial++),
                    Provider = provider,
                    Applicant = pseudonyms.Of(Iin.Parse(contract.Iin)),
                    Dwelling = pseudonyms.Of(CadastralNumber.Parse(contract.Dwelling)),
                    Rka = contract.Rka is { } rka ? pseudonyms.Of(Rka.Parse(rka)) : null,
                };
                session.Events.StartStream<Application>(contract.Id, [submitted, .. Waiting.Facts.Skip(1)]);
                session.StoreBlobs(new HeldJson(Document, Bytes, Blobs.Fact(contract.Id, 1)));
                session.Insert(EntryOf(contract, submitted));
                session.Insert(new LiveCase(LiveCase.IdOf(submitted.Applicant, submitted.Dwelling), contract.Id));
            }
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Everybody has put the EDS to the contract before the first is sent.</summary>
    public async Task<IReadOnlyList<(SignedContract Contract, Reply Reply)>> SendAllAtOnce(IReadOnlyList<SignedContract> contracts)
    {
        foreach (var it in contracts) Sign(it);
        var replies = await Task.WhenAll(contracts.Select((it, number) => Task.Run(() => Send(it, nodes[number % nodes.Count]))));
        return [.. contracts.Zip(replies)];
    }

    /// <summary>
    /// Sends until the service knows the outcome, as it asks to: of so many at once some find no connection in time, and are told to send the same
    /// again.
    /// </summary>
    public async Task<Reply> Send(SignedContract contract, WebApplication node)
    {
        var applicant = new CaseDriver(new Driving.People(node.Urls.Single()), contract.Provider, contract.Iin) { Id = contract.Id };
        var content = new { Document = Document.ToString(), Signature = Sign(contract) };
        while (true)
        {
            var reply = await applicant.Post(Act.ContractCountersignature, content, IfMatch.ETag(Waiting.Application.LastAct), $"sign {contract.Id}");
            if (reply.Status != 503) return reply;
            reply.Is(503, "store-unavailable");
            await Task.Delay(reply.Headers.RetryAfter!.Delta!.Value, TestContext.Current.CancellationToken);
        }
    }

    private string Sign(SignedContract it) => _signatures.GetOrAdd(it.Iin, iin => Convert.ToBase64String(TestEds.Sign(iin, Bytes)));

    private static CaseEntry EntryOf(SignedContract contract, RequestSubmitted submitted) => new(
        contract.Id, contract.Provider, submitted.Applicant.ToString(), submitted.Number.ToString(), submitted.Dwelling.ToString(),
            submitted.Rka?.ToString());
}
