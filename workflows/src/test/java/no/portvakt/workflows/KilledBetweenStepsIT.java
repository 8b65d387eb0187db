package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import no.portvakt.local.program.Http;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Approvals;
import no.portvakt.workflows.approval.HandOn;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.keyexpiry.ChangeKey;
import no.portvakt.workflows.keyexpiry.KeyAnswer;
import no.portvakt.workflows.keyexpiry.KeyRef;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.Requests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The engine is killed before every step: each kill finds all that is under way held before its
 * next step, and only what was held then is let through before the next kill.
 */
class KilledBetweenStepsIT extends OnAStackOfItsOwn {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration A_MOMENT = Duration.ofMillis(300);

  /** And a little: an inquiry's process waits that long before it looks again. */
  private static final Duration AN_HOUR = Duration.ofMinutes(61);

  /** Whoever decides is reminded, others are told, and then it is too late. */
  private static final List<Duration> LATE =
      List.of(Duration.ofHours(40), Duration.ofDays(5), Duration.ofDays(40));

  /** Of what the engine has done last, and of what is on its log for good. */
  private static final Pattern POSITIONS =
      Pattern.compile(
          "(?m)^zeebe_log_appender_last_(?:appended|committed)_position\\{[^}]*} (\\S+)");

  /** Opening, telling, weighing. */
  private static final int STEPS_OF_APPROVAL = 3;

  /** One warns, the other sees that the key was renewed. */
  private static final int STEPS_OF_KEY = 2;

  /** The jobs of ways that nothing goes here. */
  private static final Set<String> ASIDE =
      Set.of("escalate-at-once", "warn-of-end", "warn-of-delegation-end", "end-delegation");

  @Autowired World world;
  @Autowired EveryKind everyKind;
  @Autowired RightErrands rights;
  @Autowired DelegationErrands delegations;
  @Autowired NearingKeys nearing;
  @Autowired AnswerRequest answer;
  @Autowired HandOn handOn;
  @Autowired ChangeKey changeKey;
  @Autowired UnderWay underWay;
  @Autowired HeldWorkers workers;
  @Autowired List<JobHandler> handlers;
  @Autowired Approvals approvals;
  @Autowired Requests requests;
  @Autowired RecordingAnnouncer announcer;
  @Autowired Aftermath aftermath;

  private final Set<String> killedBefore = new TreeSet<>();
  private final List<Errand> errands = new ArrayList<>();
  private Optional<Errand> access = Optional.empty();
  private int hours;
  private int late;

  @Test
  void requestsOfEveryKindAndKeysStillEndOnce() {
    workers.hold(true);
    everyKind.begin().forEach(this::settle);
    everyKind.beginDecided().forEach(errand -> settle(errand.rejected()));
    everyKind.beginDecided().forEach(errand -> ignore(errand, Occasion.APPROVAL_WANTED, 1));
    ignore(everyKind.orderInProduction(), Occasion.PREREQUISITES_MISSING, 2);
    askAbout(rights.rights());
    passOn(rights.rights());
    switchOff(everyKind.deactivation(LocalDate.now(ZoneOffset.UTC).plusDays(20)));
    takeBack(delegations.inquiry());
    delegate(delegations.lackingAccess());
    var key = renew();

    try {
      underWay.awaitRest();
      while (!underWay.areAllOver()) {
        killBeforeNextSteps();
        underWay.awaitRest();
      }
    } finally {
      workers.hold(false);
    }

    aftermath.awaitEndOf(errands);
    assertThat(announcer.about(key)).hasSize(1);
    assertThat(killedBefore)
        .containsExactlyElementsOf(
            handlers.stream()
                .map(JobHandler::type)
                .filter(type -> !ASIDE.contains(type))
                .sorted()
                .toList());
  }

  private void killBeforeNextSteps() {
    var next = workers.held();
    assertThat(next).isNotEmpty();
    next.forEach(step -> killedBefore.add(step.type()));
    await().during(A_MOMENT).atMost(PATIENCE).until(this::isAllWritten);
    stack.engine().kill();
    stack.engine().start();
    letTimePass();
    workers.letThrough(next);
  }

