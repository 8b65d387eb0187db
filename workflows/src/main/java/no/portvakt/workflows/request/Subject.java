package no.portvakt.workflows.request;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** The details of a request, one record per {@link RequestKind}; stored as JSON. */
public sealed interface Subject
    permits PrefixOrder,
        MembershipApplication,
        ProductionAccess,
        AccessRemoval,
        ScopeAccess,
        ScopeDeactivation,
        SupplierDelegation,
        DelegationRevocation,
        DelegationInquiry,
        RoleChange {

  RequestKind kind();

  /** Until when the process goes on after the request was carried out; null: it ends with it. */
  default @Nullable Instant livesUntil() {
    return null;
  }

  /** The request that this is a part of, whose process calls this one's; null for none. */
  default @Nullable UUID parent() {
    return null;
  }

  /** The organisation whose people decide: the one that asks, as a rule. */
  default OrganisationNumber decidedFor(OrganisationNumber asking) {
    return asking;
  }

  /** Whom it is about, who therefore must not decide: the requester, as a rule. */
  default UUID concerns(UUID requester) {
    return requester;
  }

  /** What its process starts with besides what all start with. */
  default Map<String, String> variables() {
    return Map.of();
  }

  /** The record class that holds the subject of a kind. */
  static Class<? extends Subject> typeOf(RequestKind kind) {
    return switch (kind) {
      case PREFIX_ORDER -> PrefixOrder.class;
      case MEMBERSHIP -> MembershipApplication.class;
      case PRODUCTION_ACCESS -> ProductionAccess.class;
      case SCOPE_ACCESS -> ScopeAccess.class;
      case SCOPE_DEACTIVATION -> ScopeDeactivation.class;
      case ACCESS_REMOVAL -> AccessRemoval.class;
      case SUPPLIER_DELEGATION -> SupplierDelegation.class;
      case DELEGATION_REVOCATION -> DelegationRevocation.class;
      case DELEGATION_INQUIRY -> DelegationInquiry.class;
      case ROLE_CHANGE -> RoleChange.class;
    };
  }
}
