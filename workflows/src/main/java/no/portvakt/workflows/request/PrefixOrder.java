package no.portvakt.workflows.request;

/**
 * An order for a prefix, with the fields of Digdir's form "Innhenting av opplysninger".
 *
 * @param expectedConsumers how many organisations are expected to use the APIs, 0 to 100,000
 */
public record PrefixOrder(
    String prefix,
    String purpose,
    String contactName,
    String contactEmail,
    int expectedConsumers,
    SelfService selfService)
    implements Subject {

  public static final int LONGEST_PURPOSE = 1000;
  public static final int LONGEST_NAME = 100;
  public static final int MOST_CONSUMERS = 100_000;

  /** How the organisation will administer its scopes. */
  public enum SelfService {
    WEB,
    API
  }

  @Override
  public RequestKind kind() {
    return RequestKind.PREFIX_ORDER;
  }
}
