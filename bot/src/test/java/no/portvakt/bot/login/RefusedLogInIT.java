package no.portvakt.bot.login;

import static no.portvakt.bot.login.LogInBed.JONAS;
import static no.portvakt.bot.login.LogInBed.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log-ins that do not count, each with a page that says what to do next. */
class RefusedLogInIT {

  private final LogInBed bed = LogInBed.shared();
  private final Visitor visitor = new Visitor();
  private final Request order = bed.order();

  @BeforeEach
  void everybodyIsKnownAtIdPorten() {
    for (var name : List.of(KARI, JONAS)) {
      new Visitor().through(bed.linkToApprove(bed.order(), name), bed.claims(name));
    }
  }

  @AfterEach
  void nothingIsDecided() {
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void anothersIdentityIsRefusedToldAndOnRecord() {
    var page = visitor.through(link(), bed.claims(JONAS));

    assertThat(page).contains("er en annen enn den Slack-kontoen tilhører");
    assertThat(bed.audit("person:" + bed.person(KARI)).getLast())
        .startsWith("person.identity-refused")
        .contains("person:" + bed.person(JONAS));
  }

  @Test
  void aLevelThatIsTooLowIsRefused() {
    assertThat(visitor.through(link(), bed.claims(KARI, "acr", "idporten-loa-substantial")))
        .contains("krever en sikrere innlogging", "BankID");
  }

  @Test
  void aLevelThatIsUnknownIsTooLow() {
    assertThat(visitor.through(link(), bed.claims(KARI, "acr", "selfregistered-email")))
        .contains("krever en sikrere innlogging");
  }

  @Test
  void aLogInFromLongAgoIsTooOld() {
    var longAgo = Instant.now().minusSeconds(20 * 60).getEpochSecond();

    assertThat(visitor.through(link(), bed.claims(KARI, "auth_time", longAgo)))
        .contains("Avgjørelsen er ikke registrert", "Innloggingen er for gammel");
  }

  @Test
  void aLogInThatIsStillToComeIsRefused() {
    var later = Instant.now().plusSeconds(3600).getEpochSecond();

    assertThat(visitor.through(link(), bed.claims(KARI, "auth_time", later)))
        .contains("ID-porten kunne ikke bekrefte hvem du er");
  }

  @ParameterizedTest
  @CsvSource({
    "nonce, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "iss, http://127.0.0.1:1/idporten",
    "aud, somebody-else",
    "pid, 00000000000",
    "pid, 12345678901",
  })
  void anIdTokenWithAnotherValueIsRefused(String claim, String value) {
    assertThat(visitor.through(link(), bed.claims(KARI, claim, value)))
        .contains("ID-porten kunne ikke bekrefte hvem du er");
  }

  @Test
  void anIdTokenThatHasExpiredIsRefused() {
    var expired = Instant.now().minusSeconds(120).getEpochSecond();

    assertThat(visitor.through(link(), bed.claims(KARI, "exp", expired)))
        .contains("ID-porten kunne ikke bekrefte hvem du er");
  }

  @ParameterizedTest
  @CsvSource({"pid", "auth_time"})
  void anIdTokenThatLacksSomethingIsRefused(String claim) {
    Map<String, Object> claims = new HashMap<>(bed.claims(KARI));
    claims.remove(claim);

    assertThat(visitor.through(link(), claims))
        .contains("ID-porten kunne ikke bekrefte hvem du er");
  }

  @Test
  void aCodeOfAnotherLogInIsRefused() {
    var mine = visitor.toIdPorten(link());
    var theirs = new Visitor();
    var foreign =
        theirs.logIn(theirs.toIdPorten(bed.linkToApprove(bed.order(), JONAS)), bed.claims(KARI));
    var back = visitor.logIn(mine, bed.claims(KARI));

    var swapped = back.toString().replaceFirst("code=[^&]+", "code=" + parameter(foreign, "code"));

    assertThat(visitor.arrive(URI.create(swapped)))
        .contains("ID-porten kunne ikke bekrefte hvem du er");
  }

  @Test
  void whoeverCancelsIsToldHowToGoOn() {
    var idPorten = visitor.toIdPorten(link());
    var cancel = visitor.get(idPorten).body();

    var back = cancel.replaceAll("(?s).*<a href=\"([^\"]+)\">Cancel.*", "$1").replace("&amp;", "&");

    assertThat(visitor.arrive(URI.create(back)))
        .contains("Du avbrøt innloggingen", "godkjenn, deleger eller opphev en gang til");
  }

  @Test
  void anErrorOfIdPortensIsTold() {
    var state = parameter(visitor.toIdPorten(link()), "state");

    assertThat(visitor.arrive(callback("error=server_error&state=" + state)))
        .contains("ID-porten kunne ikke bekrefte hvem du er");
  }

  private URI link() {
    return bed.linkToApprove(order, KARI);
  }

  private URI callback(String query) {
    return bed.portvakt.url().resolve("/login/callback?" + query);
  }

  static String parameter(URI address, String name) {
    return address.getRawQuery().replaceAll("(?:^|.*&)" + name + "=([^&]+).*", "$1");
  }
}
