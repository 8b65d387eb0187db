package no.portvakt.bot.login;

import no.portvakt.bot.login.LogIn.Told;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.identity.Identities;
import no.portvakt.registry.identity.IdentityOutcome.AnothersIdentity;
import no.portvakt.registry.identity.IdentityOutcome.Confirmed;
import no.portvakt.workflows.approval.Assurance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes on when somebody comes back from ID-porten: once for each log-in, whoever asks how often.
 * Nobody is believed to be the person before ID-porten has said so and the registry knows him.
 */
@Component
class CompleteLogIn {

  private static final Logger log = LoggerFactory.getLogger(CompleteLogIn.class);

  private final LogIns logIns;
  private final IdPorten idPorten;
  private final IdPortenSettings settings;
  private final Identities identities;
  private final Deeds deeds;
  private final LogInMeters meters;
  private final TransactionTemplate transaction;

  CompleteLogIn(
      LogIns logIns,
      IdPorten idPorten,
      IdPortenSettings settings,
      Identities identities,
      Deeds deeds,
      LogInMeters meters,
      TransactionTemplate transaction) {
    this.logIns = logIns;
    this.idPorten = idPorten;
    this.settings = settings;
    this.identities = identities;
    this.deeds = deeds;
    this.meters = meters;
    this.transaction = transaction;
  }

  /**
   * What came of a log-in that this caller was the first to use.
   *
   * @throws LogInFailure when nobody is logged in at ID-porten for all we know
   */
  Told complete(LogIn logIn, Return returned, BrowserSecret secret) {
    if (returned.isCancelled()) {
      throw new LogInFailure(Ending.CANCELLED, "cancelled");
    }
    if (returned.isError()) {
      throw new LogInFailure(Ending.FAILED, "an error instead of a code");
    }
    var proof = idPorten.redeem(returned.code(), secret, logIn.language());
    var told = decide(logIn, proof);
    logIns.told(logIn.id(), told);
    return told;
  }

  private Told decide(LogIn logIn, Proof proof) {
    var wording = Wording.in(logIn.language());
    try (var number = proof.number()) {
      var level = proof.level().filter(settings.level().andAbove()::contains);
      if (level.isEmpty()) {
        return ended(Ending.TOO_LOW, wording);
      }
      var outcome =
          transaction.execute(status -> {
            var confirmed = identities.confirm(logIn.person(), number);
            if (confirmed instanceof Confirmed) {
              logIns.loggedIn(logIn.id(), level.get(), proof.at());
            }
            return confirmed;
          });
      return switch (outcome) {
        case AnothersIdentity _ -> ended(Ending.ANOTHER, wording);
        case Confirmed _ ->
            done(logIn, new Assurance.LoggedIn(level.get().value(), proof.at()), wording);
      };
    }
  }

  private Told done(LogIn logIn, Assurance assurance, Wording wording) {
    var intent = logIn.intent();
    var result = deeds.of(intent).carryOut(intent.about(), logIn.person(), assurance);
    meters.count(result.done() ? "done" : "refused");
    return new Told(
        wording.text(result.done() ? "login.done.title" : "login.refused.title"),
        result.text().in(wording) + "\n" + wording.text("login.back"));
  }

  private Told ended(Ending ending, Wording wording) {
    meters.count(ending.meter());
    log.info("A log-in with ID-porten came to nothing: {}", ending);
    return new Told(wording.text(Ending.KEY + ".title"), ending.phrase().in(wording));
  }
}
