using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using Privatization.Api.Http.OpenApi;
using Privatization.Api.Http.ProblemDetails;
using Privatization.Api.Http.Requests;
using Privatization.Projections;
using Privatization.Storage;
using Privatization.Storage.Documents;
using Privatization.Storage.Postgres;

namespace Privatization.Api.Cases.Reading;

/// <summary>What is known of the case that is looked for. All that is said must be so of it.</summary>
/// <param name="Iin">Of the applicant.</param>
/// <param name="Surname">How the surname begins of the applicant, or of an adult of the family; double surnames by either half.</param>
/// <param name="FirstName">How the first name of that person begins.</param>
/// <param name="ContractNumber">Of the contract, as soon as it is drawn up.</param>
internal sealed record SearchApplications(
    Iin? Iin = null, NameBeginning? Surname = null, NameBeginning? FirstName = null, DocumentNumber? ContractNumber = null,
    CadastralNumber? CadastralNumber = null, Rka? Rka = null);

/// <summary>Officials find cases by what people come with. It is in the body: no name and no IIN is ever in an address.</summary>
internal static class Search
{
    private static readonly SearchApplications Nothing = new();

    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapPost("/applications/_search", Find).Describe(ListOperations.Search);

    private static async Task<IResult> Find(HttpContext http, Listing listing, Pseudonyms pseudonyms, IDocumentStore store)
    {
        if (!http.Request.HasJsonContentType()) return Problems.UnsupportedMediaType;
        var caller = http.Caller();
        if (await WriteRequest.ReadBody(http.Request, WriteRequest.MaxBody) is not { } body) return Problems.TooLarge;
        if (WriteRequest.As<SearchApplications>(body).IsProblem(out var faults, out var sought)) return faults;
        if (sought == Nothing)
            return Problems.Value("", new("Не бойынша іздеу керегін көрсетіңіз.", "Укажите, по чему искать.", "Say what to look for."));
        if (sought is { FirstName: not null, Surname: null })
            return Problems.Value("/firstName",
                new("Аты тек тегімен бірге беріледі.", "Имя задаётся только вместе с фамилией.", "A first name goes with a surname."));

        var entries = await Entries(sought, caller, pseudonyms, store, http.RequestAborted);
        return await listing.Page(http, Orders.NewestFirst<ApplicantStatus>(), Narrow, row => ApplicationListItem.Of(row, caller),
            nameof(PersonsByName));

        IQueryable<ApplicantStatus> Narrow(IQueryable<ApplicantStatus> rows, Instant at)
        {
            if (entries is not null)
            {
                // An applicant has few cases, and by these the view has an index.
                var (applicants, cases) =
                    (entries.Select(entry => entry.Applicant).Distinct().ToArray(), entries.Select(entry => entry.Id).ToArray());
                rows = rows.Where(row => row.Applicant.IsOneOf(applicants) && row.Application.IsOneOf(cases));
            }
            if (sought.Surname is not { } surname) return rows;
            var beginnings = PersonTable.Beginnings(surname.Spelled, sought.FirstName?.Spelled ?? "");
            return rows.Where(row => row.MatchesSql(PersonTable.OfPersonNamed, beginnings));
        }
    }

    /// <returns>The cases by all that is said but names; null where there is nothing else.</returns>
    private static async Task<IReadOnlyList<CaseEntry>?> Entries(
        SearchApplications sought, Caller caller, Pseudonyms pseudonyms, IDocumentStore store, CancellationToken cancellation)
    {
        if (sought with { Surname = null, FirstName = null } == Nothing) return null;
        await using var session = store.QuerySession(Tenants.Oblast);
        var entries = caller.Sees.Of(session.Query<CaseEntry>());
        if (sought.Iin is { } iin && pseudonyms.Of(iin).ToString() is var applicant) entries = entries.Where(entry => entry.Applicant == applicant);
        if (sought.CadastralNumber is { } number && pseudonyms.Of(number).ToString() is var dwelling)
            entries = entries.Where(entry => entry.Dwelling == dwelling);
        if (sought.Rka is { } code && pseudonyms.Of(code).ToString() is var rka) entries = entries.Where(entry => entry.Rka == rka);
        if (sought.ContractNumber is { } contract)
        {
            if (await session.LoadAsync<ContractEntry>(ContractEntry.IdOf(contract), cancellation) is not { Application: var holder }) return [];
            entries = entries.Where(entry => entry.Id == holder);
        }
        return await entries.ToListAsync(cancellation);
    }
}
