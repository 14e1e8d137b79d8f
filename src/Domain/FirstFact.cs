using Privatization.Domain.Portal;

namespace Privatization.Domain;

/// <summary>A case begins with its request, submitted or refused.</summary>
internal static class FirstFact
{
    /// <returns>Null of a fact that cannot begin a case.</returns>
    public static Application? Begin(ApplicationEvent fact) => fact switch
    {
        RequestSubmitted submitted => new()
        {
            Number = submitted.Number,
            Provider = submitted.Provider,
            Applicant = submitted.Applicant,
            Dwelling = submitted.Dwelling,
            Rka = submitted.Rka,
            Request = submitted.Content,
            Submitted = submitted.At,
            Basis = submitted.Basis,
            Documents = [.. submitted.Documents],
            Family = [.. submitted.Family],
            Stock = submitted.Stock,
            Asked = submitted.Track,
            Regulation = submitted.Regulation,
        },
        RequestRefused refused => new()
        {
            Number = refused.Number,
            Provider = refused.Provider,
            Applicant = refused.Applicant,
            Dwelling = refused.Dwelling,
            Request = refused.Content,
            Submitted = refused.At,
            Basis = refused.Basis,
            Stock = refused.Stock,
            Asked = refused.Track,
            Regulation = refused.Regulation,
            NotConfirmed = refused.Reason,
            Ending = Ending.RequestRefused,
        },
        _ => null,
    };
}
