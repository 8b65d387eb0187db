package no.portvakt.workflows.merkantile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.merkantile.MerkantileNotice.Stage;
import no.portvakt.workflows.merkantile.MerkantileReminders.Reminder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes notices of what is to be told, one for all that falls to the same people. */
@Component
class MerkantileNotices {

  private final MerkantileKeepers keepers;
  private final MerkantileReminders reminders;
  private final MerkantileSettings settings;
  private final TransactionTemplate transaction;

  MerkantileNotices(
      MerkantileKeepers keepers,
      MerkantileReminders reminders,
      MerkantileSettings settings,
      TransactionTemplate transaction) {
    this.keepers = keepers;
    this.reminders = reminders;
    this.settings = settings;
    this.transaction = transaction;
  }

  /**
   * A notice is whole when the transaction ends, so that nobody is told of a part.
   *
   * @param known what there is on a matter already
   */
  void begin(List<Matter> matters, Function<Matter, List<Reminder>> known, Instant now) {
    transaction.executeWithoutResult(status -> {
      var notices = new HashMap<Circle, UUID>();
      for (var matter : matters) {
        next(known.apply(matter), now).ifPresent(stage -> begin(matter, stage, notices));
      }
    });
  }

  private void begin(Matter matter, Stage next, Map<Circle, UUID> notices) {
    keepers
        .find(matter.ref())
        .ifPresent(kept -> {
          var stage = keepers.of(kept).isEmpty() ? Stage.ESCALATED : next;
          var notice =
              notices.computeIfAbsent(
                  new Circle(stage, kept.keeper(), kept.needed()), _ -> UUID.randomUUID());
          reminders.begin(notice, stage, matter);
        });
  }

  /** What is to be done next; nothing, as a rule. */
  private Optional<Stage> next(List<Reminder> known, Instant now) {
    if (known.isEmpty()) {
      return Optional.of(Stage.ASKED);
    }
    var latest = settings.askedBefore(now);
    return known.stream()
            .allMatch(one -> one.stage() == Stage.ASKED && one.begunAt().isBefore(latest))
        ? Optional.of(Stage.ESCALATED)
        : Optional.empty();
  }

  /** Who is told together. */
  private record Circle(Stage stage, OrganisationNumber organisation, Right right) {}
}
