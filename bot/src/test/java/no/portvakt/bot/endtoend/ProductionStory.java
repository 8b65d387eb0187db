package no.portvakt.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import no.portvakt.local.demo.DemoKeys;
import no.portvakt.local.demo.DemoWorld;
import no.portvakt.local.demo.SelfService;

/**
 * From the wish to be allowed to what it was for: Nordlys' developer asks for production access,
 * the Hovedadministrator logs in and approves, their machine makes a client; Fjordvik delegates a
 * scope to them, and a token on its behalf comes out. Then the rights and the delegation are taken
 * back, and no token comes out.
 *
 * @param keys where the clients' keys are kept
 */
record ProductionStory(House house, Browser browser, Path keys) {

  private static final String FJORDVIK = "314500334";
  private static final String SCOPE = "stedsnavn:sok";
  private static final Pattern TICK = Pattern.compile("^✓ ");
  private static final List<String> RIGHTS =
      List.of("Selvbetjening av integrasjoner", "Selvbetjening for leverandører");

  void play() {
    var demo = house.furnished();
    var amina = Member.of(house, browser, "U0AMINA");
    var petter = Member.of(house, browser, "U0PETTER");
    var arne = Member.of(house, browser, "U0ARNE");
    var hilde = Member.of(house, browser, "U0HILDE");

    askForAccess(amina);
    approveWithLogIn(petter);
    assertThat(amina.told("Du har fått produksjonstilgang")).containsText(RIGHTS.getFirst());
    Pictures.take(amina.page(), "access-held");
    awaitRights(2);
    makeClient(demo);
    assertThat(clients()).containsExactly("nordlys-drift");

    var supplier = demo.machine(demo.issuer(), "nordlys-arkiv", "nordlys");
    assertThatThrownBy(() -> supplier.token(SCOPE, FJORDVIK)).hasMessageContaining("MP-251");
    askProvider(arne, hilde);
    delegate(arne);
    accept(petter, arne);
    assertThat(claims(supplier.token(SCOPE, FJORDVIK)))
        .contains("0192:" + FJORDVIK, "0192:315600472");

    takeAccess(petter);
    awaitRights(0);
    revoke(arne);
    assertThatThrownBy(() -> supplier.token(SCOPE, FJORDVIK)).hasMessageContaining("MP-251");
  }

  private static void askForAccess(Member developer) {
    developer.say("/portvakt tilgang");
    var form = developer.form("Be om produksjonstilgang");
    for (var right : RIGHTS) {
      form.getByLabel(right).check();
    }
    form.getByLabel("Hvorfor trenger du tilgangen?")
        .fill("Vi setter opp arkivet for Fjordvik kommune");
    Pictures.take(developer.page(), "access-form");
    developer.press(form, "Send søknad");
    developer.form("Søknaden er lagret");
    developer.closeForm();
  }

  private static void approveWithLogIn(Member administrator) {
    var card = administrator.told("tilgang til prod (produksjon) for Amina Nord");
    Pictures.take(administrator.page(), "access-card");
    administrator.confirm(card, "Godkjenn");
    var idPorten = administrator.toIdPorten(administrator.seen("Logg inn med ID-porten"));
    Pictures.take(idPorten, "idporten");
    Member.logIn(idPorten, "Petter Nord");
    assertThat(administrator.seen("for Amina Nord")).containsText("Godkjent av Petter Nord");
  }

  /** Through the self-service API, with the admin client that the organisation has in prod. */
  private void makeClient(DemoWorld demo) {
    var production = demo.issuer().resolve("/prod/");
    var admin = demo.machine(production, "admin-315600472", "nordlys-admin");
    var api = new SelfService(production, admin.token("idporten:dcr.write"));
    api.post(
        "api/v1/clients",
        """
        {"client_id":"nordlys-drift","client_name":"nordlys-drift","description":"Drift",
         "integration_type":"maskinporten","scopes":[]}
        """);
    var key = new DemoKeys(keys).jwk("nordlys-drift");
    api.post("api/v1/clients/nordlys-drift/jwks", "{\"keys\":[" + key + "]}");
  }

  private List<String> clients() {
    return house
        .jdbc()
        .sql(
            """
            select client from client_key
            where environment = 'prod' and client not like 'admin-%'
            """)
        .query((row, _) -> row.getString("client"))
        .list();
  }

  /** The demo's scope cannot be delegated before its provider has said so. */
  private static void askProvider(Member consumer, Member provider) {
    fillInDelegation(consumer);
    consumer.press(consumer.form("Deleger tilgang"), "Spør tilbyderen");
    assertThat(consumer.form("Søknaden er lagret")).containsText(SCOPE);
    consumer.closeForm();
    provider.confirm(provider.told("Noen vil delegere " + SCOPE), "Gjør delegerbart");
    provider.seen("Scopet kan delegeres nå");
  }

  private static void delegate(Member consumer) {
    fillInDelegation(consumer);
    var form = consumer.form("Bekreft delegering");
    Pictures.take(consumer.page(), "delegation-form");
    consumer.press(form, "Bekreft");
    consumer.form("Søknaden er lagret");
    consumer.closeForm();
  }

  private static void fillInDelegation(Member consumer) {
    consumer.say("/portvakt deleger ver2");
    var form = consumer.form("Deleger tilgang");
    consumer.pick(form, "Leverandør", "nordlys", "Nordlys");
    consumer.pick(form, "Rettighet", "stedsnavn", SCOPE);
    form.getByLabel("Hvorfor?").fill("De drifter arkivet vårt");
    consumer.press(form, "Neste");
  }

  private static void accept(Member supplier, Member consumer) {
    Member.click(supplier.told("delegering av " + SCOPE), "Godkjenn");
    var outcome = consumer.told(SCOPE + " er delegert");
    assertThat(outcome).containsText("Alt er på plass");
    assertThat(outcome.getByText(TICK)).hasCount(6);
    assertThat(outcome).containsText("regler får integrasjonen nordlys-arkiv token");
    assertThat(outcome.getByRole(AriaRole.LISTITEM).filter(having("✓"))).hasCount(0);
    Pictures.take(consumer.page(), "delegation-given");
  }

  private static void takeAccess(Member administrator) {
    administrator.say("/portvakt fjern");
    var form = administrator.form("Ta bort tilgang");
    for (var right : RIGHTS) {
      form.getByLabel(right).check();
    }
    form.getByLabel("Hvorfor skal tilgangen bort?").fill("Oppdraget er over");
    administrator.press(form, "Ta bort");
    administrator.form("Lagret");
    administrator.closeForm();
    // the log-in of a moment ago is fresh enough for this one
    administrator.confirm(administrator.told("Oppdraget er over"), "Godkjenn");
    administrator.told("har ikke lenger disse rettighetene");
  }

  private static void revoke(Member consumer) {
    consumer.say("/portvakt delegeringer ver2");
    consumer.confirm(consumer.seen("Gitt i ver2"), "Opphev");
    consumer.told("er opphevet av Fjordvik kommune");
  }

  private void awaitRights(int number) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(
                    house
                        .jdbc()
                        .sql("select count(*) from right_holding")
                        .query(Integer.class)
                        .single())
                .isEqualTo(number));
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
