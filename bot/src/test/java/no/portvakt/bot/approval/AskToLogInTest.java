package no.portvakt.bot.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import no.portvakt.bot.login.WithoutIdPorten;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.ScopeDeactivation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskToLogInTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AskToLogIn ask = new AskToLogIn(WithoutIdPorten.stepUp(meters));

  @ParameterizedTest
  @CsvSource({
    "nb, det er ikke satt opp her. Si fra til den som drifter Portvakt",
    "nn, det er ikkje sett opp her. Sei frå til den som driftar Portvakt",
    "en, that is not set up here. Please tell whoever runs Portvakt"
  })
  void whereIdPortenIsNotSetUpWhoeverApprovesIsToldWhomToTell(String language, String said) {
    var message = ask.of(request(), approver(Locale.of(language)));

    assertThat(message.text()).contains("PV-1042", said);
    assertThat(meters.counter("portvakt.logins", "outcome", "not-set-up").count()).isOne();
  }

  private static Who.Known approver(Locale locale) {
    var person = new Person(UUID.randomUUID(), "Kari Vakt", "kari.vakt@portdir.example");
    return new Who.Known(person, new Account("T0PORT", "U0KARI"), locale);
  }

  private static Request request() {
    return new Request(
        UUID.randomUUID(),
        1042,
        "ver2",
        OrganisationNumber.of("313100200"),
        UUID.randomUUID(),
        new ScopeDeactivation("kart:les", "Bruk den nye", LocalDate.of(2999, 6, 30)),
        RequestState.DIGDIR_REVIEW,
        null,
        null,
        NOW,
        NOW);
  }
}
