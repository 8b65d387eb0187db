package no.portvakt.workflows.request;

import java.util.UUID;

/** The details of a request, one record per {@link RequestKind}; stored as JSON. */
public sealed interface Subject
    permits PrefixOrder, MembershipApplication, ProductionAccess, AccessRemoval {

  RequestKind kind();

  /** Whom it is about, who therefore must not decide: the requester, as a rule. */
  default UUID concerns(UUID requester) {
    return requester;
  }

  /** The record class that holds the subject of a kind. */
  static Class<? extends Subject> typeOf(RequestKind kind) {
    return switch (kind) {
      case PREFIX_ORDER -> PrefixOrder.class;
      case MEMBERSHIP -> MembershipApplication.class;
      case PRODUCTION_ACCESS -> ProductionAccess.class;
      case ACCESS_REMOVAL -> AccessRemoval.class;
    };
  }
}
