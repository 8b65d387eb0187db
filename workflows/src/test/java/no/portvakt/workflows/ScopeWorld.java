package no.portvakt.workflows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.Access;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.Scope;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.ScopeOutcome;
import no.portvakt.registry.scope.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Providers with scopes, and a consumer. */
@Component
class ScopeWorld {

  static final OrganisationNumber CONSUMER = OrganisationNumber.of("987464291");

  static final OrganisationNumber OWNER = OrganisationNumber.of("971040238");

  static final OrganisationNumber OTHER_OWNER = OrganisationNumber.of("910753614");

  /** With a Hovedadministrator, and nobody who holds a right. */
  static final OrganisationNumber LED_OWNER = OrganisationNumber.of("810419512");

  /** Where nobody is more than a member. */
  static final OrganisationNumber SMALL_OWNER = OrganisationNumber.of("313367002");

  /** The same, and strict in test. */
  static final OrganisationNumber STRICT_OWNER = OrganisationNumber.of("958935420");

  static final OrganisationNumber SUPPLIER = OrganisationNumber.of("889640782");

  private static final Actor TEST = new Actor.System("test");
  private static final Cause CAUSE = Cause.of(TEST);

  private final World world;
  private final Organisations organisations;
  private final Prefixes prefixes;
  private final Scopes scopes;
  private final Accesses accesses;
  private final Rights rights;
  private final Merkantile merkantile;
  private final JdbcClient jdbc;

  ScopeWorld(
      World world,
      Organisations organisations,
      Prefixes prefixes,
      Scopes scopes,
      Accesses accesses,
      Rights rights,
      Merkantile merkantile,
      JdbcClient jdbc) {
    this.world = world;
    this.organisations = organisations;
    this.prefixes = prefixes;
    this.scopes = scopes;
    this.accesses = accesses;
    this.rights = rights;
    this.merkantile = merkantile;
    this.jdbc = jdbc;
  }

  Person person(OrganisationNumber organisation, Role role) {
    register(CONSUMER, "Havvik kommune", false);
    register(OWNER, "Eiendomsetaten", false);
    register(OTHER_OWNER, "Vegetaten", false);
    register(LED_OWNER, "Storetaten", false);
    register(SMALL_OWNER, "Lilleetaten", false);
    register(STRICT_OWNER, "Strengetaten", true);
    register(SUPPLIER, "Driftshuset AS", false);
    return world.person(organisation, role);
  }

  Person developer() {
    return person(CONSUMER, Role.MEMBER);
  }

  /** A member of the organisation who holds the right API in the environment. */
  Person apiOwner(OrganisationNumber organisation, String environment) {
    var holder = person(organisation, Role.MEMBER);
    var giver = person(organisation, Role.MAIN_ADMINISTRATOR);
    rights.give(environment, organisation, holder.id(), Right.API, giver.id(), null, CAUSE);
    world.dismiss(giver, organisation, Role.MAIN_ADMINISTRATOR);
    return holder;
  }

  /** Lets the consumer delegate something to the organisation. */
  void delegatedTo(OrganisationNumber supplier) {
    var scheme = UUID.randomUUID();
    jdbc.sql("insert into delegation_scheme values ('ver2', :scheme, :owner, '{}', '{}', now())")
        .param("scheme", scheme)
        .param("owner", OWNER.value())
        .update();
    jdbc.sql("insert into delegation values ('ver2', :scheme, :consumer, :supplier, now())")
        .param("scheme", scheme)
        .param("consumer", CONSUMER.value())
        .param("supplier", supplier.value())
        .update();
  }

  /** Where the consumer wants to hear of it when something critical happens in ver2. */
  void notificationPoint(String address) {
    var form =
        new MerkantileForm(
            "Havvik kommune",
            CONSUMER.value(),
            List.of("Havveien 1"),
            "3511",
            "Hønefoss",
            "H-1",
            List.of(address));
    merkantile.saveProvider("ver2", CONSUMER, form, CAUSE);
  }

  Scope scope(String environment, OrganisationNumber owner) {
    return scope(environment, owner, null, false);
  }

  Scope scope(
      String environment, OrganisationNumber owner, @Nullable String visibility, boolean forAll) {
    person(owner, Role.MEMBER);
    var prefix = new PrefixName("s" + Long.toString(System.nanoTime(), 36));
    prefixes.register(new NewPrefix(environment, prefix, owner, UUID.randomUUID()), CAUSE);
    var form =
        new ScopeForm(
            "Eiendom",
            null,
            visibility,
            null,
            null,
            false,
            false,
            false,
            null,
            null,
            null,
            forAll,
            null);
    var made = scopes.create(environment, owner, prefix.value(), "eiendom", form, CAUSE);
    return ((ScopeOutcome.Done) made).scope();
  }

  void grant(Scope scope) {
    accesses.grant(scope.environment(), scope.owner(), scope.name(), CONSUMER, CAUSE);
  }

  void deny(Scope scope) {
    accesses.deny(scope.environment(), scope.owner(), scope.name(), CONSUMER, CAUSE);
  }

  void switchOff(Scope scope) {
    scopes.deactivate(scope.environment(), scope.owner(), scope.name(), true, CAUSE);
  }

  @Nullable AccessState standing(String environment, ScopeName scope) {
    return accesses.find(environment, scope, CONSUMER).map(Access::state).orElse(null);
  }

  private void register(OrganisationNumber number, String name, boolean strict) {
    if (organisations.find(number).isEmpty()) {
      organisations.register(
          new Organisation(number, name, Set.of("etat.example"), null, null, strict), TEST);
    }
  }
}
