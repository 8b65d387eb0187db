package no.portvakt.registry.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.portvakt.registry.delegation.Remembered.Question;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private static final ScopeName SCOPE = new ScopeName("kart:eiendom");

  private final OrganisationNumber consumer = Some.organisationNumber();
  private final OrganisationNumber supplier = Some.organisationNumber();
  private final Question question = new Question(SCOPE, consumer, supplier);
  private final HandClock clock = new HandClock();
  private final Remembered remembered = new Remembered(Duration.ofSeconds(60), clock);

  @Test
  void aYesCountsForItsTime() {
    remembered.sayYes(question);

    clock.move(Duration.ofSeconds(59));
    assertThat(remembered.saidYes(question)).isTrue();

    clock.move(Duration.ofSeconds(1));
    assertThat(remembered.saidYes(question)).isFalse();
  }

  @Test
  void aYesIsForTheWholeQuestion() {
    remembered.sayYes(question);

    assertThat(remembered.saidYes(new Question(SCOPE, supplier, consumer))).isFalse();
    assertThat(remembered.saidYes(new Question(new ScopeName("kart:vei"), consumer, supplier)))
        .isFalse();
  }

  @Test
  void whatWasTakenBackIsForgottenForAllScopes() {
    var other = new Question(new ScopeName("kart:vei"), consumer, supplier);
    var stranger = new Question(SCOPE, consumer, Some.organisationNumber());
    remembered.sayYes(question);
    remembered.sayYes(other);
    remembered.sayYes(stranger);

    remembered.forget(consumer, supplier);

    assertThat(remembered.saidYes(question)).isFalse();
    assertThat(remembered.saidYes(other)).isFalse();
    assertThat(remembered.saidYes(stranger)).isTrue();
  }

  @Test
  void atMostSoManyAreKeptAndOldOnesGiveWay() {
    for (int i = 0; i < Remembered.MOST; i++) {
      remembered.sayYes(new Question(new ScopeName("kart:s" + i), consumer, supplier));
    }

    remembered.sayYes(question);
    assertThat(remembered.saidYes(question)).isFalse();

    clock.move(Duration.ofSeconds(60));
    remembered.sayYes(question);
    assertThat(remembered.saidYes(question)).isTrue();
  }
}
