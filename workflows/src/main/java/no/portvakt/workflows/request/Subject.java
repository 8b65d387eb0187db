package no.portvakt.workflows.request;

/** The details of a request, one record per {@link RequestKind}; stored as JSON. */
public sealed interface Subject permits PrefixOrder, MembershipApplication, ProductionAccess {

  RequestKind kind();

  /** The record class that holds the subject of a kind. */
  static Class<? extends Subject> typeOf(RequestKind kind) {
    return switch (kind) {
      case PREFIX_ORDER -> PrefixOrder.class;
      case MEMBERSHIP -> MembershipApplication.class;
      case PRODUCTION_ACCESS -> ProductionAccess.class;
    };
  }
}
