package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import no.portvakt.registry.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form that breaks no rule amounts to, and what is advised against. */
class ScopeSettingsTest {

  private static final ScopeName NAME = new ScopeName("kart:eiendom/les");

  @Test
  void whatIsLeftOutHasDigdirsDefault() {
    assertThat(rules(form()).settings())
        .isEqualTo(
            new ScopeSettings(
                "Eiendommer i Norge",
                "",
                Visibility.PUBLIC,
                TokenType.SELF_CONTAINED,
                Set.of(),
                false,
                false,
                false,
                null,
                0,
                0,
                false,
                null));
  }

  @Test
  void whatIsFilledInIsKept() {
    assertThat(rules(Forms.full()).settings())
        .isEqualTo(
            new ScopeSettings(
                "Eiendommer og grenser",
                "Gir **deg** tilgang [til alt](kart): bare her.",
                Visibility.PRIVATE,
                TokenType.OPAQUE,
                Set.of(IntegrationType.MASKINPORTEN, IntegrationType.KRR),
                true,
                true,
                true,
                URI.create("https://tt02.altinn.no/"),
                120,
                240,
                true,
                "https://api.kartetaten.example/"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 29, 681, 31_536_000})
  void advisesAgainstAnUnusualAge(long seconds) {
    assertThat(rules(form(aged -> aged.atMaxAge = seconds)).advice(NAME))
        .containsExactly(new Violation("scope.at-max-age.unusual", "at_max_age"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 30, 680})
  void hasNothingAgainstAUsualAge(long seconds) {
    assertThat(rules(form(aged -> aged.atMaxAge = seconds)).advice(NAME)).isEmpty();
  }

  @Test
  void advisesOnNameAndAgeTogether() {
    assertThat(rules(form(aged -> aged.atMaxAge = 3_600L)).advice(new ScopeName("kart:a_b")))
        .extracting(Violation::field)
        .containsExactly("subscope", "at_max_age");
  }

  private static ScopeRules rules(ScopeForm form) {
    return new ScopeRules(form, Forms.VER2, false);
  }
}
