package no.portvakt.bot.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.UUID;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskToLogInTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AskToLogIn ask = new AskToLogIn(WithoutIdPorten.stepUp(meters));

  @ParameterizedTest
  @CsvSource({
    "nb, det er ikke satt opp her. Si fra til den som drifter Portvakt",
    "nn, det er ikkje sett opp her. Sei frå til den som driftar Portvakt",
    "en, that is not set up here. Please tell whoever runs Portvakt"
  })
  void whereIdPortenIsNotSetUpWhoeverApprovesIsToldWhomToTell(String language, String said) {
    var message = ask.of(new Intent("approve", "1"), "PV-1042", approver(Locale.of(language)));

    assertThat(message.text()).contains("PV-1042", said);
    assertThat(meters.counter("portvakt.logins", "outcome", "not-set-up").count()).isOne();
  }

  private static Who.Known approver(Locale locale) {
    var person = new Person(UUID.randomUUID(), "Kari Vakt", "kari.vakt@portdir.example");
    return new Who.Known(person, new Account("T0PORT", "U0KARI"), locale);
  }
}
