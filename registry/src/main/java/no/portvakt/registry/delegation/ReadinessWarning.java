package no.portvakt.registry.delegation;

/** A mistake that people make on the way, and that explains what is missing. */
public sealed interface ReadinessWarning {

  /** A key of {@link no.portvakt.registry.RuleTexts}. */
  String textKey();

  /** The consumer has delegated the scope to the supplier there, not here. */
  record DelegatedElsewhere(String environment) implements ReadinessWarning {

    @Override
    public String textKey() {
      return "delegation-readiness.delegated-elsewhere";
    }
  }

  /** The owner gave the supplier access instead of the consumer. */
  record SupplierGranted() implements ReadinessWarning {

    @Override
    public String textKey() {
      return "delegation-readiness.supplier-granted";
    }
  }

  /** Nobody delegates to themselves: it is their own client, without consumer_org. */
  record SameParty() implements ReadinessWarning {

    @Override
    public String textKey() {
      return "delegation-readiness.same-party";
    }
  }
}
