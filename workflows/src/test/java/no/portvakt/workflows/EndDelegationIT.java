package no.portvakt.workflows;

import static no.portvakt.workflows.approval.Assurance.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.SupplierDelegation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a delegation ends: by either party, or after its last day, on the real engine. */
class EndDelegationIT extends DelegationsOnTheEngine {

  private static final Cause CAUSE = Cause.of(new Actor.System("test"));

  @Autowired
  @Qualifier("delegateScopeHandler") JobHandler delegateScope;

  @Autowired
  @Qualifier("endDelegationHandler") JobHandler endDelegation;

  @Autowired
  @Qualifier("warnOfDelegationEndHandler") JobHandler warnOfEnd;

  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry meters;
  @Autowired Clock clock;

  @Test
  void eitherPartyRevokesAlone() {
    var scheme = delegable.scheme();
    for (var person :
        List.of(
            delegable.consumer(Role.MAIN_ADMINISTRATOR),
            delegable.supplier(Role.MAIN_ADMINISTRATOR))) {
      delegated(scheme, null);

      var revocation = ((AskOutcome.Asked) revoke(scheme, person)).request();

      announcer.awaitTold(revocation, Occasion.CLOSED);
      assertThat(stateOf(revocation)).isEqualTo(RequestState.CREATED);
      assertThat(isDelegated(scheme)).isFalse();
    }
  }

  @Test
  void nobodyElseRevokes() {
    var scheme = delegable.scheme();
    delegated(scheme, null);

    for (var person :
        List.of(
            delegable.consumer(Role.MEMBER),
            delegable.supplier(Role.MEMBER),
            world.servicedesk(),
            world.person(World.STRICT, Role.MAIN_ADMINISTRATOR))) {
      assertThat(revoke(scheme, person))
          .isEqualTo(refused(new Violation("delegation.not-party", "delegation")));
    }
    assertThat(isDelegated(scheme)).isTrue();
  }

  @Test
  void aJobThatComesAgainDelegatesNothingAnew() throws Exception {
    var scheme = delegable.scheme();
    var request = delegated(scheme, null);
    revoked(scheme);

    delegateScope.handle(Jobs.of(request));

    assertThat(isDelegated(scheme)).isFalse();
    assertThat(stateOf(request)).isEqualTo(RequestState.CREATED);
  }

  @Test
  void theEndRevokesWhatTheSameRequestGave() throws Exception {
    var scheme = delegable.scheme();
    var request = delegated(scheme, LocalDate.of(2999, 6, 30));

    endDelegation.handle(Jobs.of(request));
    endDelegation.handle(Jobs.of(request));

    assertThat(isDelegated(scheme)).isFalse();
    assertThat(announcer.about(request)).endsWith(Occasion.CLOSED, Occasion.DELEGATION_ENDED);
  }

  @Test
  void theEndLeavesAloneWhatWasGivenAnew() throws Exception {
    var scheme = delegable.scheme();
    var first = delegated(scheme, LocalDate.of(2999, 6, 30));
    revoked(scheme);
    delegated(scheme, null);

    endDelegation.handle(Jobs.of(first));

    assertThat(isDelegated(scheme)).isTrue();
    assertThat(announcer.about(first)).doesNotContain(Occasion.DELEGATION_ENDED);
  }

  @Test
  void bothPartiesAreWarnedOncePerWarningAndOnlyOfWhatLiesAhead() throws Exception {
    var scheme = delegable.scheme();
    var lastDay = LocalDate.of(2999, 6, 30);
    var request = delegated(scheme, lastDay);
    assertThat(warnOfEnd.handle(Jobs.of(request)))
        .containsEntry("nextWarning", daysBefore(lastDay, 14));
    assertThat(warned(request)).isEmpty();
    var soon = moved(request, 5);
    double counted = warningsCounted(14);

    var next = warnOfEnd.handle(Jobs.of(request));
    warnOfEnd.handle(Jobs.of(request));

    assertThat(next).containsEntry("nextWarning", daysBefore(soon, 3));
    assertThat(warned(request)).containsExactly("14");
    assertThat(warningsCounted(14)).isEqualTo(counted + 1);
    assertThat(announcer.about(request)).endsWith(Occasion.CLOSED, Occasion.DELEGATION_ENDING);
    moved(request, 0);
    assertThat(warnOfEnd.handle(Jobs.of(request))).containsEntry("nextWarning", null);
    assertThat(warned(request)).containsExactly("14", "1");
  }

