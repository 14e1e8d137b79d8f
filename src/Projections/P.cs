namespace Privatization; public static class Placeholder2 { }
