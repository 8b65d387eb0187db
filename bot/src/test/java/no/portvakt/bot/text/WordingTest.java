package no.portvakt.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.element.RichTextSectionElement.Date;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Instant DEADLINE = Instant.parse("2026-12-06T16:13:00Z");

  private final Wording wording = Wording.in(Language.NB);

  @Test
  void showsArgumentsAsTyped() {
    assertThat(wording.text("fact.prefix", "*kart* {0} <!channel>"))
        .isEqualTo("Prefiks: *kart* {0} <!channel>");
  }

  @Test
  void readsStarsOfItsOwnOnly() {
    var rich = wording.rich("fact.prefix", "*kart* {0} <!channel>");

    assertThat(rich).hasSize(2);
    assertThat(((Text) rich.getFirst()).getText()).isEqualTo("Prefiks:");
    assertThat(((Text) rich.getFirst()).getStyle().isBold()).isTrue();
    assertThat(((Text) rich.getLast()).getText()).isEqualTo(" *kart* {0} <!channel>");
    assertThat(((Text) rich.getLast()).getStyle()).isNull();
  }

  @Test
  void leavesTimesToTheReadersOwnZone() {
    var date = (Date) wording.rich("fact.deadline", DEADLINE).getLast();

    assertThat(date.getTimestamp()).isEqualTo(Math.toIntExact(DEADLINE.getEpochSecond()));
    assertThat(date.getFallback()).isEqualTo("6. desember 2026 kl. 17.13");
  }

  /** At 3 o'clock on 25 October 2026 Norway's clocks go back to 2. */
  @Test
  void tellsTheHourThatComesTwiceApart() {
    var first =
        (Date) wording.rich("fact.deadline", Instant.parse("2026-10-25T00:30:00Z")).getLast();
    var second =
        (Date) wording.rich("fact.deadline", Instant.parse("2026-10-25T01:30:00Z")).getLast();

    assertThat(second.getTimestamp() - first.getTimestamp()).isEqualTo(3600);
    assertThat(List.of(first.getFallback(), second.getFallback()))
        .containsExactly(
            "25. oktober 2026 kl. 02.30 (sommertid)", "25. oktober 2026 kl. 02.30 (normaltid)");
  }

  /** At 2 o'clock on 28 March 2027 Norway's clocks go forward to 3. */
  @Test
  void leavesOutTheHourThatDoesNotCome() {
    assertThat(wording.time(Instant.parse("2027-03-28T00:59:00Z")))
        .isEqualTo("28. mars 2027 kl. 01.59");
    assertThat(wording.time(Instant.parse("2027-03-28T01:00:00Z")))
        .isEqualTo("28. mars 2027 kl. 03.00");
  }

  @Test
  void saysTimesInNorwegianTimeThatSlackCannotCountTo() {
    var rich = wording.rich("fact.deadline", Instant.parse("2999-06-30T22:00:00Z"));

    assertThat(((Text) rich.getLast()).getText()).isEqualTo(" 1. juli 2999 kl. 00.00");
  }

  @Test
  void saysDaysInWords() {
    var rich = wording.rich("fact.last-day", LocalDate.of(2999, 6, 30));

    assertThat(((Text) rich.getLast()).getText()).isEqualTo(" 30. juni 2999");
  }

  @Test
  void countsInWords() {
    assertThat(wording.text("order.notify", 1)).contains("én person");
    assertThat(wording.text("order.notify", 3)).contains("3 personer");
    assertThat(wording.text("order.notify", 0)).contains("Ingen");
  }
}
