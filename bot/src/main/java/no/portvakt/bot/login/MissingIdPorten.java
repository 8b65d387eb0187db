package no.portvakt.bot.login;

import static java.util.stream.Collectors.joining;

import no.portvakt.workflows.approval.LogInRules;
import no.portvakt.workflows.request.RequestKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Tells the operator at start what nobody can decide. */
@Component
class MissingIdPorten implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(MissingIdPorten.class);

  private final IdPortenSettings idPorten;
  private final LogInRules rules;

  MissingIdPorten(IdPortenSettings idPorten, LogInRules rules) {
    this.idPorten = idPorten;
    this.rules = rules;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var kinds = rules.kinds().stream().map(RequestKind::processId).collect(joining(", "));
    if (!idPorten.isComplete() && !kinds.isEmpty()) {
      log.warn(
          "Nobody can decide about requests of the kinds {}: that takes a log-in with ID-porten, and"
              + " portvakt.idporten.issuer is not set. Set it, or"
              + " portvakt.login.kinds.<kind>.required to false",
          kinds);
    }
  }
}
