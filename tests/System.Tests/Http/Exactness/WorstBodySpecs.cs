using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Privatization.Api.Applicants.Uploading;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Api.Payments;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Text;
using Privatization.Tests.Driving;
using Privatization.Tests.Http.OpenApi;
using static Privatization.Tests.Http.Exactness.HostileBytes;

namespace Privatization.Tests.Http.Exactness;

/// <summary>
/// Whatever is sent, within the contract or beyond it: what is allocated to read it, and to say what is wrong with it, grows in proportion to its
/// bytes. Counted are allocations and rows, never times; the slopes are printed.
/// </summary>
public class WorstBodySpecs(RunningService service, ITestOutputHelper output)
{
    /// <summary>Of a body that may be as long as one likes.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>
    /// What one byte of a body may cost at the most, in bytes, all together; and what may be added for a hundred faults, of which each is an
    /// exception.
    /// </summary>
    /// <remarks>In a debug build every await makes an object.</remarks>
    private const long MostPerByte = 200, Faults = 1024 * 1024;

    [Theory, InlineData("й"), InlineData(WorstBodies.Expanding)]
    public async Task reading_all_that_the_contract_allows_costs_in_proportion(string letter)
    {
        var document = await Documents.Read(service);
        Judge(Bodies().Select(operation => Grown(operation, operation.Id, share => Utf8(new WorstBodies(document, share, letter).Of(operation.Id)))));
    }

    [Fact]
    public async Task reading_all_that_the_contract_allows_with_nothing_right_costs_in_proportion()
    {
        var document = await Documents.Read(service);
        foreach (var (what, value) in new (string, JsonNode?)[]
            { ("empty texts", ""), ("nulls", null), ("numbers", 1e300), ("objects", new JsonObject { ["x"] = "" }) })
            Judge(Bodies()
                .Select(operation =>
                    Grown(operation, $"{operation.Id} of {what}", share => Utf8(Spoilt(new WorstBodies(document, share).Of(operation.Id), value)!))));
    }

    [Fact]
    public async Task reading_what_the_contract_does_not_allow_costs_in_proportion()
    {
        var document = await Documents.Read(service);
        foreach (var (what, body) in Hostile)
            Judge(Bodies().Select(operation =>
            {
                var whole = new WorstBodies(document, 0.01).Of(operation.Id).AsObject();
                return Grown(operation, $"{operation.Id} of {what}", share => Encoding.UTF8.GetBytes(body(whole, (int)(share * Longest))));
            }));
    }

    /// <summary>The file of the treasury, line by line.</summary>
    [Fact]
    public async Task reading_a_file_of_payments_costs_in_proportion()
    {
        var growths = new List<Growth>();
        foreach (var (what, line) in new[] { ("usual lines", "01-2026-000042-0/3;П-1;2026-11-20;1200000.00;\n"), ("empty fields", ";;;\n"),
            ("many fields", $"a{new string(';', 500)}\n"), ("long fields", $"{new string('ы', 5_000)};;;\n") })
        {
            var sizes = new List<(long, long)>();
            foreach (var share in Growth.Shares)
            {
                var file = Encoding.UTF8.GetBytes("contract;reference;date;amount;reverses\n" + Repeated(line, (int)(share * Longest)));
                sizes.Add(
                    (file.Length,
                        await Allocated(async () =>
                        {
                            await foreach (var read in TreasuryFile.Read(new MemoryStream(file), default))
                                _ = TreasuryFile.PaymentOf(read);
                        })));
            }
            growths.Add(new($"a file of payments of {what}", sizes));
        }
        Judge(growths);
    }

    /// <summary>The checks of documents, which read them while they come in.</summary>
    [Fact]
    public async Task checking_an_upload_costs_in_proportion()
    {
        var growths = new List<Growth>();
        foreach (var (what, type, bytes) in Uploads)
        {
            var sizes = new List<(long, long)>();
            foreach (var share in Growth.Shares)
            {
                var content = bytes((int)(share * Longest));
                sizes.Add(
                    (content.Length, await Allocated(() => DocumentType.All.Single(it => it.Name == type).Check(new(new MemoryStream(content))))));
            }
            growths.Add(new($"{type} of {what}", sizes));
        }
        Judge(growths);
    }

