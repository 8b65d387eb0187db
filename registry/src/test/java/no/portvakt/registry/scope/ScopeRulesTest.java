package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.portvakt.registry.RuleTexts;
import no.portvakt.registry.Violation;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeRulesTest {

  private static final ScopeName NAME = new ScopeName("kart:eiendom/les");

  @ParameterizedTest
  @MethodSource
  void aBrokenRuleIsNamedWithItsField(Consumer<Forms> filling, String code, String field) {
    assertThat(rules(form(filling)).violations(NAME)).containsExactly(new Violation(code, field));
  }

  static Stream<Arguments> aBrokenRuleIsNamedWithItsField() {
    return Stream.of(
        broken(form -> form.description = null, "scope.description.missing", "description"),
        broken(form -> form.description = " \t ", "scope.description.missing", "description"),
        broken(
            form -> form.description = "a".repeat(256),
            "scope.description.too-long",
            "description"),
        broken(form -> form.description = "a\nb", "scope.description.characters", "description"),
        broken(form -> form.description = "a\0b", "scope.description.characters", "description"),
        broken(form -> form.description = "a\u0085", "scope.description.characters", "description"),
        broken(
            form -> form.description = "a\u2028b", "scope.description.characters", "description"),
        broken(form -> form.description = "\u202ea", "scope.description.characters", "description"),
        broken(form -> form.description = "a\uD83D", "scope.description.characters", "description"),
        broken(
            form -> form.description = "Spør 13097248022",
            "scope.description.sensitive",
            "description"),
        broken(
            form -> form.longDescription = "a".repeat(4_001),
            "scope.long-description.too-long",
            "long_description"),
        broken(
            form -> form.longDescription = "<b>",
            "scope.long-description.characters",
            "long_description"),
        broken(
            form -> form.longDescription = "a\0b",
            "scope.long-description.characters",
            "long_description"),
        broken(
            form -> form.longDescription = "BEGIN PRIVATE KEY",
            "scope.long-description.sensitive",
            "long_description"),
        broken(form -> form.visibility = "public", "scope.visibility.unknown", "visibility"),
        broken(form -> form.visibility = "", "scope.visibility.unknown", "visibility"),
        broken(form -> form.visibility = "INTERNAL", "scope.visibility.internal", "visibility"),
        broken(form -> form.tokenType = "JWT", "scope.token-type.unknown", "token_type"),
        broken(
            form -> form.integrationTypes = Set.of("maskinporten", "MASKINPORTEN"),
            "scope.integration-type.unknown",
            "allowed_integration_types"),
        broken(
            form -> form.integrationTypes = withNull("maskinporten"),
            "scope.integration-type.unknown",
            "allowed_integration_types"),
        broken(
            form -> form.delegationSource = "https://tt02.altinn.no",
            "scope.delegation-source.unknown",
            "delegation_source"),
        broken(
            form -> form.delegationSource = "https://www.altinn.no/",
            "scope.delegation-source.unknown",
            "delegation_source"),
        broken(form -> form.atMaxAge = -1L, "scope.at-max-age.negative", "at_max_age"),
        broken(form -> form.atMaxAge = 31_536_001L, "scope.at-max-age.too-long", "at_max_age"),
        broken(form -> form.atMaxAge = Long.MAX_VALUE, "scope.at-max-age.too-long", "at_max_age"),
        broken(
            form -> form.authorizationMaxLifetime = -1L,
            "scope.authorization-max-lifetime.negative",
            "authorization_max_lifetime"),
        broken(
            form -> form.authorizationMaxLifetime = 31_536_001L,
            "scope.authorization-max-lifetime.too-long",
            "authorization_max_lifetime"),
        broken(
            form -> form.audience = "a b", "scope.audience.form", "enforced_aud_for_access_token"),
        broken(
            form -> form.audience = "https://blåbær.example",
            "scope.audience.form",
            "enforced_aud_for_access_token"),
        broken(
            form -> form.audience = "a".repeat(256),
            "scope.audience.form",
            "enforced_aud_for_access_token"),
        broken(
            form -> form.audience = "urn:13097248022",
            "scope.audience.sensitive",
            "enforced_aud_for_access_token"));
  }

  private static Arguments broken(Consumer<Forms> filling, String code, String field) {
    return Arguments.of(filling, code, field);
  }

  private static Set<String> withNull(String type) {
    var types = new HashSet<@Nullable String>();
    types.add(type);
    types.add(null);
    @SuppressWarnings("NullAway") // what a client may well send
    Set<String> asSent = types;
    return asSent;
  }

  @ParameterizedTest
  @MethodSource
  void theLongestAndLeastAreAllowed(Consumer<Forms> filling) {
    assertThat(rules(form(filling)).violations(NAME)).isEmpty();
  }

  static Stream<Consumer<Forms>> theLongestAndLeastAreAllowed() {
    return Stream.of(
        form -> form.description = "\uD83D\uDDFA".repeat(255),
        form -> form.description = " <!channel> & \"æøå\" ",
        form -> form.longDescription = "# Æøå, é ü ñ ç\r\n*a* [b](c/d); 'e' \"f\"! g? h_i: j-k.",
        form -> form.longDescription = "a".repeat(4_000),
        form -> form.longDescription = "",
        form -> form.integrationTypes = Set.of(),
        form -> form.delegationSource = "",
        form -> form.atMaxAge = 31_536_000L,
        form -> form.authorizationMaxLifetime = 31_536_000L,
        form -> form.audience = "  ",
        form -> form.audience = "a".repeat(255));
  }

  @Test
  void everyBrokenRuleIsToldAtOnce() {
    var form =
        form(wrong -> {
          wrong.description = "";
          wrong.longDescription = "~";
          wrong.visibility = "x";
          wrong.tokenType = "x";
          wrong.integrationTypes = Set.of("x");
          wrong.delegationSource = "x";
          wrong.atMaxAge = -1L;
          wrong.authorizationMaxLifetime = -1L;
          wrong.audience = "æ";
        });

    assertThat(rules(form).violations(null))
        .extracting(Violation::field)
        .containsExactly(
            "description",
            "long_description",
            "visibility",
            "token_type",
            "allowed_integration_types",
            "delegation_source",
            "at_max_age",
            "authorization_max_lifetime",
            "enforced_aud_for_access_token");
  }

  @Test
  void internalIsForWhoRunsTheInstallation() {
    var form = form(internal -> internal.visibility = "INTERNAL");

    assertThat(new ScopeRules(form, Forms.VER2, true).violations(NAME)).isEmpty();
  }

  @Test
  void nothingIsDelegatedWhereThereIsNoSource() {
    var form = form(delegable -> delegable.delegationSource = "https://tt02.altinn.no/");

    assertThat(new ScopeRules(form, environment("ver1"), false).violations(NAME))
        .containsExactly(new Violation("scope.delegation-source.none", "delegation_source"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kart:a", "kart:a_b", "kart:a-b", "kart:blå", "kart:aa:b", "kart:a.b.c"})
  void onlyWhatAltinnCanDelegateHasASource(String name) {
    var form = form(delegable -> delegable.delegationSource = "https://tt02.altinn.no/");

    assertThat(rules(form).violations(new ScopeName(name)))
        .containsExactly(new Violation("scope.delegation-source.name", "delegation_source"));
    assertThat(rules(form()).violations(new ScopeName(name))).isEmpty();
  }

  @Test
  void readsHostileTextsInTimeThatGrowsWithThemOnly() {
    var form =
        form(hostile -> {
          hostile.description = " ".repeat(1_000_000) + "a";
          hostile.longDescription = "a ".repeat(1_999) + "~";
          hostile.audience = "!".repeat(1_000_000);
        });

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < 100; i++) {
            assertThat(rules(form).violations(NAME)).hasSize(2);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everyRuleHasWords(String language) {
    var codes =
        Stream.concat(
            aBrokenRuleIsNamedWithItsField().map(arguments -> (String) arguments.get()[1]),
            Stream.of(
                "scope.prefix.missing",
                "scope.subscope.missing",
                "scope.subscope.too-long",
                "scope.subscope.upper-case",
                "scope.subscope.characters",
                "scope.subscope.separators",
                "scope.subscope.sensitive",
                "scope.subscope.unusual",
                "scope.at-max-age.unusual",
                "scope.delegation-source.none",
                "scope.delegation-source.name"));

    assertThat(codes.distinct().toList())
        .allSatisfy(code ->
            assertThat(RuleTexts.of(new Violation(code, ""), Locale.of(language)))
                .isNotEqualTo(code)
                .doesNotContain("'"));
  }

  private static ScopeRules rules(ScopeForm form) {
    return new ScopeRules(form, Forms.VER2, false);
  }

  private static Environment environment(String name) {
    return new Environments(URI.create("http://localhost:3000"), null).find(name).orElseThrow();
  }
}
