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
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
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

  private final OrganisationNumber consumer = Some.organisationNumber();
  private ScopeOwner owner;
  private ScopeName scope;

  @BeforeEach
  void offerAScope() {
    owner = new ScopeOwner(organisations, prefixes, scopes);
    scope = owner.scope("les", form());
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
                owner.number(),
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
      case "grant" -> accesses.grant("ver2", owner.number(), scope, consumer, CAUSE);
      case "deny" -> accesses.deny("ver2", owner.number(), scope, consumer, CAUSE);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void theHistorySaysWhoDidWhatWhenAndWhy() {
    var person = new Actor.Person(UUID.randomUUID());
    accesses.request("ver2", scope, consumer, new Cause(person, "Vi lager et kart"));
    var asked = clock.instant();
    clock.move(Duration.ofDays(1));
    accesses.grant("ver2", owner.number(), scope, consumer, CAUSE);

    assertThat(accesses.history("ver2", scope, consumer))
        .containsExactly(
            new AccessChange(asked, REQUESTED, person.reference(), "Vi lager et kart"),
            new AccessChange(clock.instant(), APPROVED, "system:test", ""));
    assertThat(accesses.history("prod", scope, consumer)).isEmpty();
  }

  @Test
  void eachStepIsRecordedWithBeforeAndAfter() {
    accesses.request("ver2", scope, consumer, new Cause(ACTOR, "Vi lager et kart"));
    accesses.grant("ver2", owner.number(), scope, consumer, CAUSE);
    accesses.deny("ver2", owner.number(), scope, consumer, CAUSE);

    assertThat(recorded())
        .containsExactly(
            "access.requested system:test {\"owner\":\"%s\",\"reason\":\"Vi lager et kart\",\"state.after\":\"REQUESTED\",\"state.before\":\"\"}"
                .formatted(owner.number()),
            "access.granted system:test {\"owner\":\"%s\",\"state.after\":\"APPROVED\",\"state.before\":\"REQUESTED\"}"
                .formatted(owner.number()),
            "access.denied system:test {\"owner\":\"%s\",\"state.after\":\"DENIED\",\"state.before\":\"APPROVED\"}"
                .formatted(owner.number()));
  }

  @Test
  void anAccessIsInOneEnvironment() {
    accesses.grant("ver2", owner.number(), scope, consumer, CAUSE);

    assertThat(accesses.find("ver1", scope, consumer)).isEmpty();
    assertThat(accesses.grant("ver1", owner.number(), scope, consumer, CAUSE))
        .isEqualTo(new UnknownScope());
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
    var none = ScopeName.of(owner.prefix(), "finnes/ikke");

    assertThat(accesses.request("ver2", none, consumer, CAUSE)).isEqualTo(new UnknownScope());
    assertThat(accesses.grant("ver2", owner.number(), none, consumer, CAUSE))
        .isEqualTo(new UnknownScope());
    assertThat(accesses.deny("ver2", owner.number(), none, consumer, CAUSE))
        .isEqualTo(new UnknownScope());
  }

  @Test
  void ofAScopeThatIsOffNobodyGetsAccessButItCanBeTakenAway() {
    var another = Some.organisationNumber();
    accesses.grant("ver2", owner.number(), scope, consumer, CAUSE);
    scopes.deactivate("ver2", owner.number(), scope, true, CAUSE);

    assertThat(accesses.request("ver2", scope, another, CAUSE)).isEqualTo(new Inactive());
    assertThat(accesses.grant("ver2", owner.number(), scope, another, CAUSE))
        .isEqualTo(new Inactive());
    assertThat(accesses.grant("ver2", owner.number(), scope, consumer, CAUSE))
        .isEqualTo(new Inactive());
    assertThat(accesses.deny("ver2", owner.number(), scope, consumer, CAUSE))
        .isInstanceOfSatisfying(
            Done.class, done -> assertThat(done.access().state()).isEqualTo(DENIED));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPROVED", "DENIED"})
  void aScopeThatIsNotPublicIsUnknownToThoseWhoNeverHadToDoWithIt(AccessState known) {
    var hidden = owner.scope("skjult", form(form -> form.visibility = "PRIVATE"));
    scope = hidden;

    assertThat(accesses.visible("ver2", hidden, consumer)).isEmpty();
    assertThat(accesses.visible("ver2", hidden, owner.number())).isPresent();
    assertThat(step("request")).isEqualTo(new UnknownScope());
    assertThat(accesses.request("ver2", hidden, owner.number(), CAUSE)).isInstanceOf(Done.class);

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
  void whatIsAskedIsCountedByWhatCameOfIt() {
    double before = counted("grant", "Done");

    step("grant");
    step("grant");

    assertThat(counted("grant", "Done")).isEqualTo(before + 2);
  }

  private double counted(String action, String outcome) {
    return meters.counter("portvakt.access.requests", "action", action, "outcome", outcome).count();
  }

  private List<String> recorded() {
    return AuditView.of(jdbc, "access:ver2/" + scope + "/" + consumer);
  }
}