    /// <summary>An address has at most 8 KB, of which Kestrel sees to it, and all headers 32 KB.</summary>
    [Fact]
    public void reading_a_query_and_headers_costs_in_proportion()
    {
        static HttpRequest Asking(string query, string languages = "") =>
            new DefaultHttpContext { Request = { QueryString = new($"?{query}"), Headers = { AcceptLanguage = languages } } }.Request;
        Judge(
        [
            Counted("a query of unknown parameters", size => Repeated("a=1&", size / 8),
                query => Query.Unknown(Asking(query).HttpContext, "limit", "cursor")),
            Counted("a query of different parameters", size => string.Concat(Enumerable.Range(0, size / 64).Select(n => $"a{n}&")),
                query => Query.Unknown(Asking(query).HttpContext, "limit", "cursor")),
            Counted("a query of one long value", size => $"limit={new string('1', size / 8)}",
                query => Query.Unknown(Asking(query).HttpContext, "limit", "cursor")),
            Counted("Accept-Language", size => Repeated("de;q=0.1,", size / 2), languages => Language.Of(Asking("", languages))),
        ]);
    }

    /// <summary>The view of names, as PostgreSQL is to keep it: rows and letters.</summary>
    [Theory, InlineData("й"), InlineData("й "), InlineData(WorstBodies.Expanding), InlineData("\uFDFA-")]
    public async Task keeping_the_names_in_a_request_costs_in_proportion(string letter)
    {
        var document = await Documents.Read(service);
        Growth Of(string what, Func<NamedPerson, long> cost) => new($"{what} of names of '{letter}'", [.. Growth.Shares.Select(share =>
        {
            var body = new WorstBodies(document, share, letter).Of("submitRequest");
            foreach (var (n, member) in body["family"]!.AsArray().Index())
                (member!["iin"], member["firstName"]) = ("830412350128", WorstBodies.Another(member["firstName"]!, n));
            var package = body.Deserialize<RequestPackage>(Json.Stored)!;
            return ((long)Utf8(body).Length, PersonsByName.Of(Guid.Empty, package, Instant.FromUtc(2026, 1, 1, 0, 0)).Sum(cost));
        })]);
        Judge([Of("rows", _ => 1), Of("letters", row => row.Surname.Length + row.FirstName.Length)]);
    }

    private static readonly (string What, Func<JsonObject, int, string> Body)[] Hostile =
    [
        ("unknown members", (_, size) => "{" + Joined(size, n => $"\"x{n}\":1") + "}"),
        ("one unknown member", (_, size) => "{" + Joined(size, _ => "\"x\":1") + "}"),
        ("its own members again and again", (whole, size) => "{" + Joined(size, n => whole.Count == 0 ? "\"x\":1" : Member(whole, n)) + "}"),
        ("a long name", (_, size) => "{\"" + new string('x', size) + "\":{" + Joined(1_000, n => $"\"x{n}\":\"\\ud800\"") + "}}"),
        ("a long name where names are free", (_, size) =>
            "{\"valuation\":{\"inputs\":{\"" + new string('x', size) + "\":{" + Joined(1_000, n => $"\"x{n}\":\"\\ud800\"") + "}}}}"),
        ("long texts", (whole, size) => Changed(whole, (it, _) => it is JsonValue, _ => new string('ы', size / 2))),
        ("texts that are none", (whole, size) => Changed(whole, (it, _) => it is JsonValue, _ => Repeated("\\ud800", size))),
        ("long lists",
            (whole, size) => Changed(whole, (it, _) => it is JsonArray or JsonObject,
                it => new JsonArray([.. Enumerable.Range(0, size / 64).Select(_ => (it as JsonArray)?.FirstOrDefault()?.DeepClone() ?? "")]))),
        ("brackets", (_, size) => Repeated("[", size)),
        ("dots in numbers", (_, size) => $"{{\"x\":1{new string('0', size)}}}"),
        ("blanks", (_, size) => $"{{{new string(' ', size)}}}"),
        ("escapes", (_, size) => $"{{\"{Repeated("\\u0434", size)}\":1}}"),
    ];

