using NodaTime;
using Privatization.Domain.Payments;
using Privatization.Domain.Portal;
using Privatization.Domain.Values;

namespace Privatization.Domain.Documents;

/// <summary>
/// Reg. §3, §10: what the provider gives the applicant, whole in itself. It says nothing but what the facts and the kept contents say, so that the
/// same facts give the same bytes. Of a draft these bytes are what the act keeps and what all parties sign. What a kind does not have is absent.
/// </summary>
/// <param name="Template">The version of the words that are printed around it.</param>
/// <param name="Regulation">The version of the act that governs the case.</param>
public sealed record OutgoingDocument(OutgoingKind Kind, PolicyVersion Template, CaseNumber Case, string Regulation, ProviderCode Provider,
    RestsOn RestsOn)
{
    public Party? Applicant { get; init; }
    public DwellingInDocument? Dwelling { get; init; }

    /// <summary>Where it is known before the document is registered.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>What its day is, where that cannot be known when it is drawn up.</summary>
    public DatedBy? Dated { get; init; }

    /// <summary>The day that certificates of template 1 bear, which they were given before anybody signed them.</summary>
    public LocalDate? Date { get; init; }

    public FreeText? Text { get; init; }

    /// <summary>By the codes of the dated lists of <see cref="Regulation.Grounds"/>.</summary>
    public IReadOnlyList<Ground>? Grounds { get; init; }

    /// <summary>Why a refusal departs from the conclusion of the commission.</summary>
    public FreeText? Departs { get; init; }

    public Track? Track { get; init; }

    /// <summary>The value of the dwelling, which is the price, in tenge.</summary>
    public Money? Sum { get; init; }

    public PaymentTerms? Terms { get; init; }
    public IReadOnlyList<Instalment>? Schedule { get; init; }
    public ShortText? LegalBasis { get; init; }

    /// <summary>The documents on handing over that are signed with it.</summary>
    public IReadOnlyList<Document>? Papers { get; init; }

    /// <summary>By which the akimat handed the dwelling over.</summary>
    public HandOverResolution? Resolution { get; init; }

    /// <summary>Why the EDS of the request is not confirmed.</summary>
    public SignatureFault? Reason { get; init; }

    /// <summary>Where no official signs it: the portal has formed it (Reg. §10, process 4).</summary>
    public bool? FormedByPortal { get; init; }

    /// <summary>Between whom and about what it is.</summary>
    public OutgoingDocument About(RequestPackage package) => this with
    {
        Applicant = new(package.Applicant.Iin, package.Applicant.LastName, package.Applicant.FirstName, package.Applicant.Patronymic),
        Dwelling = new(package.Dwelling.Address, package.Dwelling.CadastralNumber, package.Dwelling.AreaSquareMetres, package.Dwelling.Rooms),
    };
}

/// <summary>How a document has its day.</summary>
public enum DatedBy
{
    /// <summary>By the first signature on it: the head's.</summary>
    Signature,
}

public sealed record Party(Iin Iin, PersonName LastName, PersonName FirstName, PersonName? Patronymic = null);

public sealed record DwellingInDocument(Address Address, CadastralNumber CadastralNumber, Area AreaSquareMetres, int Rooms);

/// <summary>What a document rests on, by digests.</summary>
/// <param name="Request">The request package.</param>
/// <param name="Conclusion">What the commission concluded, with its protocol.</param>
/// <param name="Calculation">What was calculated and certified at stage 2, step 3.</param>
/// <param name="Contract">The contract whose conclusion is told.</param>
public sealed record RestsOn(Digest Request, Digest? Conclusion = null, DocumentNumber? Protocol = null, Digest? Calculation = null,
    Digest? Contract = null, LocalDate? ProtocolDate = null);
