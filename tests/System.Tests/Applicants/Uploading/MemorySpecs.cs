using System.Net;
using Privatization.Tests.Driving;

namespace Privatization.Tests.Applicants.Uploading;

/// <summary>An upload takes the memory of a chunk, whatever its size.</summary>
public class MemorySpecs(RunningService service)
{
    private const int HeapMegabytes = 96, DocumentMegabytes = 256;

    /// <summary>Nothing that is buffered as a whole could be larger than the heap that there is.</summary>
    [Fact]
    public async Task a_document_larger_than_the_heap_of_the_service_is_kept_and_read()
    {
        await using var process = await ServiceProcess.Serving(
            await service.Databases.NewDatabase("memory"), ("DOTNET_GCHeapHardLimit", $"0x{HeapMegabytes * 1024 * 1024:X}"), ("DOTNET_gcServer", "0"),
            ("Uploads__MaxBytes", $"{DocumentMegabytes * 1024 * 1024}"));
        var applicant = new People(process.Address).Applicant(People.NewIin());
        var kept = (await applicant.Call(HttpMethod.Post, "/v1/blobs", new Long(DocumentMegabytes * 1024 * 1024), ("Idempotency-Key", "long")))
            .Is(201);
        using var answer = await applicant.GetAsync(kept.Location, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var digest = await System.Security.Cryptography.SHA256.HashDataAsync(body, TestContext.Current.CancellationToken);
        Convert.ToHexStringLower(digest).Should().Be(kept.Text("sha256"));
        (await applicant.Upload(Papers.Pdf())).Is(201);
    }

    /// <summary>A PDF that is nowhere as a whole.</summary>
    private sealed class Long : HttpContent
    {
        private readonly long _size;

        public Long(long size)
        {
            _size = size;
            Headers.ContentType = new("application/pdf");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[64 * 1024];
            for (var sent = 0L; sent < _size; sent += block.Length)
            {
                Random.Shared.NextBytes(block);
                if (sent == 0) "%PDF-1.7\n"u8.CopyTo(block);
                if (sent + block.Length == _size) "\n%%EOF"u8.CopyTo(block.AsSpan(block.Length - 6));
                await stream.WriteAsync(block);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _size;
            return true;
        }
    }
}
