package no.portvakt.bot.login;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.PortvaktSettings;
import no.portvakt.bot.text.Language;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.workflows.approval.Assurance;
import org.springframework.stereotype.Component;

/** Sends people to ID-porten when what they do takes that, and knows when they were there last. */
@Component
public class StepUp {

  /** How long a link works. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private final IdPortenSettings idPorten;
  private final PortvaktSettings portvakt;
  private final LogIns logIns;
  private final LogInMeters meters;
  private final Clock clock;

  StepUp(
      IdPortenSettings idPorten,
      PortvaktSettings portvakt,
      LogIns logIns,
      LogInMeters meters,
      Clock clock) {
    this.idPorten = idPorten;
    this.portvakt = portvakt;
    this.logIns = logIns;
    this.meters = meters;
    this.clock = clock;
  }

  /** How sure it is who the person is, by the last log-in that is remembered. */
  public Assurance assuranceOf(UUID person) {
    return logIns
        .last(person, idPorten.level().andAbove())
        .<Assurance>map(loggedIn -> loggedIn)
        .orElse(Assurance.SLACK);
  }

  /**
   * Begins a log-in in the caller's transaction.
   *
   * @return the page to open, once, within {@link #LIFETIME}; nothing where there is no ID-porten
   */
  public Optional<URI> begin(UUID person, Intent intent, Language language) {
    if (!idPorten.isComplete()) {
      meters.count("not-set-up");
      return Optional.empty();
    }
    var token = OneTimeToken.random();
    logIns.begin(
        new LogIn(
            UUID.randomUUID(),
            person,
            intent,
            language,
            clock.instant().plus(LIFETIME),
            false,
            null),
        token);
    meters.count("begun");
    return Optional.of(portvakt.page("login/" + token.value()));
  }
}
