using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Privatization.Development;
using Privatization.Projections;
using Privatization.Storage.Text;
using Privatization.Tests.Accounts;
using Privatization.Tests.Driving;
using Privatization.Tests.Integrations.Gateway;

namespace Privatization.Tests.Http.Exactness;

/// <param name="Names">Of the rows, those in the view of names.</param>
internal sealed record Played(IReadOnlyList<MeasuredCall> Acts, long Rows, long Names);

/// <summary>Four cases whose every act says a share of what the contract allows, from the request to every end, and what it cost.</summary>
internal sealed class WorstPlay(RunningService service, JsonNode document, RegisteredSender sender, Measured measured)
{
    private readonly WorstContents _contents = new(document);

    /// <summary>One case is completed; two that come through the gateway, and one more, are ended in the other ways.</summary>
    public async Task<Played> Of(double share)
    {
        var theCase = service.NewCase();
        var acts = new List<MeasuredCall>();
        var package = await _contents.Request(theCase, share);
        var signed = (JsonObject)package.DeepClone();
        acts.Add(await Sign(theCase, "/v1/requests", Role.Applicant, "prepareRequest", signed));
        var applicant = theCase.As(Role.Applicant);
        acts.Add((await measured.Send("prepareConsents", signed, header => applicant.Send("/v1/requests/_consents", signed, header))).Sent);
        var (submitted, request) = await measured.Send("submitRequest", signed, header => applicant.Send("/v1/requests", signed, header));
        theCase.Id = submitted.Is(201).Id;
        acts.Add(request);
        async Task Do(CaseDriver one, Act act) => acts.AddRange(await this.Do(one, act, share));

        while (await theCase.Read() is var now && now.Text("state") is "in-progress" or "awaiting-countersignature")
        {
            var due = now.Text("position.act") is { } name ? EnumCodes.Parse<Act>(name)!.Value : Act.ContractCountersignature;
            if (due is Act.CommissionConclusion && !acts.Exists(act => act.What is "recordReturn")) due = Act.Return;
            await Do(theCase, due);
        }
        foreach (var act in new[] { Act.ContractNotice, Act.Instalments, Act.Corrections, Act.Payments }) await Do(theCase, act);

        var assigned = await Through(theCase, package, apart: false, acts);
        var refused = await Through(theCase, package, apart: true, acts);
        var withdrawn = await service.NewCase().Submit();
        await Do(assigned, Act.Assignment);
        await Do(assigned, Act.Discontinuance);
        await Do(refused, Act.Refusal);
        await Do(withdrawn, Act.Withdrawal);
        // The last of all: the views come to it after the others.
        acts.Add(await measured.Followed(withdrawn));

        var ids = $"any('{{{theCase.Id}, {assigned.Id}, {refused.Id}}}')";
        Task<long> Rows(string which) => Database.Value<long>(service.ConnectionString, $"select count(*) from {which} = {ids}");
        var names = await Rows($"{PersonTable.Name} where application");
        return new(acts, names + await Rows("privatization.mt_events where stream_id")
            + await Rows("privatization.blob_holders where substring(holder from 'case:(.{36})@')::uuid")
            + await Rows("privatization.mt_doc_applicantstatus where application") + await Rows("privatization.mt_doc_workitem where application")
            + await Rows("privatization.mt_doc_slaclock where application"), names);
    }

    /// <summary>The same request once more, in a message with it or after it.</summary>
    private async Task<CaseDriver> Through(CaseDriver first, JsonObject package, bool apart, List<MeasuredCall> acts)
    {
        var (theCase, nobody) = (service.NewCase(iin: first.Iin), service.People.Nobody());
        var (signed, another) = ((JsonObject)package.DeepClone(), Package.Of(theCase.Iin, theCase.Provider, ""));
        signed["requestId"] = another["requestId"]!.DeepClone();
        signed["dwelling"]!["cadastralNumber"] = another["dwelling"]!["cadastralNumber"]!.DeepClone();
        acts.Add(await Sign(theCase, "/v1/requests", Role.Applicant, "prepareRequest", signed));
        var message = sender.Envelope(theCase, signed.DeepClone());
        if (apart)
        {
            var payload = Encoding.UTF8.GetBytes(signed.ToJsonString());
            var (brought, kept) = await measured.Send("bringPayload", payload.Length, header =>
                nobody.Send("/v1/gateway/payloads", payload, ("Gateway-Sender", sender.Name), ("Gateway-Signature", sender.Sign(payload)), header));
            brought.Is(201);
            acts.Add(kept);
            RegisteredSender.Naming(message, payload);
        }
        sender.Signed(message);
        var (answer, sent) = await measured.Send("sendMessage", message, async header =>
        {
            (await nobody.Send(RegisteredSender.Path, message, header)).Is(202);
            return await sender.Answer(service.People, $"{message["messageId"]}", pause: 200);
        });
        answer.Text("state").Should().Be("accepted", "{0}", answer.Body);
        acts.Add(sent);
        theCase.Id = Guid.Parse(answer.Text("application")!.Split('/')[^1]);
        return theCase;
    }

    private async Task<IReadOnlyList<MeasuredCall>> Do(CaseDriver theCase, Act act, double share)
    {
        var (now, role, acts) = (await theCase.Read(), Contents.RoleOf(act), new List<MeasuredCall>());
        var usual = JsonSerializer.SerializeToNode(await theCase.UsualContent(act, now), JsonSerializerOptions.Web)!.AsObject();
        var content = await _contents.Whole(theCase, act, usual, share);
        if (act.IsSigned()) acts.Add(await Sign(theCase, theCase.PathOf(act), role, $"prepare{act}", content));
        var (reply, sent) = await measured.Send($"record{act}", content, header =>
            theCase.As(role).Send(theCase.PathOf(act), content, ("If-Match", now.ETag!), ("Idempotency-Key", $"{Guid.NewGuid()}"), header));
        reply.Is(201);
        return [.. acts, sent];
    }

    /// <summary>Puts the EDS to the content.</summary>
    private async Task<MeasuredCall> Sign(CaseDriver theCase, string path, Role role, string what, JsonObject content)
    {
        var (prepared, sent) = await measured.Send(what, content, header => theCase.As(role).Send($"{path}/_prepare", content, header));
        var signer = role is Role.Applicant ? theCase.Iin : DemoStaff.IdOf(role, theCase.Provider);
        content["signature"] = Convert.ToBase64String(TestEds.Sign(signer, Convert.FromBase64String(prepared.Is(200).Text("bytes")!)));
        return sent;
    }
}
