namespace Privatization.Storage.Contents;

/// <summary>What is kept under a digest is not of that digest: nobody is given it, and nothing is decided by it.</summary>
public sealed class ContentAltered(Digest digest) : Exception($"The content {digest} has been altered: its bytes are not what its name says.");

/// <summary>What a fact names is not kept, and nobody erased it.</summary>
public sealed class ContentGone : Exception;
