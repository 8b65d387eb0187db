package no.portvakt.workflows.request;

import no.portvakt.registry.organisation.OrganisationNumber;

/** The details of a request, one record per {@link RequestKind}; stored as JSON. */
public sealed interface Subject
    permits PrefixOrder, MembershipApplication, ProductionAccess, ScopeAccess, ScopeDeactivation {

  RequestKind kind();

  /** The organisation whose people decide: the one that asks, as a rule. */
  default OrganisationNumber decidedFor(OrganisationNumber asking) {
    return asking;
  }

  /** The record class that holds the subject of a kind. */
  static Class<? extends Subject> typeOf(RequestKind kind) {
    return switch (kind) {
      case PREFIX_ORDER -> PrefixOrder.class;
      case MEMBERSHIP -> MembershipApplication.class;
      case PRODUCTION_ACCESS -> ProductionAccess.class;
      case SCOPE_ACCESS -> ScopeAccess.class;
      case SCOPE_DEACTIVATION -> ScopeDeactivation.class;
    };
  }
}