  /**
   * The engine hands out a job a little before it has the job's step on its log: killed then, it
   * takes the step anew, as another one.
   */
  private boolean isAllWritten() {
    var metrics = stack.engine().address().monitoring().resolve("/actuator/prometheus");
    return POSITIONS
            .matcher(Http.get(metrics).orElse(""))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .count()
        == 1;
  }

  /** Hours, until the last decision has been weighed, and then days. */
  private void letTimePass() {
    boolean decided = access.stream().anyMatch(it -> workers.passedBy(id(it)) >= STEPS_OF_APPROVAL);
    var passing =
        decided ? LATE.get(Math.min(late++, LATE.size() - 1)) : AN_HOUR.multipliedBy(++hours);
    stack.engine().address().letPass(passing);
  }

  private void settle(Errand errand) {
    add(errand, () -> false);
    underWay.when(() -> isDecidable(errand), errand::settle);
  }

  /** Whoever was told has done nothing by the first reminder, nor later. */
  private void ignore(Errand errand, Occasion told, int reminder) {
    add(errand.unfulfilled(RequestState.EXPIRED), waiting(errand, told, reminder));
  }

  private BooleanSupplier waiting(Errand errand, Occasion told, int untilLate) {
    return () -> late < untilLate && isTold(errand, told);
  }

  private void askAbout(Errand errand) {
    add(errand, () -> false);
    underWay.when(
        () -> isDecidable(errand),
        () -> mustRecord(answer.askForInformation(id(errand), administrator().id(), "Hvorfor?")));
    underWay.when(
        () -> isTold(errand, Occasion.INFORMATION_WANTED),
        () ->
            mustRecord(answer.giveInformation(id(errand), errand.request().requester(), "Derfor")));
    underWay.when(() -> isTold(errand, Occasion.INFORMATION_GIVEN), errand::settle);
  }

  private void passOn(Errand errand) {
    add(errand, () -> false);
    var taker = administrator().id().toString();
    underWay.when(
        () -> isDecidable(errand),
        () -> mustRecord(handOn.toPerson(id(errand), administrator().id(), taker, "Ta denne")));
    underWay.when(() -> isTold(errand, Occasion.HANDED_ON), errand::settle);
  }

  private void switchOff(Errand errand) {
    add(errand, waiting(errand, Occasion.DEACTIVATION_PLANNED, LATE.size()));
  }

  /** Before its second look. */
  private void takeBack(Errand inquiry) {
    add(inquiry, () -> isOpen(inquiry) && isTold(inquiry, Occasion.PROVIDER_ASKED));
    underWay.when(
        () -> workers.passedBy(id(inquiry)) == 2 && workers.holds(id(inquiry)), inquiry::settle);
  }

  /** It waits for the access that it lacks. */
  private void delegate(Errand lacking) {
    add(lacking, () -> access.filter(within -> !isOver(within)).isPresent());
    underWay.when(() -> isDecidable(lacking), lacking::settle);
    underWay.when(
        () -> delegations.accessWithin(lacking).isPresent(),
        () -> {
          access = delegations.accessWithin(lacking);
          access.ifPresent(this::settle);
        });
  }

  private KeyRef renew() {
    var renewer = world.developer();
    var key = nearing.swept(World.PROVIDER, Duration.ofDays(20));
    var watch = nearing.watches(key).getFirst();
    underWay.add(watch, () -> workers.passedBy(watch) == STEPS_OF_KEY, () -> false);
    underWay.when(
        () -> !announcer.about(key).isEmpty(),
        () -> assertThat(changeKey.renew(key, renewer.id())).isInstanceOf(KeyAnswer.Renewed.class));
    return key;
  }

  private void add(Errand errand, BooleanSupplier waiting) {
    errands.add(errand);
    underWay.add(id(errand), () -> isOver(errand), waiting);
  }

  private Person administrator() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }

  private static void mustRecord(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Recorded.class);
  }

  private boolean isDecidable(Errand errand) {
    return !errand.isDecided() || approvals.of(id(errand)).isPresent();
  }

  private boolean isOpen(Errand errand) {
    return requests.find(id(errand)).orElseThrow().state().isOpen();
  }

  private boolean isOver(Errand errand) {
    return isTold(errand, Occasion.CLOSED);
  }

  private boolean isTold(Errand errand, Occasion occasion) {
    return announcer.about(errand.request()).contains(occasion);
  }

  private static UUID id(Errand errand) {
    return errand.request().id();
  }
}
