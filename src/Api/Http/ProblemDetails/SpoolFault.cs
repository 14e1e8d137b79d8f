namespace Privatization.Api.Http.ProblemDetails;

/// <summary>There is no room for a document that waits, or no reading it back.</summary>
internal sealed class SpoolFault(Exception why) : Exception("A document that waits could not be kept.", why);
