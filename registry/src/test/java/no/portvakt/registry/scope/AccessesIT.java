package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static no.portvakt.registry.scope.Forms.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.AccessOutcome.Done;
import no.portvakt.registry.scope.AccessOutcome.Inactive;
import no.portvakt.registry.scope.AccessOutcome.NoAccess;
import no.portvakt.registry.scope.AccessOutcome.NotYours;
import no.portvakt.registry.scope.AccessOutcome.UnknownScope;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class AccessesIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Accesses accesses;
  @Autowired Scopes scopes;
  @Autowired Prefixes prefixes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  private final OrganisationNumber owner = Some.organisationNumber();
  private final OrganisationNumber consumer = Some.organisationNumber();
  private final PrefixName prefix = new PrefixName(Some.prefix());
  private ScopeName scope = ScopeName.of(prefix, "les");

  @BeforeEach
  void registerTheScope() {
    register(owner);
    prefixes.register(new NewPrefix("ver2", prefix, owner, UUID.randomUUID()), ACTOR);
    scope = scope("les", form());
  }

  /** The whole state machine. */
  @ParameterizedTest
  @CsvSource({
    ", request, REQUESTED, false",
    ", grant, APPROVED, false",
    ", deny, , ",
    "REQUESTED, request, REQUESTED, true",
    "REQUESTED, grant, APPROVED, false",
    "REQUESTED, deny, DENIED, false",
    "APPROVED, request, APPROVED, true",
    "APPROVED, grant, APPROVED, true",
    "APPROVED, deny, DENIED, false",
    "DENIED, request, DENIED, true",
    "DENIED, grant, APPROVED, false",
    "DENIED, deny, DENIED, true"
  })
  void stepsFromStateToState(
      @Nullable AccessState from,
      String step,
      @Nullable AccessState to,
      @Nullable Boolean already) {
    bring(from);
    var before = accesses.find("ver2", scope, consumer);
    int recorded = recorded().size();
    clock.move(Duration.ofMinutes(1));

    var outcome = step(step);

    if (to == null || already == null) {
      assertThat(outcome).isEqualTo(new NoAccess());
      assertThat(accesses.find("ver2", scope, consumer)).isEmpty();
      return;
    }
    var now = clock.instant();
    var after =
        already
            ? before.orElseThrow()
            : new Access(
                "ver2",
                scope,
                owner,
                consumer,
                to,
                before.map(Access::created).orElse(now),
                now,
                before.map(Access::version).orElse(0L) + 1);
    assertThat(after.state()).isEqualTo(to);
    assertThat(outcome).isEqualTo(new Done(after, already, false));
    assertThat(accesses.find("ver2", scope, consumer)).contains(after);
    assertThat(recorded()).hasSize(recorded + (already ? 0 : 1));
    assertThat(accesses.history("ver2", scope, consumer)).hasSize((int) after.version());
  }

  private void bring(@Nullable AccessState to) {
    if (to == REQUESTED) {
      step("request");
    } else if (to != null) {
      step("grant");
    }
    if (to == DENIED) {
      step("deny");
    }
  }

  private AccessOutcome step(String name) {
    return switch (name) {
      case "request" -> accesses.request("ver2", scope, consumer, CAUSE);
      case "grant" -> accesses.grant("ver2", owner, scope, consumer, CAUSE);
      case "deny" -> accesses.deny("ver2", owner, scope, consumer, CAUSE);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void theHistorySaysWhoDidWhatWhenAndWhy() {
    var person = new Actor.Person(UUID.randomUUID());
    accesses.request("ver2", scope, consumer, new Cause(person, "Vi lager et kart"));
    var asked = clock.instant();
    clock.move(Duration.ofDays(1));
    accesses.grant("ver2", owner, scope, consumer, CAUSE);

    assertThat(accesses.history("ver2", scope, consumer))
        .containsExactly(
            new AccessChange(asked, REQUESTED, person.reference(), "Vi lager et kart"),
            new AccessChange(clock.instant(), APPROVED, "system:test", ""));
    assertThat(accesses.history("prod", scope, consumer)).isEmpty();
  }

  @Test
  void eachStepIsRecordedWithBeforeAndAfter() {
    accesses.request("ver2", scope, consumer, new Cause(ACTOR, "Vi lager et kart"));
    accesses.grant("ver2", owner, scope, consumer, CAUSE);
    accesses.deny("ver2", owner, scope, consumer, CAUSE);

    assertThat(recorded())
        .containsExactly(
            "access.requested system:test {\"owner\":\"%s\",\"reason\":\"Vi lager et kart\",\"state.after\":\"REQUESTED\",\"state.before\":\"\"}"
                .formatted(owner),
            "access.granted system:test {\"owner\":\"%s\",\"state.after\":\"APPROVED\",\"state.before\":\"REQUESTED\"}"
                .formatted(owner),
            "access.denied system:test {\"owner\":\"%s\",\"state.after\":\"DENIED\",\"state.before\":\"APPROVED\"}"
                .formatted(owner));
  }

  @Test
  void anAccessIsInOneEnvironment() {
    accesses.grant("ver2", owner, scope, consumer, CAUSE);

    assertThat(accesses.find("ver1", scope, consumer)).isEmpty();
    assertThat(accesses.grant("ver1", owner, scope, consumer, CAUSE)).isEqualTo(new UnknownScope());
  }

  @Test
  void onlyTheOwnerAnswers() {
    accesses.request("ver2", scope, consumer, CAUSE);

    assertThat(accesses.grant("ver2", consumer, scope, consumer, CAUSE)).isEqualTo(new NotYours());
    assertThat(accesses.deny("ver2", consumer, scope, consumer, CAUSE)).isEqualTo(new NotYours());
    assertThat(accesses.find("ver2", scope, consumer))
        .map(Access::state)
        .isEqualTo(Optional.of(REQUESTED));
  }

  @Test
  void aScopeThatDoesNotExistIsUnknown() {
    var none = ScopeName.of(prefix, "finnes/ikke");

    assertThat(accesses.request("ver2", none, consumer, CAUSE)).isEqualTo(new UnknownScope());
    assertThat(accesses.grant("ver2", owner, none, consumer, CAUSE)).isEqualTo(new UnknownScope());
    assertThat(accesses.deny("ver2", owner, none, consumer, CAUSE)).isEqualTo(new UnknownScope());
  }

  @Test
  void ofAScopeThatIsOffNobodyGetsAccessButItCanBeTakenAway() {
    var another = Some.organisationNumber();
    accesses.grant("ver2", owner, scope, consumer, CAUSE);
    scopes.deactivate("ver2", owner, scope, true, CAUSE);

    assertThat(accesses.request("ver2", scope, another, CAUSE)).isEqualTo(new Inactive());
    assertThat(accesses.grant("ver2", owner, scope, another, CAUSE)).isEqualTo(new Inactive());
    assertThat(accesses.grant("ver2", owner, scope, consumer, CAUSE)).isEqualTo(new Inactive());
    assertThat(accesses.deny("ver2", owner, scope, consumer, CAUSE))
        .isInstanceOfSatisfying(
            Done.class, done -> assertThat(done.access().state()).isEqualTo(DENIED));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVED", "DENIED"})
  void aScopeThatIsNotPublicIsUnknownToThoseWhoNeverHadToDoWithIt(AccessState known) {
    var hidden = scope("skjult", form(form -> form.visibility = "PRIVATE"));
    scope = hidden;

    assertThat(accesses.visible("ver2", hidden, consumer)).isEmpty();
    assertThat(accesses.visible("ver2", hidden, owner)).isPresent();
    assertThat(step("request")).isEqualTo(new UnknownScope());
    assertThat(accesses.request("ver2", hidden, owner, CAUSE)).isInstanceOf(Done.class);

    bring(known);

    assertThat(step("request"))
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.already()).isTrue());
  }

  @Test
  void aClockThatIsBehindMakesNoStepOlderThanTheLast() {
    step("grant");
    var granted = clock.instant();
    clock.move(Duration.ofSeconds(-5));

    step("deny");
    clock.move(Duration.ofSeconds(5));

    assertThat(accesses.history("ver2", scope, consumer))
        .extracting(AccessChange::at)
        .containsExactly(granted, granted);
  }

  @Test
  void whoHasClientsForOthersOnlyIsPointedOut() {
    register(consumer);
    client(Some.organisationNumber(), consumer);

    assertThat(accesses.isOnlySupplier("ver2", consumer, scope)).isTrue();
    assertThat(supplierOnly(step("request"))).isTrue();
    assertThat(supplierOnly(step("grant"))).isTrue();
    assertThat(supplierOnly(step("grant"))).isTrue();
    assertThat(supplierOnly(step("deny"))).isFalse();
  }

  @Test
  void whoWasDelegatedToOnlyIsPointedOut() {
    delegation(Some.organisationNumber(), consumer);

    assertThat(supplierOnly(step("grant"))).isTrue();
  }

  @Test
  void whoIsConsumerTooIsNotPointedOut() {
    register(consumer);
    client(Some.organisationNumber(), consumer);
    client(consumer, null);

    assertThat(supplierOnly(step("grant"))).isFalse();
  }

  @Test
  void whoHasAnAccessAlreadyIsNotPointedOut() {
    delegation(Some.organisationNumber(), consumer);
    accesses.grant("ver2", owner, scope("skriv", form()), consumer, CAUSE);

    assertThat(supplierOnly(step("grant"))).isFalse();
  }

  @Test
  void whoIsCustomerOfASupplierIsNotPointedOut() {
    var supplier = Some.organisationNumber();
    register(supplier);
    client(consumer, supplier);
    delegation(consumer, supplier);

    assertThat(supplierOnly(step("grant"))).isFalse();
  }

  @Test
  void whatIsAskedIsCountedByWhatCameOfIt() {
    double before = counted("grant", "Done");

    step("grant");
    step("grant");

    assertThat(counted("grant", "Done")).isEqualTo(before + 2);
  }

  private double counted(String action, String outcome) {
    return meters.counter("portvakt.access.requests", "action", action, "outcome", outcome).count();
  }

  private static boolean supplierOnly(AccessOutcome outcome) {
    return ((Done) outcome).supplierOnly();
  }

  private void client(OrganisationNumber organisation, @Nullable OrganisationNumber supplier) {
    jdbc.sql(
            """
            insert into client values ('ver2', :id, :organisation, :supplier, 'maskinporten', 'a', 'b',
                                       120, 7200, 600, true, now(), now(), 1)
            """)
        .param("id", UUID.randomUUID().toString())
        .param("organisation", organisation.value())
        .param("supplier", supplier == null ? null : supplier.value())
        .update();
  }

  private void delegation(OrganisationNumber from, OrganisationNumber to) {
    var scheme = UUID.randomUUID();
    jdbc.sql("insert into delegation_scheme values ('ver2', :scheme, :owner, '{}', '{}', now())")
        .param("scheme", scheme)
        .param("owner", owner.value())
        .update();
    jdbc.sql("insert into delegation values ('ver2', :scheme, :consumer, :supplier, now())")
        .param("scheme", scheme)
        .param("consumer", from.value())
        .param("supplier", to.value())
        .update();
  }

  private ScopeName scope(String subscope, ScopeForm form) {
    scopes.create("ver2", owner, prefix.value(), subscope, form, CAUSE);
    return ScopeName.of(prefix, subscope);
  }

  private void register(OrganisationNumber number) {
    organisations.register(
        new Organisation(number, "Etat " + number, Set.of(), null, null, false), ACTOR);
  }

  private List<String> recorded() {
    return AuditView.of(jdbc, "access:ver2/" + scope + "/" + consumer);
  }
}
