package no.portvakt.bot.transport;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import no.portvakt.bot.slack.Profile.Standing;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackFailure;
import no.portvakt.bot.slack.SlackSettings;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.AccountChecks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks Slack, some accounts a minute and each every six hours, whether those who hold a right or a
 * role are still there: the event that tells of an account that was deactivated, or is a guest's
 * now, may have been lost. Only Slack's word that an account is deactivated takes anything from
 * anybody; no answer, or an error, does not. Several instances may sweep at a time, each other
 * accounts.
 */
@Component
class AccountSweep implements Runnable {

  /** How often an account is looked up. */
  static final Duration EVERY = Duration.ofHours(6);

  /** Well below the hundred a minute that Slack allows, as listeners ask too. */
  private static final int PAGE = 40;

  private static final String METER = "portvakt.accounts.checked";
  private static final Logger log = LoggerFactory.getLogger(AccountSweep.class);

  private final AccountChecks checks;
  private final SlackApi slack;
  private final SlackSettings settings;
  private final Leavers leavers;
  private final MeterRegistry meters;

  AccountSweep(
      AccountChecks checks,
      SlackApi slack,
      SlackSettings settings,
      Leavers leavers,
      MeterRegistry meters) {
    this.checks = checks;
    this.slack = slack;
    this.settings = settings;
    this.leavers = leavers;
    this.meters = meters;
    for (var result : Result.values()) {
      meters.counter(METER, "result", result.tag());
    }
  }

  @Override
  @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  public void run() {
    try {
      for (var account : checks.take(settings.workspaces(), PAGE)) {
        check(account);
      }
    } catch (SlackFailure | DataAccessException | TransactionException e) {
      log.warn("The look at accounts waits: {}", e.getClass().getSimpleName());
    }
  }

  /** An account that Slack did not answer about is due again when its lease is over. */
  private void check(Account account) {
    var result = ask(account);
    meters.counter(METER, "result", result.tag()).increment();
    checks.checked(account, EVERY);
  }

  private Result ask(Account account) {
    try {
      var standing = slack.userInfo(account.user()).standing();
      if (standing != Standing.DEACTIVATED) {
        if (standing != Standing.MEMBER) {
          leavers.outOfReach(account);
        }
        return Result.IN_USE;
      }
    } catch (SlackFailure.Refused refused) {
      log.warn("Slack says of an account whose owner holds rights or roles: {}", refused.code());
      return Result.UNKNOWN;
    }
    if (leavers.deactivated(account, "slack-sweep")) {
      log.warn("A deactivated account was found that no event of Slack's had told of");
      return Result.LEFT;
    }
    return Result.DEACTIVATED;
  }

  /** What came of looking. */
  private enum Result {
    IN_USE,
    /** Slack does not know the account, or does not tell. */
    UNKNOWN,
    /** The owner uses another. */
    DEACTIVATED,
    LEFT;

    String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