    private static readonly (string What, string Type, Func<int, byte[]> Bytes)[] Uploads =
    [
        ("chunks of nothing", "PNG", size =>
            [.. Papers.Png()[..^12], .. Enumerable.Repeat(Papers.Chunk("tEXt", []), size / 12).SelectMany(it => it), .. Papers.Chunk("IEND", [])]),
        ("filling marks", "JPEG", size => [0xFF, 0xD8, 0xFF, .. Enumerable.Repeat((byte)0xFF, size), .. Papers.Jpeg()[3..]]),
        ("empty segments", "JPEG",
            size => [0xFF, 0xD8, .. Enumerable.Repeat(new byte[] { 0xFF, 0xFE, 0, 2 }, size / 4).SelectMany(it => it), .. Papers.Jpeg()[2..]]),
        ("pages", "TIFF", size => Papers.Tiff([.. Enumerable.Repeat((8, 8), size / 100)])),
        ("text", "PDF", size => Papers.Pdf(size)),
        ("attributes", "XML", size => Papers.Xml($"<a {Joined(size, n => $"a{n}=\"\"", " ")}/>")),
        ("namespaces", "XML", size => Papers.Xml($"<a {Joined(size, n => $"xmlns:n{n}=\"u{n}\" n{n}:a=\"\"", " ")}/>")),
        ("elements", "XML", size => Papers.Xml($"<a>{Joined(size, n => $"<b{n}/>", "")}</a>")),
        ("references", "XML", size => Papers.Xml($"<a>{Repeated("&#1078;", size)}</a>")),
        ("instructions", "XML", size => Papers.Xml($"<a>{Repeated("<?a?>", size)}</a>")),
        ("certificates that are none", "p7s", size => SignedDataOf(size)),
    ];

    private List<Operation> Bodies() =>
    [
        .. service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<Operation>()).OfType<Operation>().Where(operation => operation.Body?.Type is not null)
            .DistinctBy(operation => operation.Body!.Type),
    ];

    private void Judge(IEnumerable<Growth> growths)
    {
        var all = growths.Where(it => it.Tells).ToList();
        foreach (var growth in all) output.WriteLine($"{growth}");
        all.Where(it => !it.IsInProportion || it.Sizes[2].Cost > MostPerByte * it.Sizes[2].Bytes + Faults).Select(it => $"{it}")
            .Should().BeEmpty("work grows in proportion");
        all.Should().NotBeEmpty();
    }

    private static Growth Grown(Operation operation, string name, Func<double, byte[]> body)
    {
        var read = typeof(WorstBodySpecs).GetMethod(nameof(Read), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(operation.Body!.Type!).CreateDelegate<Action<byte[]>>();
        var bodies = Growth.Shares.Select(body).ToList();
        read(bodies[0]);
        return new(name, [.. bodies.Select(bytes => ((long)bytes.Length, Allocated(() => read(bytes))))]);
    }

    private static Growth Counted(string name, Func<int, string> text, Action<string> work)
    {
        var texts = Growth.Shares.Select(share => text((int)(share * Longest))).ToList();
        work(texts[0]);
        return new(name, [.. texts.Select(it => ((long)Encoding.UTF8.GetByteCount(it), Allocated(() => work(it))))]);
    }

    /// <summary>As the service reads it, keeps it in its canonical form, or says what is wrong with it.</summary>
    private static void Read<T>(byte[] body) where T : class
    {
        if (WriteRequest.As<T>(body).IsProblem(out var problem, out var value)) JsonSerializer.SerializeToUtf8Bytes(problem.Errors, Json.Stored);
        else CanonicalJson.Of(ActContent.WithoutSignature(value), Json.Stored);
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>What is read from memory never waits, and so stays on the thread.</summary>
    private static async Task<long> Allocated(Func<Task> work)
    {
        await work();
        var (before, thread) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CurrentManagedThreadId);
        var done = work();
        done.IsCompleted.Should().BeTrue();
        Environment.CurrentManagedThreadId.Should().Be(thread);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
