package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail holds of delegations: the scopes that are lent, before and after. */
@Component
class DelegationRecord {

  private static final String BEFORE = "scopes.before";
  private static final String AFTER = "scopes.after";

  private final AuditTrail audit;

  DelegationRecord(AuditTrail audit) {
    this.audit = audit;
  }

  void given(Link link, Set<ScopeName> scopes, Cause cause) {
    audit.append(
        "delegation.given", link.reference(), Map.of(BEFORE, "", AFTER, joined(scopes)), cause);
  }

  void revoked(Link link, Set<ScopeName> scopes, Side by, Cause cause) {
    audit.append(
        "delegation.revoked",
        link.reference(),
        Map.of(BEFORE, joined(scopes), AFTER, "", "by", name(by)),
        cause);
  }

  /**
   * What is about to be asked of Altinn, on the record whatever becomes of the caller: an answer
   * may be lost after Altinn has done it.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void asked(Link link, String what, Cause cause) {
    audit.append("delegation.asked", link.reference(), Map.of("what", what), cause);
  }

  void refused(Link link, String what, Cause cause) {
    audit.append("delegation.refused", link.reference(), Map.of("what", what), cause);
  }

  private static String name(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static String joined(Set<ScopeName> scopes) {
    return scopes.stream().map(ScopeName::value).sorted().collect(joining(" "));
  }
}
