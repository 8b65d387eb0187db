package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.EngineMeters;
import no.portvakt.bot.Seeded;
import no.portvakt.bot.Wish;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.Fault.Kind;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.AuditVerifier;
import no.portvakt.registry.audit.Verification;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.scope.ScopeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** T4, T7 and T13 for access to production and for delegations. */
@Tag("once")
class ErrandsInTroubleIT extends DelegationsInSlack {

  private static final int FEW = 5;

  /** So many that no job is tried as often as the engine allows. */
  private static final int MANY = 14;

  private final Sabotage sabotage = portvakt.bean(Sabotage.class);
  private final SlackSender slack = new SlackSender(portvakt.url);
  private final EngineMeters engine = new EngineMeters(TestStack.engine());
  private final List<ScopeName> delegated = new ArrayList<>();

  @AfterEach
  void heal() {
    sabotage.jobs().end();
    portvakt.engine.heal();
    portvakt.slack.faults().clear();
    portvakt.bean(Rights.class).take("prod", NORDLYS, amina(), Right.INTEGRATION, amina(), CAUSE);
    delegated.forEach(this::revoke);
  }

  @Test
  void whereverAJobLosesTheDatabaseItIsDoneOnce() {
    sabotage.jobs().begin(MANY + 1);

    carriedOutOnce(MANY);

    assertThat(List.of("give-rights", "delegate-scope", "verify-delegation", "close-request"))
        .allMatch(type -> sabotage.jobs().mostAttempts(type) > 1);
    assertThat(portvakt.bean(AuditVerifier.class).verify()).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void whateverTheEngineDoesWithoutAWordIsDoneOnce() {
    portvakt.awaitSent();
    long instances = engine.instances();
    portvakt.engine.loseReplies(Seeded.random(ErrandsInTroubleIT.class));

    carriedOutOnce(FEW);

    assertThat(portvakt.engine.felt()).isGreaterThan(2);
    assertThat(engine.instances() - instances).isEqualTo(FEW + 1);
  }

  @Test
  void whateverSlackDoesEverybodyIsToldOnce() {
    for (var method : List.of("chat.postMessage", "chat.update")) {
      portvakt.slack.faults().add(Fault.of(Kind.LOST_ANSWER, method, 3));
      portvakt.slack.faults().add(Fault.of(Kind.RATE_LIMITED, method, 3).retryAfter(1));
      portvakt.slack.faults().add(Fault.of(Kind.HTTP_STATUS, method, 3).answering(500));
    }

    carriedOutOnce(FEW);

    assertThat(portvakt.slack.faults().ui().getAsJsonArray("faults")).isEmpty();
  }

  private void carriedOutOnce(int delegations) {
    long incidents = engine.incidents();
    var errands = new ArrayList<Errand>();
    errands.add(access());
    for (int i = 0; i < delegations; i++) {
      errands.add(delegation());
    }
    errands.forEach(Errand::awaitOpen);
    errands.forEach(Errand::approve);
    errands.forEach(Errand::awaitEnd);

    assertThat(errands).allMatch(errand -> errand.changes() == 1);
    assertThat(portvakt.bean(Rights.class).holds("prod", NORDLYS, amina(), Right.INTEGRATION))
        .isTrue();
    assertThat(delegated).hasSize(delegations).allMatch(this::isDelegated);
    assertThat(engine.incidents()).isEqualTo(incidents);
  }

  private Errand access() {
    return stored(Wish.access("U0AMINA", Words.prefix()));
  }

  private Errand delegation() {
    var scope = shared();
    delegated.add(scope);
    return stored(Wish.delegation(scope.value(), Words.prefix()));
  }

  private Errand stored(Wish wish) {
    assertThat(wish.send(slack::interaction)).matches(Interactions::isStored);
    return Errand.of(portvakt, wish);
  }

  private UUID amina() {
    return portvakt.person("amina.nord@nordlys.example").id();
  }
}
