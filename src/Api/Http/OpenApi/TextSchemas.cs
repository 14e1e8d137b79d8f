using Privatization.Storage.Log;
using Privatization.Storage.Messages;

namespace Privatization.Api.Http.OpenApi;

/// <summary>
/// How each value of the domain and of the store that is written as one string looks. What a pattern cannot say, as a check digit, the value itself
/// refuses.
/// </summary>
internal static class TextSchemas
{
    public static IReadOnlyDictionary<Type, TextForm> OfDomain { get; } = new Dictionary<Type, TextForm>
    {
        [typeof(Area)] = new("54.30", "^[0-9]{1,4}(\\.[0-9]{1,2})?$"),
        [typeof(CadastralNumber)] = new("14:218:012:345:67", "^[0-9]{1,12}(:[0-9]{1,12}){2,7}$"),
        [typeof(Contact)] = new(null, MaxLength: Contact.MaxLength),
        [typeof(CaseNumber)] = new(CaseNumber.Of(Provider.All[0], 2026, 42).ToString(), "^[0-9]{2}-[0-9]{4}-[0-9]{6,12}-[0-9]$"),
        [typeof(Digest)] = new(Digest.Of("example"u8).ToString(), "^[0-9a-f]{64}$"),
        [typeof(DocumentKind)] = new("tenancy-contract", "^[a-z0-9-]{1,60}$"),
        [typeof(DocumentNumber)] = new("№ 101/2", MaxLength: DocumentNumber.MaxLength),
        [typeof(FactType)] =
            new("result-issued", OneOf: [.. FactType.All.Select(type => type.ToString())], Description: "The name of a kind of fact."),
        [typeof(FreeText)] = new(null, MaxLength: FreeText.MaxLength),
        [typeof(Ground)] = new("documents-incomplete", "^[a-z0-9-]{1,60}$"),
        [typeof(Iin)] = new("850315350124", "^[0-9]{12}$"),
        [typeof(MessageDate)] = new("2026-11-20T09:00:00+05:00", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(Z|[+-][0-9]{2}:[0-9]{2})$"),
        [typeof(Money)] = new("1200000.00", "^[0-9]{1,12}(\\.[0-9]{1,2})?$"),
        [typeof(Operand)] = new("physical-wear", "^([a-z][a-z0-9-]{0,59}|[0-9]{1,12}(\\.[0-9]{1,6})?)$"),
        [typeof(PaymentAmount)] = new("1200000.00", "^-?[0-9]{1,12}(\\.[0-9]{1,2})?$"),
        [typeof(PaymentReference)] = new("2026-000123", MaxLength: PaymentReference.MaxLength),
        [typeof(PersonName)] = new(null, MaxLength: PersonName.MaxLength),
        [typeof(PolicyVersion)] = new("replacement-value-less-wear", "^[a-z0-9-]{1,60}$"),
        [typeof(ProviderCode)] =
            new("pavlodar-city", OneOf: [.. Provider.All.Select(provider => provider.Code)], Description: "The code of a provider."),
        [typeof(Pseudonym)] = new(Digest.Of("example"u8).ToString(), "^[0-9a-f]{64}$"),
        [typeof(Quantity)] = new("20", "^[0-9]{1,12}(\\.[0-9]{1,6})?$"),
        [typeof(Rka)] = new("0201300123456789", "^[0-9]{16}$"),
        [typeof(SenderName)] = new("egov-gateway", "^[a-z0-9-]{1,60}$"),
        [typeof(SignatureFault)] = new("certificate-expired", "^[a-z0-9-]{1,60}$"),
        [typeof(Share)] = new("33.3333", "^[0-9]{1,3}(\\.[0-9]{1,4})?$"),
        [typeof(ShortText)] = new(null, MaxLength: ShortText.MaxLength),
        [typeof(StaffId)] = new("pavlodar-city.executor", "^[A-Za-z0-9._@|:-]{1,100}$"),
        [typeof(ValueName)] = new("replacement-value", "^[a-z][a-z0-9-]{0,59}$"),
    };
}
