namespace Privatization.Tests;

public class GroundsSpecs
{
    private static readonly IEnumerable<GroundRule> All = [.. Grounds.OfDocuments, .. Grounds.OfService, .. Grounds.OfFreeOfCharge];

    [Fact]
    public void Every_ground_has_a_code_of_its_own_and_a_legal_basis()
    {
        All.Select(rule => rule.Code).Should().OnlyHaveUniqueItems();
        All.Should().OnlyContain(rule => rule.LegalBasis != "" && Ground.Parse(rule.Code).ToString() == rule.Code);
    }

    [Fact]
    public void One_unknown_ground_among_known_ones_is_found()
    {
        Grounds.OfService.AllKnown([Sample.OwnsOther]).Should().BeTrue();
        Grounds.OfService.AllKnown([Sample.OwnsOther, Sample.Disability]).Should().BeFalse();
        Grounds.OfService.AllKnown([]).Should().BeTrue();
    }

    [Theory]
    [InlineData(BasisKind.TenancyContract, "tenancy-contract"), InlineData(BasisKind.ProvisionDecision, "provision-decision"), InlineData(BasisKind.Order, "order")]
    public void Point_9_asks_for_the_paper_of_the_basis_and_where_free_for_the_proof(BasisKind basis, string paper)
    {
        Point9.Required(basis, Sample.ForResidualValue).Should().Equal(DocumentKind.Parse(paper));
        Point9.Required(basis, Sample.FreeOfCharge).Should().Equal(DocumentKind.Parse(paper), DocumentKind.Parse("free-of-charge-proof"));
    }
}
