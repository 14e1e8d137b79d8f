namespace Privatization.Api.Http.Bodies;

/// <summary>One thing that is wrong with a request body.</summary>
/// <param name="Pointer">Where, as an RFC 6901 JSON pointer; empty for the whole body.</param>
/// <param name="Reason">Why, where the refused value is a text of the domain and says so itself.</param>
internal sealed record BodyFault(string Pointer, BodyFaultKind Kind, Sentence? Reason = null);

internal enum BodyFaultKind
{
    NotJson,
    UnknownMember,
    MissingMember,
    DuplicateMember,
    WrongType,
    Null,

    /// <summary>The right JSON type, but not a value that is allowed there.</summary>
    InvalidValue,

    /// <summary>A list of more than the contract allows.</summary>
    TooMany,

    /// <summary>A plain text of more than the contract allows; the texts of the domain know their lengths themselves.</summary>
    TooLong,
}
