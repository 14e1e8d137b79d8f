using Privatization.Tests.Driving;

namespace Privatization.Tests.Http;

/// <summary>Idempotency-Key: the same call again is the same answer, and records nothing.</summary>
public class RepeatSpecs(RunningService service)
{
    [Fact]
    public async Task a_repeated_act_gets_the_first_answer_byte_for_byte()
    {
        var theCase = await service.NewCase().Submit();
        var key = Guid.NewGuid().ToString();
        var first = (await theCase.Post(Act.Acceptance, new { }, "\"3\"", key)).Is(201);
        await theCase.Next();

        var again = (await theCase.Post(Act.Acceptance, new { }, "\"3\"", key)).Is(201);

        again.Bytes.Should().Equal(first.Bytes);
        (again.ETag, again.Location, again.MediaType).Should().Be((first.ETag, first.Location, first.MediaType));
        (await theCase.Timeline()).Count(fact => fact.GetProperty("fact").GetString() == "documents-accepted").Should().Be(1);
    }

    [Fact]
    public async Task an_idempotency_key_belongs_to_its_caller_path_and_body()
    {
        var (theCase, other) = (await service.NewCase().Submit(), await service.NewCase().Submit());
        var key = Guid.NewGuid().ToString();
        await theCase.Post(Act.Acceptance, new { }, "\"3\"", key);
        (await theCase.Post(Act.Acceptance, "{ }"u8.ToArray(), "\"3\"", key)).Is(422, "idempotency-key-reused");
        (await theCase.Post(Act.Acceptance, new { X = 1 }, "\"3\"", key)).Is(422, "idempotency-key-reused");
        (await other.Post(Act.Acceptance, new { }, "\"3\"", key)).Is(201).Id.Should().Be(other.Id);
        (await theCase.Post(Act.HeadResolution, await theCase.UsualContent(Act.HeadResolution), "\"5\"", key)).Is(201);
    }

    [Fact]
    public async Task a_refused_act_leaves_no_claim_on_its_key()
    {
        var theCase = await service.NewCase().Submit();
        var key = Guid.NewGuid().ToString();
        var content = await theCase.UsualContent(Act.HeadResolution);
        (await theCase.Post(Act.HeadResolution, content, "\"3\"", key)).Is(409, "out-of-turn");
        (await theCase.Post(Act.HeadResolution, new { Text = "" }, "\"3\"", key)).Is(400, "malformed-body");
        await theCase.Next();
        (await theCase.Post(Act.HeadResolution, content, "\"3\"", key)).Is(412, "stale-version");
        (await theCase.Post(Act.HeadResolution, content, "\"5\"", key)).Is(201);
    }

    [Fact]
    public async Task the_request_id_is_the_key_of_a_submission()
    {
        var theCase = service.NewCase();
        var package = await theCase.NewPackage();
        var first = (await theCase.As(Role.Applicant).Submit(package)).Is(201);
        var again = (await theCase.As(Role.Applicant).Submit(package)).Is(201);
        again.Bytes.Should().Equal(first.Bytes);
        (again.ETag, again.Location).Should().Be((first.ETag, first.Location));
        package["basis"]!["number"] = "13";
        (await theCase.As(Role.Applicant).Submit(package)).Is(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task a_repeated_upload_gets_the_first_answer_as_well()
    {
        var client = service.People.Applicant(People.NewIin());
        (string, string) key = ("Idempotency-Key", "scan 1");
        var first = (await client.Upload(Papers.Pdf("1"), key)).Is(201);
        (await client.Upload(Papers.Pdf("1"), key)).Is(201).Bytes.Should().Equal(first.Bytes);
        (await client.Upload(Papers.Pdf("2"), key)).Is(422, "idempotency-key-reused");
        (await client.Upload(Papers.Pdf("2"), ("Idempotency-Key", new string('k', 256)))).Is(400, "malformed-header");
    }
}
