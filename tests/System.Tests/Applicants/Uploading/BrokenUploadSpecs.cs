using System.Net.Sockets;
using System.Text;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>Uploads that are too large, cut, slow or empty: a clear answer where somebody is left to hear it, and nothing left behind.</summary>
public class BrokenUploadSpecs(RunningService service)
{
    private const int Large = 25 * 1024 * 1024;
    private readonly string _iin = People.NewIin();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task uploads_of_25_MB_are_too_large(bool chunked)
    {
        await using var store = await UploadStore.Start(service);
        (string, string)[] headers = chunked ? [("Transfer-Encoding", "chunked")] : [];
        (await store.People.Applicant(_iin).Upload(Papers.Pdf(Large), headers)).Is(413, "too-large");
        await store.IsEmpty();
    }

    [Theory]
    [InlineData(0, "invalid-content", 422), InlineData(1, "unsupported-document", 415)]
    public async Task uploads_of_hardly_any_bytes_are_no_documents(int size, string code, int status)
    {
        await using var store = await UploadStore.Start(service);
        (await store.People.Applicant(_iin).Upload(new byte[size])).Is(status, code);
        await store.IsEmpty();
    }

    [Fact]
    public async Task uploads_of_one_byte_too_many_are_too_large_and_of_one_less_are_kept()
    {
        await using var store = await UploadStore.Start(service, ("Uploads:MaxBytes", "1000000"));
        (await store.People.Applicant(_iin).Upload(Papers.Pdf(1_000_001))).Is(413, "too-large");
        await store.IsEmpty();
        var most = Papers.Pdf(1_000_000);
        var kept = (await store.People.Applicant(_iin).Upload(most)).Is(201);
        (await store.People.Applicant(_iin).Ask(kept.Location!)).Is(200).Bytes.Should().Equal(most);
    }

    [Theory]
    [InlineData(0, true), InlineData(10, true), InlineData(300_000, true), InlineData(2_000_000, true), InlineData(2_000_000, false)]
    public async Task uploads_that_are_cut_leave_nothing(int sent, bool abruptly)
    {
        await using var store = await UploadStore.Start(service);
        foreach (var form in new[] { false, true })
        {
            using var connection = await Send(store, Head(store, form, 5_000_000), Papers.Pdf(4_000_000)[..sent]);
            await Task.Delay(200, TestContext.Current.CancellationToken);
            (await store.Transactions()).Should().Be(0, "views wait for whatever transaction is open");
            if (abruptly) connection.LingerState = new(true, 0);
        }
        await store.IsEmpty();
        (await store.People.Applicant(_iin).Upload(Papers.Pdf())).Is(201);
    }

    /// <summary>The server takes a rate for too slow, of all that came: the more came, the later it says so.</summary>
    [Theory]
    [InlineData(10), InlineData(100_000)]
    public async Task uploads_that_come_to_a_halt_are_refused_as_too_slow(int sent)
    {
        await using var store = await UploadStore.Start(service);
        using var connection = await Send(store, Head(store, form: false, 5_000_000), Papers.Pdf(4_000_000)[..sent]);
        (await Answer(connection)).Should().StartWith("HTTP/1.1 408 ").And.Contain("\"code\":\"too-slow\"");
        await store.IsEmpty();
    }

    [Fact]
    public async Task uploads_that_are_slow_leave_the_database_to_everybody_else()
    {
        await using var store = await UploadStore.Start(service);
        var connections = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(_ => Send(store, Head(store, form: false, 5_000_000), Papers.Pdf(4_000_000)[..300_000])));
        await new CaseDriver(store.People).Submit();
        (await store.Transactions()).Should().Be(0);
        Directory.EnumerateFiles(Path.GetTempPath(), "privatization-upload-*").Should().BeEmpty("what waits has no name");
        foreach (var connection in connections) connection.Dispose();
    }

    [Fact]
    public async Task uploads_of_a_form_without_its_end_are_malformed()
    {
        await using var store = await UploadStore.Start(service);
        using var body = Calls.Content("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
            + Encoding.ASCII.GetString(Papers.Pdf()), "multipart/form-data; boundary=x");
        (await store.People.Applicant(_iin).Call(HttpMethod.Post, "/v1/blobs", body)).Is(400, "malformed-body");
        await store.IsEmpty();
    }

    private string Head(UploadStore store, bool form, int length) =>
        $"POST /v1/blobs HTTP/1.1\r\nHost: {new Uri(store.People.Address).Authority}\r\nConnection: close\r\nContent-Length: {length}\r\n"
        + $"Authorization: Bearer {RunningService.Token(Role.Applicant, null, _iin, null)}\r\n"
        + (form ? "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
            : "Content-Type: application/pdf\r\n\r\n");

    private static async Task<TcpClient> Send(UploadStore store, string head, byte[] document)
    {
        var (address, connection) = (new Uri(store.People.Address), new TcpClient());
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        byte[] all = [.. Encoding.ASCII.GetBytes(head), .. document];
        await connection.GetStream().WriteAsync(all, TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<string> Answer(TcpClient connection) =>
        await new StreamReader(connection.GetStream()).ReadToEndAsync(TestContext.Current.CancellationToken);
}
