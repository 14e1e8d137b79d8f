namespace Privatization.Storage.Documents;

public enum AccountDeed { Registered, SignedIn, Refused, SignedOutEverywhere, IinProven, PasswordReplaced }
