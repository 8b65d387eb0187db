package no.portvakt.bot.login;

import static no.portvakt.bot.login.LogInBed.JONAS;
import static no.portvakt.bot.login.LogInBed.KARI;
import static no.portvakt.bot.login.RefusedLogInIT.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import no.portvakt.bot.Overheard;
import no.portvakt.local.stack.IdPorten;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R6: whatever level the log is set to, it tells nothing of a log-in that others could use. */
@Tag("once")
class SilentLogInIT {

  private final Visitor visitor = new Visitor();
  private final Set<String> secrets = new HashSet<>();

  @Test
  void logInsAreLoggedWithoutNumbersAndSecrets(@TempDir Path home) throws Exception {
    secrets.add(IdPorten.CLIENT_SECRET);
    var standIn = SharedIdPorten.get();
    try (var log = new Overheard(home.resolve("log"))) {
      var bed = new LogInBed(standIn, TestStack.postgres().newDatabase(), standIn.issuer());
      try (var portvakt = bed.portvakt) {
        logIn(bed, KARI, KARI);
        logIn(bed, JONAS, JONAS);
        logIn(bed, KARI, JONAS);
        visitor.get(portvakt.url().resolve("/login/callback?state=x&code=kanarikode"));
        secrets.add("kanarikode");
      }

      assertThat(log.leaksOf(secrets)).isEmpty();
      assertThat(log.leaksOf(Set.of("came to nothing: ANOTHER"))).isNotEmpty();
    }
  }

  private void logIn(LogInBed bed, String name, String who) {
    var link = bed.linkToApprove(bed.order(), name);
    var idPorten = visitor.toIdPorten(link);
    var back = visitor.logIn(idPorten, bed.claims(who));
    secrets.add(link.getPath().substring("/login/".length()));
    secrets.add(bed.number(who));
    for (var hidden : Set.of("state", "code")) {
      secrets.add(parameter(back, hidden));
    }
    secrets.add(parameter(idPorten, "nonce"));
    visitor.arrive(URI.create(back.toString()));
  }
}