  @Test
  void nobodyIsWarnedOfWhatWasRevokedOrGivenAnewOrIsOver() throws Exception {
    var scheme = delegable.scheme();
    var first = delegated(scheme, LocalDate.of(2999, 6, 30));
    moved(first, 5);
    delegations.revoke("ver2", scheme.id(), CONSUMER, SUPPLIER, CAUSE);
    var gone = warnOfEnd.handle(Jobs.of(first));
    var second = delegated(scheme, LocalDate.of(2999, 6, 30));
    moved(second, 5);

    var replaced = warnOfEnd.handle(Jobs.of(first));
    revoked(scheme);
    var revoked = warnOfEnd.handle(Jobs.of(second));
    var third = delegated(scheme, LocalDate.of(2999, 6, 30));
    moved(third, -1);
    var over = warnOfEnd.handle(Jobs.of(third));

    assertThat(gone).extractingByKey("nextWarning").isNotNull();
    for (var answer : List.of(replaced, revoked, over)) {
      assertThat(answer).containsEntry("nextWarning", null);
    }
    for (var request : List.of(first, second, third)) {
      assertThat(announcer.about(request)).doesNotContain(Occasion.DELEGATION_ENDING);
      assertThat(warned(request)).isEmpty();
    }
  }

  @Test
  void aButtonOfTheRequestRevokesOnlyWhatThatRequestGave() {
    var scheme = delegable.scheme();
    var administrator = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    var first = delegated(scheme, LocalDate.of(2999, 6, 30));
    var second = delegated(scheme, LocalDate.of(2999, 7, 31));

    assertThat(revoke.revoke(first.id(), delegable.consumer(Role.MEMBER).id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.not-party", "delegation")));
    assertThat(revoke.revoke(UUID.randomUUID(), administrator.id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.not-party", "delegation")));
    assertThat(revoke.revoke(first.id(), administrator.id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.given-anew", "delegation")));
    assertThat(isDelegated(scheme)).isTrue();
    var revocation = revoke.revoke(second.id(), administrator.id(), SLACK);

    announcer.awaitTold(((AskOutcome.Asked) revocation).request(), Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isFalse();
    assertThat(revoke.revoke(second.id(), administrator.id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.gone", "delegation")));
  }

  @Test
  void whatHasAnEndCanBeDelegatedWithoutOne() {
    var scheme = delegable.scheme();
    delegated(scheme, LocalDate.of(2999, 6, 30));

    delegated(scheme, null);

    var giver = delegable.consumer(Role.MAIN_ADMINISTRATOR);
    assertThat(ask.ask(form(scheme, Side.GIVER, null), scheme.id(), giver.id(), SLACK))
        .isEqualTo(refused(new Violation("delegation.stands-already", "scope")));
  }

  @Test
  void whatWasAskedForIsKeptToTheEndThatTheProcessWaitsFor() {
    var scheme = delegable.scheme();
    var lastDay = LocalDate.of(2999, 6, 30);

    var request = delegated(scheme, lastDay);

    assertThat(request.subject())
        .isEqualTo(
            new SupplierDelegation(
                scheme.id(),
                scopeOf(scheme).value(),
                CONSUMER.value(),
                SUPPLIER.value(),
                "De drifter systemet",
                lastDay));
  }

  /** Lets the last day of the request be so many days from now. */
  private LocalDate moved(Request request, int days) {
    var day = LocalDate.now(clock.withZone(ZoneId.of("Europe/Oslo"))).plusDays(days);
    jdbc.sql(
            """
            update request set subject = jsonb_set(subject, '{lastDay}', to_jsonb(:day::text))
             where id = :id
            """)
        .param("day", day.toString())
        .param("id", request.id())
        .update();
    return day;
  }

  private static String daysBefore(LocalDate lastDay, int days) {
    return ProductionAccess.endOf(lastDay).minus(Duration.ofDays(days)).toString();
  }

  /** How many days before the end it was warned, by the audit trail. */
  private List<String> warned(Request request) {
    return jdbc.sql(
            """
            select convert_from(details, 'UTF8')::jsonb ->> 'daysBefore' from audit_event
             where action = 'delegation.end-warned' and subject = :subject order by seq
            """)
        .param("subject", request.reference())
        .query((row, i) -> row.getString(1))
        .list();
  }

  private double warningsCounted(int days) {
    return meters.counter("portvakt.delegations.warned", "days", Integer.toString(days)).count();
  }

  private void revoked(DelegationScheme scheme) {
    var revocation = (AskOutcome.Asked) revoke(scheme, delegable.consumer(Role.MAIN_ADMINISTRATOR));
    announcer.awaitTold(revocation.request(), Occasion.CLOSED);
    assertThat(isDelegated(scheme)).isFalse();
  }
}
