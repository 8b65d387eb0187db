package no.portvakt.bot.audit;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import no.portvakt.bot.audit.CheckpointTable.Unposted;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackFailure;
import no.portvakt.bot.slack.SlackSettings;
import no.portvakt.bot.text.TextSettings;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.audit.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Posts once a day where the audit trail ends, to people outside the database: whoever would cut or
 * rewrite the trail would have to take it back from them too.
 */
@Component
class DailyCheckpoint {

  private static final Logger log = LoggerFactory.getLogger(DailyCheckpoint.class);

  private final Checkpoints checkpoints;
  private final CheckpointTable table;
  private final SlackApi slack;
  private final SlackSettings settings;
  private final TextSettings words;
  private final Clock clock;

  DailyCheckpoint(
      Checkpoints checkpoints,
      CheckpointTable table,
      SlackApi slack,
      SlackSettings settings,
      TextSettings words,
      Clock clock) {
    this.checkpoints = checkpoints;
    this.table = table;
    this.slack = slack;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
  }

  /** Also tries again what could not be posted. */
  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void postWhatIsDue() {
    if (settings.auditChannel().isBlank()) {
      return;
    }
    try {
      table.add(clock.instant(), checkpoints::create);
      table.unposted().forEach(this::post);
    } catch (DataAccessException | TransactionException | SlackFailure e) {
      log.warn("The audit trail's checkpoint waits: {}", e.getClass().getSimpleName());
    }
  }

  private void post(Unposted unposted) {
    var text =
        Wording.in(words.language()).text("checkpoint", unposted.day(), unposted.checkpoint());
    slack.post(settings.auditChannel(), Message.of(text), unposted.messageId());
    table.posted(unposted.day(), clock.instant());
  }
}
