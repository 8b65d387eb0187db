package no.portvakt.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.portvakt.registry.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

  private static final Vectors VECTORS = Vectors.load();
  static final List<String> VALID = VECTORS.valid();
  static final List<String> INVALID = VECTORS.invalid();
  static final List<String> WITHOUT_CHECK_DIGIT = VECTORS.noCheckDigitExists();

  @ParameterizedTest
  @FieldSource("VALID")
  void everyValidVectorIsANumber(String number) {
    assertThat(OrganisationNumber.parse(number)).map(OrganisationNumber::value).contains(number);
  }

  @ParameterizedTest
  @FieldSource("INVALID")
  void everyInvalidVectorIsNone(String text) {
    assertThat(OrganisationNumber.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("WITHOUT_CHECK_DIGIT")
  void noEndingMakesANumberWhereNoCheckDigitExists(String stem) {
    assertThat(IntStream.range(0, 10).mapToObj(digit -> OrganisationNumber.parse(stem + digit)))
        .hasSize(10)
        .allMatch(Optional::isEmpty);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "991825827",
        "991 825 827",
        " 991825827 ",
        "991\u00a0825\u202f827",
        "NO 991 825 827 MVA",
        "no991825827mva",
        "0192:991825827"
      })
  void readsTheWaysPeopleWriteIt(String written) {
    assertThat(OrganisationNumber.of(written).value()).isEqualTo("991825827");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0669\u0669\u0661\u0668\u0662\u0665\u0668\u0662\u0667",
        "\uff19\uff19\uff11\uff18\uff12\uff15\uff18\uff12\uff17",
        "\u202e728528199",
        "991825827\u200b",
        "991-825-827",
        "9918258271",
        "0991825827",
        "0192:991825827:ER//987464291:1",
        "9908:991825827",
        "SE991825827",
        "99182582७"
      })
  void refusesWhatOnlyLooksLikeOne(String written) {
    assertThatExceptionOfType(InvalidOrganisationNumber.class)
        .isThrownBy(() -> OrganisationNumber.of(written))
        .satisfies(invalid ->
            assertThat(invalid.violation().code()).isEqualTo("organisation-number.format"));
  }

  @Test
  void tellsAWrongCheckDigitFromAWrongForm() {
    assertThatExceptionOfType(InvalidOrganisationNumber.class)
        .isThrownBy(() -> OrganisationNumber.of("991825828"))
        .satisfies(invalid ->
            assertThat(invalid.violation().code()).isEqualTo("organisation-number.check-digit"));
  }

  @Test
  void keepsLeadingZeros() {
    assertThat(OrganisationNumber.of("000000019").value()).isEqualTo("000000019");
  }

  @Test
  void standsInTokensWithTheRegistersCode() {
    assertThat(OrganisationNumber.of("889640782").iso6523()).isEqualTo("0192:889640782");
  }

  /** The oracle is the other way to say the rule: all nine digits weighted add up to 0 mod 11. */
  @Test
  void agreesWithTheWeightedSumOnGeneratedNumbers() {
    var random = Seeded.random("agreesWithTheWeightedSumOnGeneratedNumbers");

    for (int i = 0; i < 20_000; i++) {
      var number = "%09d".formatted(random.nextInt(1_000_000_000));

      assertThat(OrganisationNumber.parse(number).isPresent())
          .as(number)
          .isEqualTo(weightedSum(number) % 11 == 0 && !number.equals("000000000"));
    }
  }

  private static int weightedSum(String number) {
    return IntStream.range(0, 9)
        .map(
            i -> Character.digit(number.charAt(i), 10) * Character.digit("327654321".charAt(i), 10))
        .sum();
  }
}
