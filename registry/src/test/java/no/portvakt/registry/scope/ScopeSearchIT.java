package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search looks among, and what it takes for a text. */
@RegistryIT
class ScopeSearchIT extends ScopesUnderTest {

  @Test
  void theSearchFindsWhatIsPublicAndActiveInTheEnvironment() {
    var shown = created("vist", form()).name();
    created("skjult", form(form -> form.visibility = "PRIVATE"));
    var off = created("av", form()).name();
    scopes.deactivate("ver2", owner, off, true, CAUSE);

    assertThat(found("ver2", prefix + ":")).containsExactly(shown);
    assertThat(found("ver2", prefix)).containsExactly(shown);
    assertThat(found("prod", prefix + ":")).isEmpty();
    assertThat(found("prod", prefix)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "'",
        "\u0000",
        "\uD83D",
        "xx':* | tjeneste",
        "zzz \uD83D\uDE00",
        "!&|():*<->"
      })
  void theSearchTakesAnyText(String text) {
    assertThat(scopes.search("ver2", text, 10)).isEmpty();
  }

  @Test
  void theSearchTakesTheLongestText() {
    var scope = created("lang", form()).name();

    assertThat(found("ver2", (prefix + " ").repeat(100_000))).containsExactly(scope);
    assertThat(found("ver2", "z".repeat(1_000_000))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> scopes.search("ver2", "", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> scopes.search("ver2", "", 1_001));
  }

  private Stream<ScopeName> found(String environment, String text) {
    return scopes.search(environment, text, 10).stream().map(Scope::name);
  }
}
