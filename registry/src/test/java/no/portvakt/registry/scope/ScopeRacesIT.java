package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.AccessState.APPROVED;
import static no.portvakt.registry.scope.AccessState.DENIED;
import static no.portvakt.registry.scope.AccessState.REQUESTED;
import static no.portvakt.registry.scope.Forms.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.DeactivateOutcome;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.AccessOutcome.Inactive;
import no.portvakt.registry.scope.ScopeOutcome.AccessesRemain;
import no.portvakt.registry.scope.ScopeOutcome.Exists;
import no.portvakt.registry.scope.ScopeOutcome.NotYourPrefix;
import no.portvakt.registry.scope.ScopeOutcome.Stale;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens at the same moment happens in some order. */
@RegistryIT
class ScopeRacesIT {

  private static final Cause CAUSE = Cause.of(ACTOR);

  @Autowired Scopes scopes;
  @Autowired Accesses accesses;
  @Autowired Prefixes prefixes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final PrefixName prefix = new PrefixName(Some.prefix());
  private final ScopeName name = ScopeName.of(prefix, "les");
  private final OrganisationNumber consumer = Some.organisationNumber();
  private OrganisationNumber owner = consumer;

  @BeforeEach
  void registerTheOwnersPrefix() {
    var organisation = Some.organisation();
    owner = organisation.number();
    organisations.register(organisation, ACTOR);
    prefixes.register(new NewPrefix("ver2", prefix, owner, UUID.randomUUID()), CAUSE);
  }

  @Test
  void ofManyWhoCreateAScopeOneDoes() throws Exception {
    var outcomes = Race.among(8, _ -> create());

    assertThat(outcomes).filteredOn(ScopeOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Exists(true)::equals).hasSize(7);
    assertThat(AuditView.of(jdbc, "scope:ver2/" + name)).hasSize(1);
  }

