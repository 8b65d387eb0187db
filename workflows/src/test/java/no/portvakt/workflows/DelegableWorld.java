package no.portvakt.workflows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.SchemeForm;
import no.portvakt.registry.delegation.SchemeOutcome;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A provider with scopes, its consumer, and the consumer's supplier. */
@Component
class DelegableWorld {

  static final OrganisationNumber CONSUMER = OrganisationNumber.of("974761076");
  static final OrganisationNumber SUPPLIER = OrganisationNumber.of("986186999");

  private static final String TT02 = "https://tt02.altinn.no/";
  private static final Actor TEST = new Actor.System("test");
  private static final Cause CAUSE = Cause.of(TEST);

  private final World world;
  private final Organisations organisations;
  private final Prefixes prefixes;
  private final Scopes scopes;
  private final Accesses accesses;
  private final Schemes schemes;
  private final Clients clients;

  DelegableWorld(
      World world,
      Organisations organisations,
      Prefixes prefixes,
      Scopes scopes,
      Accesses accesses,
      Schemes schemes,
      Clients clients) {
    this.world = world;
    this.organisations = organisations;
    this.prefixes = prefixes;
    this.scopes = scopes;
    this.accesses = accesses;
    this.schemes = schemes;
    this.clients = clients;
  }

  Person consumer(Role role) {
    return of(CONSUMER, "Havvik kommune", role);
  }

  Person supplier(Role role) {
    return of(SUPPLIER, "Bølgen Drift AS", role);
  }

  /** Somebody who decides about the provider's scopes. */
  Person provider() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }

  /** The same as {@link #scheme}, and the consumer has access. */
  DelegationScheme shared() {
    var scheme = scheme();
    scheme.scopes().forEach(this::grant);
    return scheme;
  }

  /** A scope in ver2 that the provider lets others delegate, alone in its scheme. */
  DelegationScheme scheme() {
    return scheme(scope(TT02));
  }

  DelegationScheme scheme(ScopeName scope) {
    var form =
        new SchemeForm(
            Map.of("nb", "Eiendom", "nn", "Eigedom", "en", "Property"),
            Map.of("nb", "Oppslag", "nn", "Oppslag", "en", "Look-ups"),
            List.of(scope.value()),
            null);
    return ((SchemeOutcome.Done) schemes.create("ver2", World.PROVIDER, form, CAUSE)).scheme();
  }

  ScopeName scope(@Nullable String source) {
    world.developer();
    var prefix = new PrefixName("d" + Long.toString(System.nanoTime(), 36));
    prefixes.register(new NewPrefix("ver2", prefix, World.PROVIDER, UUID.randomUUID()), CAUSE);
    var form =
        new ScopeForm(
            "Eiendom", null, null, null, null, false, false, false, source, null, null, false,
            null);
    var made = scopes.create("ver2", World.PROVIDER, prefix.value(), "eiendom", form, CAUSE);
    return ((ScopeOutcome.Done) made).scope().name();
  }

  void grant(ScopeName scope) {
    accesses.grant("ver2", World.PROVIDER, scope, CONSUMER, CAUSE);
  }

  void switchOff(ScopeName scope) {
    scopes.deactivate("ver2", World.PROVIDER, scope, true, CAUSE);
  }

  /** A client of the supplier's that may ask for the scope, without a key. */
  void client(ScopeName scope) {
    var form =
        new ClientForm(
            "Drift",
            "Drift for kunder",
            "maskinporten",
            null,
            null,
            null,
            Set.of(scope.value()),
            null,
            null,
            null);
    if (!(clients.create("ver2", null, SUPPLIER, null, form, CAUSE)
        instanceof ClientOutcome.Done)) {
      throw new IllegalStateException("no client");
    }
  }

  private Person of(OrganisationNumber number, String name, Role role) {
    world.developer();
    organisations.register(new Organisation(number, name, Set.of(), null, null, false), TEST);
    return world.person(number, role);
  }
}
