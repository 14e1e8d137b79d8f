using NodaTime;
using Privatization.Domain.Portal;
using Privatization.Domain.Values;
using static Privatization.Domain.Regulation.DocumentSource;
using static Privatization.Domain.Values.Confidence;

namespace Privatization.Domain.Regulation;

/// <summary>
/// Point 9 of the Standard (order № 319 of the Minister of National Economy of 9 April 2015). Its text is not at hand: these are candidates, all of
/// them unverified. The consents of family members, which point 9 asks as well, are <see cref="Relative"/>.
/// </summary>
public static class Standard319Of2015
{
    public static readonly DocumentKind FreeOfChargeProof = DocumentKind.Parse("free-of-charge-proof");

    internal static readonly LocalDate Made = new(2015, 4, 9);

    public static readonly IReadOnlyList<DocumentRule> Documents =
    [
        OfBasis("tenancy-contract", BasisKind.TenancyContract, new("Тұрғын үйді жалдау шарты", "Договор найма жилища", "Tenancy contract")),
        OfBasis("provision-decision", BasisKind.ProvisionDecision,
            new("Тұрғын үй беру туралы шешім", "Решение о предоставлении жилища", "Decision on providing the dwelling")),
        OfBasis("order", BasisKind.Order, new("Тұрғын үйге ордер", "Ордер на жилище", "Order for the dwelling")),
        Asked(FreeOfChargeProof.ToString(), Attached, new(Track: TrackKind.FreeOfCharge), LegalBases.HousingRelations("13(8)"),
            new("Өтеусіз алу негізін растайтын құжат", "Документ, подтверждающий основание безвозмездного приобретения",
                "Proof of the ground for acquiring free of charge")),
        Asked("length-of-service-proof", Attached, new(Track: TrackKind.FreeOfCharge, Ground: Ground.Parse("long-service")),
            LegalBases.HousingRelations("13(8), 7)"),
                new("Қызмет өтілін растайтын құжат", "Документ, подтверждающий выслугу лет", "Proof of the length of service")),

        Held("identity-document", new("Жеке басын куәландыратын құжат", "Документ, удостоверяющий личность", "Identity document")),
        Held("address-registration",
            new("Тұрғылықты жері бойынша тіркеу туралы мәлімет", "Сведения о регистрации по месту жительства", "Registration of the address")),
        Held("family-composition", new("Отбасы құрамы туралы мәлімет", "Сведения о составе семьи", "Composition of the family")),
        Held("marriage-certificate", new("Неке туралы куәлік", "Свидетельство о браке", "Marriage certificate"), new(Family: FamilyRelation.Spouse)),
        Held("birth-certificate", new("Туу туралы куәлік", "Свидетельство о рождении", "Birth certificate"), new(Family: FamilyRelation.Child)),
        Held("property-record",
            new("Басқа тұрғын үйдің, ипотеканың, иеліктен шығарудың жоқтығы туралы мәлімет",
                "Сведения об отсутствии другого жилища, ипотеки и отчуждения",
                    "Record of no other dwelling, mortgage or alienation")),
        Held("privatization-record",
            new("Жекешелендіру құқығының пайдаланылмағаны туралы мәлімет", "Сведения о неиспользовании права на приватизацию",
                "Record that the right to privatize is unused")),
    ];

    private static DocumentRule OfBasis(string kind, BasisKind basis, Sentence name) =>
        Asked(kind, Attached, new(basis), LegalBases.OfPoint9, name);

    private static DocumentRule Held(string kind, Sentence name, Requirement? requirement = null) =>
        Asked(kind, StateSystem, requirement ?? new(), LegalBases.OfStateSystems, name);

    private static DocumentRule Asked(string kind, DocumentSource source, Requirement requirement, Sentence legalBasis, Sentence name) =>
        new(DocumentKind.Parse(kind), name, source, requirement, legalBasis, NotVerified, Made);
}
