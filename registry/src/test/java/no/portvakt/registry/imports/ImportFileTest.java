package no.portvakt.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class ImportFileTest {

  private static final String WHOLE =
      """
      {
        "organisations": [
          {"number": "312000016", "name": "Portdirektoratet", "emailDomains": ["portdir.example"], "termsSigned": true, "strictTest": false}
        ],
        "persons": [
          {
            "name": "Kari Vakt",
            "email": "kari.vakt@portdir.example",
            "account": {"workspace": "T0", "user": "U0KARI"},
            "roles": [
              {"organisation": "312000016",
               "role": "SERVICEDESK"}
            ]
          }
        ]
      }
      """;

  @Test
  void readsEachEntryWithTheLineItBeginsOn() throws IOException {
    var file = read(WHOLE);

    assertThat(file.organisations()).extracting(Located::line).containsExactly(3);
    assertThat(file.persons()).extracting(Located::line).containsExactly(6);
    assertThat(file.persons().getFirst().entry().email()).hasToString("kari.vakt@portdir.example");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "3, `312000016`, `312000017`",
        "3, `\"portdir.example\"`, `\"not a domain\"`",
        "3, `true`, `null`",
        "3, `, \"termsSigned\": true`, ``",
        "3, `\"312000016\", \"name\"`, `312000016, \"name\"`",
        "8, `kari.vakt@portdir.example`, `Kari <kari.vakt@portdir.example>`",
        "9, `\"user\"`, `\"usr\"`",
        "9, `\"user\": \"U0KARI\"`, `\"user\": \" \"`",
        "12, `SERVICEDESK`, `KING`",
        "7, `\"Kari Vakt\",`, `\"Kari Vakt\"`",
        "5, `\"persons\"`, `\"people\"`",
        "5, `\"persons\": [`, `\"persons\": {`",
      })
  void tellsTheLineThatIsWrong(int line, String right, String wrong) {
    var spoiled = WHOLE.replaceFirst(Pattern.quote(right), wrong);
    assertThat(spoiled).isNotEqualTo(WHOLE);

    assertThatExceptionOfType(JacksonException.class)
        .isThrownBy(() -> read(spoiled))
        .satisfies(refusal ->
            assertThat(refusal.getLocation().getLineNr())
                .as(refusal.getMessage())
                .isBetween(line, line + 1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"`[]`", "`{} {}`", "`{\"persons\": [], \"persons\": []}`", "`{`"})
  void refusesWhatIsNotOneObject(String json) {
    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json));
  }

  private static ImportFile read(String json) throws IOException {
    return ImportFile.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