  @Test
  void ofManyWhoChangeWhatTheyReadOneDoes() throws Exception {
    create();

    var outcomes =
        Race.among(
            8,
            runner ->
                scopes.change(
                    "ver2",
                    owner,
                    name,
                    form(mine -> mine.description = "Fra " + runner),
                    1,
                    CAUSE));

    assertThat(outcomes).filteredOn(ScopeOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(7);
    assertThat(AuditView.of(jdbc, "scope:ver2/" + name)).hasSize(2);
  }

  @Test
  void ofManyWhoGrantOneDoesAndAllSeeTheSame() throws Exception {
    create();

    var outcomes = Race.among(8, _ -> done(grant(consumer)));

    assertThat(outcomes).filteredOn(done -> !done.already()).hasSize(1);
    assertThat(outcomes).extracting(AccessOutcome.Done::access).containsOnly(standing());
    assertThat(accesses.history("ver2", name, consumer)).hasSize(1);
    assertThat(recorded()).hasSize(1);
  }

  @Test
  void ofManyWhoDenyOneDoes() throws Exception {
    create();
    grant(consumer);

    var outcomes = Race.among(8, _ -> done(deny()));

    assertThat(outcomes).filteredOn(done -> !done.already()).hasSize(1);
    assertThat(standing().state()).isEqualTo(DENIED);
    assertThat(recorded()).hasSize(2);
  }

  @RepeatedTest(5)
  void whoeverGrantsDeniesAndAsksEachStepIsOnTheRecord() throws Exception {
    create();

    Race.among(
        9,
        runner ->
            switch (runner % 3) {
              case 0 -> accesses.request("ver2", name, consumer, CAUSE);
              case 1 -> grant(consumer);
              default -> deny();
            });

    var history = accesses.history("ver2", name, consumer);
    assertThat(history.getLast().state()).isEqualTo(standing().state());
    assertThat(standing().version()).isEqualTo(history.size());
    assertThat(recorded()).hasSize(history.size());
    for (int i = 1; i < history.size(); i++) {
      assertThat(history.get(i).state()).isNotEqualTo(history.get(i - 1).state());
      assertThat(recorded().get(i))
          .contains(
              "\"state.before\":\"%s\"".formatted(history.get(i - 1).state()),
              "\"state.after\":\"%s\"".formatted(history.get(i).state()));
    }
  }

  @RepeatedTest(10)
  void noAccessSlipsInWhileTheScopeIsSwitchedOff() throws Exception {
    create();

    var outcomes =
        Race.<Object>among(
            8, runner -> runner == 0 ? deactivate(false) : grant(Some.organisationNumber()));

    var scope = scopes.find("ver2", name).orElseThrow();
    var shared =
        accesses
            .givenBy("ver2", owner, name, null, EnumSet.of(REQUESTED, APPROVED), Keyset.first(10))
            .items();
    if (scope.active()) {
      assertThat(outcomes.getFirst()).isInstanceOf(AccessesRemain.class);
      assertThat(shared).hasSize(7);
    } else {
      assertThat(outcomes).filteredOn(new Inactive()::equals).hasSize(7);
      assertThat(shared).isEmpty();
    }
  }

  @Test
  void aGrantThatIsNotCommittedYetHoldsUpTheDeactivation() throws Exception {
    create();

    assertThat(oneAfterTheOther(() -> grant(consumer), () -> deactivate(false)))
        .isEqualTo(new AccessesRemain(List.of(consumer), 1));
  }

  @Test
  void aRequestThatIsNotCommittedYetHoldsUpTheDeactivation() throws Exception {
    create();

    assertThat(
            oneAfterTheOther(
                () -> accesses.request("ver2", name, consumer, CAUSE), () -> deactivate(false)))
        .isEqualTo(new AccessesRemain(List.of(consumer), 1));
  }

  @Test
  void aDeactivationThatIsNotCommittedYetHoldsUpTheGrant() throws Exception {
    create();

    assertThat(oneAfterTheOther(() -> deactivate(false), () -> grant(consumer)))
        .isEqualTo(new Inactive());
    assertThat(accesses.find("ver2", name, consumer)).isEmpty();
  }

  @Test
  void aScopeThatIsNotCommittedYetHoldsUpTheEndOfItsPrefix() throws Exception {
    assertThat(oneAfterTheOther(this::create, this::endPrefix))
        .isEqualTo(new DeactivateOutcome.InUse(1));
  }

  @Test
  void theEndOfAPrefixThatIsNotCommittedYetHoldsUpItsScopes() throws Exception {
    assertThat(oneAfterTheOther(this::endPrefix, this::create)).isEqualTo(new NotYourPrefix());
    assertThat(scopes.find("ver2", name)).isEmpty();
  }

  @Test
  void theEndOfAPrefixThatIsNotCommittedYetHoldsUpAReactivation() throws Exception {
    create();
    deactivate(false);

    assertThat(
            oneAfterTheOther(
                this::endPrefix, () -> scopes.change("ver2", owner, name, form(), 2, CAUSE)))
        .isEqualTo(new NotYourPrefix());
  }

  /**
   * What the second comes to, which begins before the first is committed and has to wait for it.
   */
  private Object oneAfterTheOther(Supplier<Object> first, Supplier<Object> second)
      throws Exception {
    var begun = new CountDownLatch(1);
    var outcomes =
        Race.among(
            2,
            runner -> {
              if (runner == 1) {
                await().until(() -> begun.getCount() == 0);
                return second.get();
              }
              return Objects.requireNonNull(
                  new TransactionTemplate(transactions)
                      .execute(_ -> {
                        var outcome = first.get();
                        int us = backend();
                        begun.countDown();
                        await().until(() -> somebodyWaitsFor(us));
                        return outcome;
                      }));
            });
    return outcomes.getLast();
  }

  private int backend() {
    return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
  }

  private boolean somebodyWaitsFor(int backend) {
    return jdbc.sql(
            """
            select exists (select from pg_locks
                           where not granted and :backend = any(pg_blocking_pids(pid)))
            """)
        .param("backend", backend)
        .query(Boolean.class)
        .single();
  }

  private ScopeOutcome create() {
    return scopes.create("ver2", owner, prefix.value(), "les", form(), CAUSE);
  }

  private ScopeOutcome deactivate(boolean keepAccesses) {
    return scopes.deactivate("ver2", owner, name, keepAccesses, CAUSE);
  }

  private DeactivateOutcome endPrefix() {
    return prefixes.deactivate("ver2", prefix, CAUSE);
  }

  private AccessOutcome grant(OrganisationNumber to) {
    return accesses.grant("ver2", owner, name, to, CAUSE);
  }

  private AccessOutcome deny() {
    return accesses.deny("ver2", owner, name, consumer, CAUSE);
  }

  private static AccessOutcome.Done done(AccessOutcome outcome) {
    return (AccessOutcome.Done) outcome;
  }

  private Access standing() {
    return accesses.find("ver2", name, consumer).orElseThrow();
  }

  private List<String> recorded() {
    return AuditView.of(jdbc, "access:ver2/" + name + "/" + consumer);
  }
}
