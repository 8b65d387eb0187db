package no.portvakt.registry.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.registry.support.Fuzzing;
import org.junit.jupiter.api.Test;

class AssertionFuzzTest {

  private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"a\"}";
  private static final String CLAIMS =
      """
      {"iss":"a","aud":["b"],"scope":"c:d e:f","iat":1,"exp":2.0,"nbf":1,"jti":"g","resource":"urn:h:i",\
      "consumer_org":"991825827","pid":"j","authorization_details":[{"type":"k"}]}\
      """;

  @Test
  void nothingThatIsSentGetsAnythingButAnAssertionOrARefusal() throws Exception {
    Fuzzing.run(AssertionFuzz.class, corpus().toList());
  }

  @Test
  void theSameHoldsOfEveryVector() {
    corpus().forEach(AssertionFuzz::check);
  }

  @Test
  void aGoodOneIsAmongThem() {
    var draft = new Draft(TestKey.first());

    assertThat(Assertion.parse(draft.signed(HEADER, CLAIMS)).scopes())
        .isEqualTo(List.of("c:d", "e:f"));
  }

  private static Stream<String> corpus() {
    var good = HEADER + "\n" + CLAIMS;
    return Stream.concat(
        Stream.of(good),
        AssertionVector.all().map(vector -> vector.spoil(new Draft(TestKey.first()))));
  }
}
