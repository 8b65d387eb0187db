package no.portvakt.registry.scope;

import static no.portvakt.registry.support.Some.ACTOR;

import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.Some;

/** An organisation with a prefix in ver2, for tests of access to its scopes. */
final class ScopeOwner {

  private final PrefixName prefix = new PrefixName(Some.prefix());
  private final OrganisationNumber number;
  private final Scopes scopes;

  ScopeOwner(Organisations organisations, Prefixes prefixes, Scopes scopes) {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    this.number = organisation.number();
    this.scopes = scopes;
    prefixes.register(new NewPrefix("ver2", prefix, number, UUID.randomUUID()), Cause.of(ACTOR));
  }

  OrganisationNumber number() {
    return number;
  }

  PrefixName prefix() {
    return prefix;
  }

  ScopeName scope(String subscope, ScopeForm form) {
    scopes.create("ver2", number, prefix.value(), subscope, form, Cause.of(ACTOR));
    return ScopeName.of(prefix, subscope);
  }
}
