package no.portvakt.registry.person;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.registry.Violation;
import no.portvakt.registry.person.ConfirmOutcome.Confirmed;
import no.portvakt.registry.person.ConfirmOutcome.Reason;
import no.portvakt.registry.person.ConfirmOutcome.Refused;
import no.portvakt.registry.person.StartOutcome.Started;
import no.portvakt.registry.person.StartOutcome.TooMany;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class EmailConfirmationsIT {

  @Autowired EmailConfirmations confirmations;
  @Autowired Persons persons;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Test
  void aMailedLinkRegistersThePersonAndLinksTheAccount() {
    var account = Some.account();
    var email = Some.email();
    var started = start(account, email);

    assertThat(confirmations.peek(started.token()))
        .contains(new PendingConfirmation(account, email, "Nina Ny", started.expiresAt()));
    assertThat(persons.linkedTo(account)).isEmpty();

    var outcome = confirmations.confirm(started.token(), ACTOR);

    var nina = persons.byEmail(email).orElseThrow();
    assertThat(outcome).isEqualTo(new Confirmed(nina, account));
    assertThat(persons.linkedTo(account)).contains(nina);
    assertThat(nina.name()).isEqualTo("Nina Ny");
  }

  @Test
  void aPersonWhoIsKnownKeepsTheNameAndGetsTheAccount() {
    var email = Some.email();
    var known = persons.register("Nina Kjent", email, ACTOR);
    var account = Some.account();

    var outcome = confirmations.confirm(start(account, email).token(), ACTOR);

    assertThat(outcome).isEqualTo(new Confirmed(known, account));
  }

  @Test
  void aLinkWorksOnceHoweverManyOpenItAtOnce() throws Exception {
    var token = start(Some.account(), Some.email()).token();

    var outcomes = Race.among(8, _ -> confirmations.confirm(token, ACTOR));

    assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Refused(Reason.USED)::equals).hasSize(7);
    assertThat(confirmations.peek(token)).isEmpty();
  }

  @Test
  void aLinkLivesADay() {
    var started = start(Some.account(), Some.email());

    clock.move(Duration.ofHours(24).minusNanos(1_000));
    assertThat(confirmations.peek(started.token())).isPresent();

    clock.move(Duration.ofNanos(1_000));
    assertThat(confirmations.peek(started.token())).isEmpty();
    assertThat(confirmations.confirm(started.token(), ACTOR))
        .isEqualTo(new Refused(Reason.EXPIRED));
  }

  @Test
  void theNewestLinkWins() {
    var account = Some.account();
    var older = start(account, Some.email());
    var newer = start(account, Some.email());

    assertThat(confirmations.confirm(older.token(), ACTOR))
        .isEqualTo(new Refused(Reason.SUPERSEDED));
    assertThat(confirmations.confirm(newer.token(), ACTOR)).isInstanceOf(Confirmed.class);
  }

  @Test
  void aLinkThatWasNeverSentIsUnknown() {
    assertThat(confirmations.confirm(new OneTimeToken("guess"), ACTOR))
        .isEqualTo(new Refused(Reason.UNKNOWN));
  }

  @Test
  void anHourTakesFiveStartsFromAnAccountAndSaysWhenTheNextMayBe() {
    var account = Some.account();
    var first = clock.instant();
    for (int i = 0; i < 5; i++) {
      start(account, Some.email());
      clock.move(Duration.ofMinutes(1));
    }

    assertThat(confirmations.start(account, Some.email(), "Nina Ny"))
        .isEqualTo(new TooMany(first.plus(Duration.ofHours(1))));
    assertThat(confirmations.start(Some.account(), Some.email(), "Nina Ny"))
        .isInstanceOf(Started.class);

    clock.move(Duration.ofMinutes(55));
    assertThat(confirmations.start(account, Some.email(), "Nina Ny")).isInstanceOf(Started.class);
  }

  @Test
  void theLimitHoldsAndOneLinkIsOpenWhenStartsRace() throws Exception {
    var account = Some.account();

    var outcomes = Race.among(9, _ -> confirmations.start(account, Some.email(), "Nina Ny"));

    assertThat(outcomes).filteredOn(Started.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(TooMany.class::isInstance).hasSize(4);
    assertThat(outcomes)
        .filteredOn(outcome ->
            outcome instanceof Started started && confirmations.peek(started.token()).isPresent())
        .hasSize(1);
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithItsCode() {
    assertThat(confirmations.start(Some.account(), "nina\r\nBcc: alle@etat.example", "Nina Ny"))
        .isEqualTo(new StartOutcome.Refused(new Violation("email.form", "email")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Nina\nNy", "Nina\u202eyN", "01010750160"})
  void aNameThatIsNoneIsRefusedWithItsCode(String name) {
    assertThat(confirmations.start(Some.account(), Some.email(), name))
        .isEqualTo(new StartOutcome.Refused(new Violation("person.name", "name")));
  }

  @Test
  void anAccountThatBecameAnothersMeanwhileIsNotTaken() {
    var account = Some.account();
    var token = start(account, Some.email()).token();
    persons.link(account, persons.register("Ola", Some.email(), ACTOR).id(), ACTOR);

    assertThat(confirmations.confirm(token, ACTOR)).isEqualTo(new Refused(Reason.ACCOUNT_TAKEN));
  }

  @Test
  void aSecondAccountOfAPersonInTheWorkspaceIsRefused() {
    var email = Some.email();
    confirmations.confirm(start(Some.account(), email).token(), ACTOR);

    var outcome = confirmations.confirm(start(Some.account(), email).token(), ACTOR);

    assertThat(outcome).isEqualTo(new Refused(Reason.PERSON_HAS_OTHER_ACCOUNT));
  }

  @Test
  void theTokenIsStoredNowhereAndNeverPrinted() {
    var token = start(Some.account(), Some.email()).token();

    assertThat(token.value()).hasSize(43);
    assertThat(token).hasToString("OneTimeToken[hidden]");
    assertThat(
            jdbc.sql("select count(*) from email_confirmation c where c::text like :token")
                .param("token", "%" + token.value() + "%")
                .query((row, index) -> row.getLong(1))
                .single())
        .isZero();
  }

  @Test
  void oldLinksAreForgotten() {
    var old = start(Some.account(), Some.email()).token();
    clock.move(Duration.ofDays(9));

    start(Some.account(), Some.email());

    assertThat(confirmations.confirm(old, ACTOR)).isEqualTo(new Refused(Reason.UNKNOWN));
  }

  private Started start(Account account, String email) {
    return (Started) confirmations.start(account, email, "Nina Ny");
  }
}
